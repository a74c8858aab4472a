import type { Change } from '../compare/changes.ts';
import { type Comparison, compareTheories } from '../compare/comparison.ts';
import type { Side } from '../compare/side.ts';
import type { Document, IdOf } from '../document.ts';
import type { Memo } from '../entities/memo.ts';
import type { Snapshot } from '../entities/snapshot.ts';
import { referrers } from '../referenceIndex.ts';
import { snapshotsOf } from '../snapshots/snapshotRows.ts';
import { beginningOf } from './beginning.ts';
import { type Round, roundsOf } from './rounds.ts';
import { unexplainedChanges } from './unexplained.ts';

/** What a theory began with: how it is called, and when it was so, where that is known. */
export type StoryBeginning = {
  readonly title: string;
  readonly isInitial: boolean;
  readonly at: number | null;
  /** Null when it is not there any more. */
  readonly side: Side | null;
  readonly ref: { readonly theoryId: string; readonly snapshotId: string | null };
};

/** How a theory came to be as it is. */
export type RefinementStory = {
  readonly theoryId: IdOf<'theories'>;
  readonly title: string;
  readonly beginning: StoryBeginning | null;
  readonly rounds: readonly Round[];
  /** Those that people took, oldest first. */
  readonly snapshots: readonly Snapshot[];
  /** Memos that say why, or a decision; oldest first. */
  readonly memos: readonly Memo[];
  /** What the theory has become since it began; null when what it began with is not at hand. */
  readonly comparison: Comparison | null;
  /** What differs since then without anybody saying why. */
  readonly unexplained: readonly Change[];
};

function storyBeginning(document: Document, theoryId: string, side: Side | null): StoryBeginning | null {
  const beginning = beginningOf(document, theoryId);
  if (beginning === null) return null;
  const snapshot = beginning.isSnapshot ? document.snapshots.get(beginning.id) : undefined;
  const theory = beginning.isSnapshot ? undefined : document.theories.get(beginning.id);
  const read = side?.document.theories.get(side.theoryId);
  return {
    title: snapshot?.name ?? theory?.title ?? read?.title ?? '',
    isInitial: snapshot?.kind === 'initial' || (theory ?? read)?.kind === 'initial',
    at: snapshot?.takenAt ?? null,
    side,
    ref: beginning.isSnapshot
      ? { theoryId: side?.theoryId ?? theoryId, snapshotId: beginning.id }
      : { theoryId: beginning.id, snapshotId: null },
  };
}

/** The story of a theory; `side` is what it began with (`beginningOf`), where that is at hand. */
export function refinementStory(
  document: Document,
  theoryId: IdOf<'theories'>,
  side: Side | null,
): RefinementStory {
  const memos = referrers(document, { table: 'memos', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.memos.get(id as IdOf<'memos'>) ?? [])
    .filter(({ kind }) => kind === 'why' || kind === 'decision')
    .toSorted((one, other) => one.writtenAt - other.writtenAt || (one.id < other.id ? -1 : 1));
  const comparison = side === null ? null : compareTheories(side, { document, theoryId });
  return {
    theoryId,
    title: document.theories.get(theoryId)?.title ?? '',
    beginning: storyBeginning(document, theoryId, side),
    rounds: roundsOf(document, theoryId),
    snapshots: snapshotsOf(document, theoryId)
      .filter(({ kind }) => kind !== 'automatic')
      .toReversed(),
    memos,
    comparison,
    unexplained: comparison === null ? [] : unexplainedChanges(comparison),
  };
}
