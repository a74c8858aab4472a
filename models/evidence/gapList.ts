import type { Document } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { arrowsInReadingOrder } from '../queries/coverage.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { arrowFacts } from './arrowFacts.ts';
import { type PathShare, type PathShares, pathShares } from './pathShares.ts';
import { theoryGraph } from './theoryGraph.ts';
import { type Weakness, weaknessOf } from './weakness.ts';

/** One arrow of the gap list: what rests on it, how weakly it is evidenced, and both in words. */
export type Gap = {
  readonly arrowId: string;
  /** From 1. */
  readonly rank: number;
  /** Paths from a circumstance to an outcome that run through it, and their share of all. */
  readonly paths: number;
  readonly share: number;
  /** 0 to 1: how much evidence it lacks. */
  readonly weakness: number;
  /** Share times weakness: what the list is ordered by. */
  readonly score: number;
  readonly reason: string;
};

/** The arrows of a theory, those first whose gaps matter most; the note says how paths were counted. */
export type GapList = {
  readonly gaps: readonly Gap[];
  readonly totalPaths: number;
  readonly hasLoops: boolean;
  readonly note: string;
};

// Beyond these, a share says more to a reader than two long numbers, and a number of paths is only noise.
const MOST_COUNTED = 1000;
const MOST_NAMED = 1_000_000;

const pathWords = {
  plain: 'from a circumstance to an outcome',
  realist: 'from a context or intervention to an outcome',
} as const;

/** Says what rests on an arrow; what all arrows share is worked out once. */
function restWords({ total }: PathShares, vocabulary: Vocabulary): (rests: PathShare) => string {
  const ends = pathWords[vocabulary];
  const all = total <= MOST_NAMED ? total.toLocaleString('en') : 'more than a million';
  return ({ paths, share }) => {
    if (paths === 0) return `On no path ${ends}`;
    if (total === 1) return `On the only path ${ends}`;
    if (paths === total && total <= MOST_NAMED) return `On all ${all} paths ${ends}`;
    if (total <= MOST_COUNTED) return `On ${paths} of ${all} paths ${ends}`;
    if (share >= 0.995) return `On nearly all of ${all} paths ${ends}`;
    const percent = share < 0.01 ? 'less than 1' : `about ${Math.round(share * 100)}`;
    return `On ${percent}% of ${all} paths ${ends}`;
  };
}

function noteOf({ total, hasLoops }: PathShares, vocabulary: Vocabulary): string {
  const ends = pathWords[vocabulary];
  if (total === 0)
    return `No path leads ${ends}, so the arrows are ordered by how weakly they are evidenced.`;
  const start = 'Ordered by the share of paths';
  const loops = hasLoops ? ' A loop counts as one step, and every arrow of it lies on that step.' : '';
  return `${start} ${ends} that run through an arrow, times how weakly it is evidenced.${loops}`;
}

const importanceOrder: readonly Arrow['importance'][] = ['high', 'medium', 'unrated', 'low'];

/** Ranks the arrows of a theory by how much rests on them against how well they are evidenced (E9–E11). */
export function gapList(document: Document, theoryId: string, vocabulary: Vocabulary = 'plain'): GapList {
  const shares = pathShares(document, theoryGraph(document, theoryId));
  const weighed = arrowsInReadingOrder(document, theoryId).map((arrow, place) => {
    const rests = shares.byArrow.get(arrow.id) ?? { paths: 0, share: 0 };
    const weakness: Weakness = weaknessOf(arrowFacts(document, arrow.id));
    return { arrow, place, rests, weakness, score: rests.share * weakness.value };
  });
  weighed.sort(
    (one, other) =>
      other.score - one.score ||
      other.rests.share - one.rests.share ||
      other.weakness.value - one.weakness.value ||
      importanceOrder.indexOf(one.arrow.importance) - importanceOrder.indexOf(other.arrow.importance) ||
      one.place - other.place,
  );
  const saysRests = restWords(shares, vocabulary);
  const gaps = weighed.map(({ arrow, rests, weakness, score }, index): Gap => ({
    arrowId: arrow.id,
    rank: index + 1,
    paths: rests.paths,
    share: rests.share,
    weakness: weakness.value,
    score,
    reason: `${saysRests(rests)}, and ${weakness.words}.`,
  }));
  return { gaps, totalPaths: shares.total, hasLoops: shares.hasLoops, note: noteOf(shares, vocabulary) };
}
