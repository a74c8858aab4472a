import { type ChangeSet, squash } from '../changeSet.ts';
import type { CommandName } from '../commands/registry.ts';
import { newExtractFields, newSourceFields } from '../commands/newRows.ts';
import type { Document, IdOf } from '../document.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import type { Env } from '../env.ts';
import { type AskedName, askedNames } from '../prose/nameQuestions.ts';
import { referrers } from '../referenceIndex.ts';
import { citationOf } from '../references/citation.ts';
import { type Failure, type Result, success } from '../result.ts';
import { runCommand } from '../runCommand.ts';
import { nameKey, oneLine } from '../theoryText/grammar.ts';
import { reconcileText } from '../theoryText/reconcileText.ts';
import { freeCode } from './configurationCode.ts';
import { cmoParts, usualRoleOf } from './cmoParts.ts';
import { type CmoRow, type CmoTable, statusOf } from './cmoRows.ts';
import { cmoText } from './cmoText.ts';

/** What a table brought into a theory; counted in configurations. */
export type TakenTable = {
  readonly document: Document;
  readonly change: ChangeSet;
  readonly added: number;
  readonly duplicates: number;
  /** How many boxes of the table the theory had before. */
  readonly known: number;
  /** Quotes that are tied to configurations, new ones and those that were there. */
  readonly extracts: number;
  /** Wordings that may mean the same, to be asked where somebody can be. */
  readonly questions: readonly AskedName[];
  readonly warnings: CmoTable['warnings'];
};

/** A refusal on the way; nothing of the table is taken then. */
class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Runs commands one after the other and gathers what they change. */
class Steps {
  document: Document;
  change: ChangeSet = { upserts: [], deletes: [] };
  readonly env: Env;

  constructor(document: Document, env: Env) {
    this.document = document;
    this.env = env;
  }

  /** The id of the first row of that table that the command wrote; empty when it wrote none. */
  run(name: CommandName, input: unknown, table = ''): string {
    const ran = runCommand(this.document, name, input as never, this.env);
    if (!ran.ok) throw new Refused(ran.error);
    const { commit, document } = ran.value;
    if (commit === null) return '';
    this.document = document;
    this.change = squash(this.change, commit.change);
    return commit.change.upserts.find((upsert) => upsert.table === table)?.row.id ?? '';
  }
}

type Target = { readonly theoryId: string; readonly tableName: string };

/** Boxes, stages and arrows of all rows; the boxes by the key of their name. */
function takeBoxes(steps: Steps, rows: readonly CmoRow[], { theoryId }: Target): ReadonlyMap<string, string> {
  const before = new Set<string>(steps.document.elements.keys());
  const read = reconcileText(steps.document, {
    theoryId,
    vocabulary: 'realist',
    text: cmoText(rows),
    state: null,
    env: steps.env,
  });
  if (read.edits.length > 0) steps.run('sentences.rewrite', { theoryId, edits: [...read.edits] });
  const idOf = new Map<string, string>();
  for (const element of steps.document.elements.values())
    if (element.theoryId === theoryId && !idOf.has(nameKey(element.label)))
      idOf.set(nameKey(element.label), element.id);
  for (const part of cmoParts) {
    const ids = new Set(
      rows.flatMap(({ parts }) => parts[part].map((item) => idOf.get(nameKey(item)) ?? '')),
    );
    const fresh = [...ids].filter(
      (id) => !before.has(id) && steps.document.elements.get(id as IdOf<'elements'>)?.usualRole === null,
    );
    if (fresh.length > 0)
      steps.run('elements.change', { ids: fresh, fields: { usualRole: usualRoleOf[part] } });
  }
  return idOf;
}

type Part = { readonly role: ConfigurationRole['role']; readonly elementId: string };

const signatureOf = (parts: readonly Part[]) =>
  [...new Set(parts.map(({ role, elementId }) => `${role} ${elementId}`))].sort().join('\n');

