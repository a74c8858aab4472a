import type { ChangeSet } from '../changeSet.ts';
import type { Document, IdOf } from '../document.ts';
import type { ConfigurationRole } from '../entities/configurationRole.ts';
import type { Env } from '../env.ts';
import { type AskedName, askedNames } from '../prose/nameQuestions.ts';
import { type Result, success } from '../result.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { reconcileText } from '../theoryText/reconcileText.ts';
import { freeCode } from './configurationCode.ts';
import { cmoParts, usualRoleOf } from './cmoParts.ts';
import { type CmoRow, type CmoTable, statusOf } from './cmoRows.ts';
import { cmoText } from './cmoText.ts';
import { Refused, Steps } from './commandSteps.ts';
import { keepSources, placesOf, sourcesOf, takeQuotes } from './rowEvidence.ts';

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
  const unmeant = rows
    .flatMap(({ unintended }) => unintended.map((item) => idOf.get(nameKey(item)) ?? ''))
    .filter((id) => id !== '' && !before.has(id));
  if (unmeant.length > 0)
    steps.run('elements.change', { ids: [...new Set(unmeant)], fields: { intent: 'unintended' } });
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
      originNote: placesOf(row, names.length > 1 ? names : []),
      roles: parts.map(({ role, elementId }) => ({ role, elementId })),
    },
    'configurations',
  );
  takeQuotes(steps, { row, configurationId, sourceIds }, theoryId);
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
      } else {
        // The same configuration once more, with other evidence.
        const { names, ids: sourceIds } = sourcesOf(steps, row, target.tableName);
        takeQuotes(steps, { row, configurationId: there, sourceIds }, target.theoryId);
        if (row.quote === '' && row.against === '') keepSources(steps, there, names);
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
