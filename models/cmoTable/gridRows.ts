import type { Document, IdOf } from '../document.ts';
import type { Configuration } from '../entities/configuration.ts';
import { referrers } from '../referenceIndex.ts';
import { type Vocabulary, elementName, stageName } from '../sentences/words.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { stagesOf } from '../theoryText/names.ts';
import { type CmoPart, cmoParts } from './cmoParts.ts';
import { rolesOf, schemeOf } from '../configurations/configurationRows.ts';
import { isOfMechanism, rolesAsked } from '../configurations/roles.ts';

/** A column of the table of configurations. */
export type GridColumn = 'code' | 'title' | 'stage' | 'forWhom' | CmoPart | 'status' | 'evidence';

/** One configuration as the table shows it. */
export type GridRow = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly forWhom: string;
  readonly status: Configuration['status'];
  /** The names of the boxes of each part, in their order. */
  readonly parts: Readonly<Record<CmoPart, readonly string[]>>;
  /** Parts that the scheme asks for and nobody has said (C3): a whole mechanism answers for both halves, and a half for it. */
  readonly gaps: readonly CmoPart[];
  /** How many extracts are tied to it. */
  readonly evidence: number;
};

const wanting = {
  intervention: ({ scheme }) => scheme !== 'CMO',
  actor: ({ scheme }) => scheme !== 'CMO',
  mechanism: ({ isMechanismSplit }) => !isMechanismSplit,
  resource: ({ isMechanismSplit }) => isMechanismSplit,
  reasoning: ({ isMechanismSplit }) => isMechanismSplit,
} as const satisfies Partial<
  Record<CmoPart, (theory: { readonly scheme: string; readonly isMechanismSplit: boolean }) => boolean>
>;

/** The columns of a theory's table: those its scheme asks for, and those that some configuration uses. */
export function gridColumns(document: Document, theoryId: string): readonly GridColumn[] {
  const theory = document.theories.get(theoryId as IdOf<'theories'>);
  const used = new Set(
    referrers(document, { table: 'configurationRoles', field: 'theoryId' }, theoryId).map(
      (id) => document.configurationRoles.get(id as IdOf<'configurationRoles'>)?.role,
    ),
  );
  const shows = (part: keyof typeof wanting) =>
    used.has(part) || (theory !== undefined && wanting[part](theory));
  const parts = cmoParts.filter((part) => !(part in wanting) || shows(part as keyof typeof wanting));
  return ['code', 'title', 'stage', 'forWhom', ...parts, 'status', 'evidence'];
}

function rowOf(document: Document, configuration: Configuration, vocabulary: Vocabulary): GridRow {
  const { id, code, title, stageId, forWhom, status } = configuration;
  const roles = rolesOf(document, id);
  const parts = Object.fromEntries(
    cmoParts.map((part) => [
      part,
      roles
        .filter(({ role }) => role === part)
        .map(({ elementId }) => elementName(document.elements.get(elementId), vocabulary)),
    ]),
  ) as unknown as GridRow['parts'];
  const has = (part: CmoPart) => parts[part].length > 0;
  const isAnswered = (part: CmoPart) =>
    has(part) ||
    (part === 'mechanism' ? has('resource') || has('reasoning') : isOfMechanism(part) && has('mechanism'));
  const stage = stageId === null ? undefined : document.stages.get(stageId);
  return {
    id,
    code,
    title,
    stage: stage === undefined ? '' : stageName(stage, vocabulary),
    forWhom,
    status,
    parts,
    gaps: rolesAsked(schemeOf(document, configuration.theoryId)).filter((part) => !isAnswered(part)),
    evidence: referrers(document, { table: 'evidenceLinks', field: 'configurationId' }, id).length,
  };
}

/** The configurations of a theory as rows, by their codes: "CMOC 2" before "CMOC 10". */
export function gridRows(document: Document, theoryId: string, vocabulary: Vocabulary): readonly GridRow[] {
  const rows = referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId).flatMap((id) => {
    const configuration = document.configurations.get(id as IdOf<'configurations'>);
    return configuration === undefined ? [] : [rowOf(document, configuration, vocabulary)];
  });
  return rows.sort(byCode);
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const byCode = (one: GridRow, other: GridRow) =>
  words.compare(one.code, other.code) || (one.id < other.id ? -1 : 1);

/** Columns that the table can be ordered by. */
export type GridOrder = 'code' | 'title' | 'stage' | 'status' | 'evidence';

/** Which rows are shown; empty fields leave nothing out. */
export type GridFilter = {
  readonly text: string;
  /** The name of a stage; "none": in no stage. */
  readonly stage: string;
  readonly status: Configuration['status'] | '';
  readonly evidence: 'with' | 'without' | '';
};

/** Leaves nothing out. */
export const everything: GridFilter = { text: '', stage: '', status: '', evidence: '' };

/** The stage of a filter that means rows in no stage; no stage has this name, as names have no line break. */
export const IN_NO_STAGE = '\n';

/** True for a row that the filter lets through. */
export function isShown(row: GridRow, { text, stage, status, evidence }: GridFilter): boolean {
  if (stage !== '' && row.stage !== (stage === IN_NO_STAGE ? '' : stage)) return false;
  if (status !== '' && row.status !== status) return false;
  if (evidence !== '' && row.evidence > 0 !== (evidence === 'with')) return false;
  const sought = nameKey(text);
  if (sought === '') return true;
  const all = [row.code, row.title, row.stage, row.forWhom, ...Object.values(row.parts).flat()];
  return all.some((words_) => nameKey(words_).includes(sought));
}

const statusOrder: readonly Configuration['status'][] = ['supported', 'contested', 'hypothesised', 'refuted'];

/** The rows in the order of a column; stages as they follow one another, no stage last; equals by their codes. */
export function orderedRows(
  document: Document,
  rows: readonly GridRow[],
  by: { readonly column: GridOrder; readonly isDescending: boolean; readonly theoryId: string },
): readonly GridRow[] {
  const stages = new Map(
    stagesOf(document, by.theoryId).flatMap((stage, index): [string, number][] => [
      [stageName(stage, 'plain'), index],
      [stageName(stage, 'realist'), index],
    ]),
  );
  const rank = (row: GridRow): number => {
    if (by.column === 'evidence') return row.evidence;
    return by.column === 'stage' ? (stages.get(row.stage) ?? stages.size) : statusOrder.indexOf(row.status);
  };
  const compare = (one: GridRow, other: GridRow): number => {
    if (by.column === 'code') return byCode(one, other);
    if (by.column === 'title') return words.compare(one.title, other.title);
    return rank(one) - rank(other);
  };
  const turn = by.isDescending ? -1 : 1;
  return rows.toSorted((one, other) => turn * compare(one, other) || byCode(one, other));
}
