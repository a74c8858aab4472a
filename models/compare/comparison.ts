import { type Change, changesOf } from './changes.ts';
import { type RowDifference, rowDifferences } from './differences.ts';
import { type TheirRows, inTermsOf } from './inTermsOf.ts';
import { type Matching, matchTheories } from './matchTheories.ts';
import { type Answers, type Side, answersOf } from './side.ts';

/** Two theories held against each other: what is the same, what may be, and what differs on the way from `own` to `other`. */
export type Comparison = {
  readonly own: Side;
  readonly other: Side;
  readonly matching: Matching;
  /** The second theory in terms of the first. */
  readonly theirs: TheirRows;
  /** From the ids of the second theory to those in `theirs`. */
  readonly termOf: ReadonlyMap<string, string>;
  readonly rows: readonly RowDifference[];
  readonly changes: readonly Change[];
};

/** Compares two theories, or states of one: in time that grows with what they hold, but for names that are compared in pairs. */
export function compareTheories(
  own: Side,
  other: Side,
  answers: Answers = answersOf(own, other),
): Comparison {
  const matching = matchTheories(own, other, answers);
  const { rows: theirs, termOf } = inTermsOf(own, other, matching);
  const rows = rowDifferences(own, theirs, own.theoryId === other.theoryId);
  return { own, other, matching, theirs, termOf, rows, changes: changesOf(rows) };
}
