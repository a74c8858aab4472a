import { type Document, type IdOf, tableNames, tableOf } from '../document.ts';
import type { Refinement } from '../entities/refinement.ts';
import { referrers } from '../referenceIndex.ts';
import { dayWords } from '../words/dayWords.ts';

/** What was decided in one go: a merge, or reasons given on one day for what ordinary work had changed. */
export type Round = {
  readonly id: string;
  readonly kind: 'merge' | 'own';
  readonly at: number;
  /** The theory or snapshot that changes were taken from; empty for ordinary work. */
  readonly fromTitle: string;
  /** Groups or pseudonyms, and sessions, each once. */
  readonly contributors: readonly string[];
  readonly sessions: readonly string[];
  readonly accepted: readonly Refinement[];
  /** Looked at and not taken. */
  readonly declined: readonly Refinement[];
};

const prefixes = tableNames.map((table) => tableOf(table).prefix as string);

/** What a change is about, in the order of the registry; then as its sentence reads. */
function inOrder(one: Refinement, other: Refinement): number {
  const rank = ({ subjectId }: Refinement) => prefixes.indexOf(subjectId.slice(0, subjectId.indexOf('_')));
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (one.sentence !== other.sentence) return one.sentence < other.sentence ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

const named = (values: readonly string[]) => [
  ...new Set(values.map((value) => value.trim()).filter((value) => value !== '')),
];

function roundOf(id: string, rows: readonly Refinement[]): Round {
  const sorted = rows.toSorted(inOrder);
  return {
    id,
    kind: sorted.some(({ choice }) => choice === 'own') ? 'own' : 'merge',
    at: Math.min(...sorted.map(({ decidedAt }) => decidedAt)),
    fromTitle: sorted[0]?.fromTitle ?? '',
    contributors: named(sorted.map(({ contributor }) => contributor)),
    sessions: named(sorted.map(({ session }) => session)),
    accepted: sorted.filter(({ choice }) => choice !== 'mine'),
    declined: sorted.filter(({ choice }) => choice === 'mine'),
  };
}

/** The rounds in which a theory was refined, oldest first: every reason that was kept is in one of them, once. */
export function roundsOf(document: Document, theoryId: string): readonly Round[] {
  const rows = referrers(document, { table: 'refinements', field: 'theoryId' }, theoryId).flatMap(
    (id) => document.refinements.get(id as IdOf<'refinements'>) ?? [],
  );
  const byRound = Map.groupBy(rows, (row) =>
    row.choice === 'own' ? `own ${dayWords(row.decidedAt)}` : row.roundId,
  );
  return [...byRound]
    .map(([id, own]) => roundOf(id, own))
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