/** The configurations of a theory by what they say. */
function knownSignatures(document: Document, theoryId: string): Map<string, string> {
  const parts = new Map<string, Part[]>();
  for (const role of document.configurationRoles.values()) {
    if (role.theoryId !== theoryId) continue;
    const own = parts.get(role.configurationId) ?? [];
    own.push(role);
    parts.set(role.configurationId, own);
  }
  return new Map([...parts].map(([id, own]) => [signatureOf(own), id]));
}

/** The source a cell names: one that is there by that title or citation, else a new one, not checked by anybody. */
function sourceFor(steps: Steps, named: string): string {
  const key = nameKey(named);
  for (const source of steps.document.sources.values())
    if (nameKey(source.title) === key || nameKey(citationOf(source)) === key) return source.id;
  return steps.run('sources.add', { ...newSourceFields, title: named.slice(0, 500) }, 'sources');
}

/** The sources a cell names: several between semicolons or on lines, or between commas when each ends with its year. */
function sourcesNamed(cell: string): readonly string[] {
  const parted = (pattern: RegExp) =>
    cell
      .split(pattern)
      .map((one) => oneLine(one))
      .filter((one) => one !== '');
  const items = parted(/\n|;(?![^()[\]]*[)\]])/u);
  if (items.length > 1) return items.every((item) => /\p{L}/u.test(item)) ? items : [oneLine(cell)];
  const years = parted(/,(?=\s+\p{Lu})/u);
  const areDated = years.every((one) => /(?:19|20)\d{2}[a-z]?\)?$/u.test(one));
  return years.length > 1 && areDated ? years : items;
}

/** What a row quotes, and from where: quotes on lines, or with empty lines between them, each from its source. */
function quotesOf({ quote, page }: CmoRow, sourceIds: readonly string[]) {
  const items = (cell: string, pattern: RegExp) =>
    cell
      .split(pattern)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const parted = items(quote, /\n\s*\n/u);
  const lines = items(quote, /\n/u);
  const quotes = parted.length > 1 ? parted : lines.length === sourceIds.length ? lines : items(quote, /$^/u);
  const pages = items(page, /\n/u);
  return quotes.map((text, index) => {
    const words = (pages.length === quotes.length ? pages[index] : pages.join(', ')) ?? '';
    const locator = words === '–' ? '' : /^\d/.test(words) ? `page ${words}` : words;
    const sourceId = sourceIds[quotes.length === sourceIds.length ? index : 0] ?? '';
    return { text, sourceId, locator };
  });
}

/** The sources of a row, new ones made; without any the table is the source of what it quotes. */
function sourcesOf(steps: Steps, row: CmoRow, tableName: string) {
  const names = row.source !== '' ? sourcesNamed(row.source) : row.quote === '' ? [] : [tableName];
  return { names: [...new Set(names)], ids: names.map((one) => sourceFor(steps, one)) };
}

/** Ties a row's quotes to its configuration, those that are not tied to it already. */
function takeQuotes(
  steps: Steps,
  { row, configurationId, sourceIds }: { row: CmoRow; configurationId: string; sourceIds: readonly string[] },
  { theoryId }: Target,
): void {
  const tied = referrers(
    steps.document,
    { table: 'evidenceLinks', field: 'configurationId' },
    configurationId,
  )
    .flatMap((id) => steps.document.evidenceLinks.get(id as IdOf<'evidenceLinks'>)?.extractId ?? [])
    .flatMap((id) => steps.document.extracts.get(id) ?? []);
  for (const { text, sourceId, locator } of quotesOf(row, sourceIds)) {
    if (tied.some((extract) => extract.text === text && extract.sourceId === sourceId)) continue;
    steps.run('evidence.attach', {
      theoryId,
      target: { configurationId },
      stance: 'supports',
      extract: {
        source: { id: sourceId },
        fields: { ...newExtractFields, text, kind: 'quote_author', locator, origin: 'publication' },
      },
    });
  }
}

