import { type AnyRow, type Document, type TableName, fieldOf, rowsOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import {
  type DiagramFact,
  type DiagramFormat,
  carriedBy,
  diagramFactNames,
  diagramFacts,
} from './carries.ts';

function isSaid(row: AnyRow, field: string): boolean {
  const value = fieldOf(row, field);
  return typeof value === 'string' && value.trim() !== '';
}

const anySaid = (rows: readonly AnyRow[], fields: readonly string[]) =>
  rows.some((row) => fields.some((field) => isSaid(row, field)));

/** Which of the facts a theory has at all. */
export function factsOf(document: Document, theoryId: string): ReadonlySet<DiagramFact> {
  const own = (table: TableName): readonly AnyRow[] =>
    referrers(document, { table, field: 'theoryId' }, theoryId).flatMap(
      (id) => rowsOf(document, table).get(id) ?? [],
    );
  const boxes = own('elements');
  const arrows = own('arrows');
  const theory = [...rowsOf(document, 'theories').values()].filter(({ id }) => id === theoryId);
  const texts = [...boxes, ...arrows].flatMap((row) =>
    Object.values(row).filter((value) => typeof value === 'string'),
  );
  const has: Readonly<Record<DiagramFact, boolean>> = {
    labels: boxes.length > 0,
    arrows: arrows.length > 0,
    signs: arrows.length > 0,
    kinds: arrows.some((row) => fieldOf(row, 'kind') !== 'causes'),
    places: boxes.length > 0,
    roles: anySaid(boxes, ['usualRole']),
    stages: anySaid(boxes, ['stageId']),
    levels: anySaid(boxes, ['levelId']),
    otherLabels: anySaid(boxes, ['plainLabel']),
    ends: anySaid(boxes, ['poleLow', 'poleHigh', 'desiredDirection']),
    boxNotes: anySaid(boxes, ['note', 'indicator', 'horizon', 'intent']),
    onto: anySaid(arrows, ['targetArrowId']),
    words: anySaid(arrows, ['ifText', 'thenText', 'becauseText']),
    forWhom: anySaid(arrows, ['forWhom', 'hedge']),
    standing: arrows.some(
      (row) => fieldOf(row, 'status') !== 'hypothesised' || fieldOf(row, 'importance') !== 'unrated',
    ),
    joined: anySaid(arrows, ['arrowGroupId']),
    arrowNotes: anySaid(arrows, ['note']),
    title: theory.length > 0,
    summary: anySaid(theory, ['summary']),
    lines: texts.some((text) => /[\\\n]/u.test(text)),
    evidence: own('evidenceLinks').length > 0 || anySaid([...boxes, ...arrows], ['originSourceId']),
    confidence: own('confidences').length > 0,
    configurations: own('configurations').length > 0,
    measures: own('measurements').length > 0,
    memos: own('memos').length > 0 || anySaid(theory, ['questions', 'scope']),
    reasoning: [...own('rivalSets'), ...own('ripples'), ...own('dismissals')].length > 0,
    history: true,
  };
  return new Set(diagramFactNames.filter((fact) => has[fact]));
}

const asText: Partial<Record<DiagramFact, string>> = {
  evidence: 'quotes and sources (their number is given)',
  confidence: 'reasons for confidence (its level is given)',
  configurations: 'configurations (each box names those it has a part in)',
  title: 'the theory’s title (people can read it there, Wherefore does not)',
};

/** What of this theory a format does not carry, in words; what the theory does not have is not missed. */
export function lostFacts(document: Document, theoryId: string, format: DiagramFormat): readonly string[] {
  const has = factsOf(document, theoryId);
  const carried = carriedBy[format];
  return diagramFactNames
    .filter((fact) => has.has(fact) && carried[fact] !== 'whole')
    .map((fact) => (carried[fact] === 'text' ? (asText[fact] ?? diagramFacts[fact]) : diagramFacts[fact]));
}