function takeRow(steps: Steps, row: CmoRow, parts: readonly Part[], target: Target): string {
  const { theoryId, tableName } = target;
  const { stage } = row;
  const stageId = [...steps.document.stages.values()].find(
    (one) => one.theoryId === theoryId && nameKey(one.name) === nameKey(stage),
  )?.id;
  const { names, ids: sourceIds } = sourcesOf(steps, row, tableName);
  const [sourceId = null] = sourceIds;
  const configurationId = steps.run(
    'configurations.make',
    {
      theoryId,
      code: freeCode(steps.document, theoryId, row.code),
      title: row.title,
      forWhom: row.forWhom,
      status: statusOf(row) ?? 'hypothesised',
      stageId: stage === '' ? null : (stageId ?? null),
      origin: sourceId === null ? 'team' : 'publication',
      originSourceId: sourceId,
      ...(names.length > 1 ? { originNote: `Sources: ${names.join('; ')}.` } : {}),
      roles: parts.map(({ role, elementId }) => ({ role, elementId })),
    },
    'configurations',
  );
  takeQuotes(steps, { row, configurationId, sourceIds }, target);
  return configurationId;
}

/** Wordings of the table that may mean a box of the theory, or each other. */
function questionsOf(document: Document, { rows }: CmoTable, { theoryId }: Target): readonly AskedName[] {
  const lines = new Map<string, number>();
  for (const { line, parts } of rows)
    for (const item of cmoParts.flatMap((part) => parts[part])) if (!lines.has(item)) lines.set(item, line);
  const known = [...document.elements.values()]
    .filter((element) => element.theoryId === theoryId)
    .map(({ label }) => label);
  return askedNames(lines, known);
}

/** A table with other names for some of its wordings, by `nameKey`. */
export function renamedTable(table: CmoTable, same: ReadonlyMap<string, string>): CmoTable {
  if (same.size === 0) return table;
  const renamed = (items: readonly string[]) => [
    ...new Set(items.map((item) => same.get(nameKey(item)) ?? item)),
  ];
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      parts: Object.fromEntries(
        cmoParts.map((part) => [part, renamed(row.parts[part])]),
      ) as unknown as typeof row.parts,
    })),
  };
}

/**
 * Takes a CMO table into a theory: each row a configuration, the same wording the same box, the statement IF context
 * THEN outcome BECAUSE mechanism on the map, the quote as evidence of its source. A configuration that is there adds
 * nothing.
 */
export function takeCmoTable(
  document: Document,
  table: CmoTable,
  { env, ...target }: Target & { readonly env: Env },
): Result<TakenTable> {
  const steps = new Steps(document, env);
  let added = 0;
  let known = 0;
  try {
    const idOf = takeBoxes(steps, table.rows, target);
    const used = new Set(
      table.rows
        .flatMap(({ parts }) => Object.values(parts).flat())
        .map((item) => idOf.get(nameKey(item)) ?? ''),
    );
    known = [...idOf.values()].filter(
      (id) => used.has(id) && document.elements.has(id as IdOf<'elements'>),
    ).length;
    const signatures = knownSignatures(steps.document, target.theoryId);
    for (const row of table.rows) {
      const parts = cmoParts.flatMap((role) =>
        row.parts[role].flatMap((item) => {
          const elementId = idOf.get(nameKey(item));
          return elementId === undefined ? [] : [{ role, elementId }];
        }),
      );
      const signature = signatureOf(parts);
      const there = signatures.get(signature);
      if (there === undefined) {
        signatures.set(signature, takeRow(steps, row, parts, target));
        added += 1;
      } else if (row.quote !== '') {
        // The same configuration once more, with other evidence.
        const { ids: sourceIds } = sourcesOf(steps, row, target.tableName);
        takeQuotes(steps, { row, configurationId: there, sourceIds }, target);
      }
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.failure };
    throw error;
  }
  return success({
    document: steps.document,
    change: steps.change,
    added,
    duplicates: table.rows.length - added,
    known,
    extracts: steps.change.upserts.filter((upsert) => upsert.table === 'extracts').length,
    questions: questionsOf(document, table, target),
    warnings: table.warnings,
  });
}
