import type { Span } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { PriceHeap } from './priceHeap.ts';

/** A stretch of an arrow that may shift sideways between `low` and `high`; `at` is its place and the result. */
export type Stretch = {
  at: number;
  /** Where it would like to be. */
  wish: number;
  readonly low: number;
  readonly high: number;
  /** Its extent along itself. */
  readonly span: Span;
  /** Which way the line turns at the low end of the span: −1 to lower places, +1 to higher, 0 when it ends there. */
  readonly lowTurn: number;
  readonly highTurn: number;
  readonly isFixed: boolean;
};

/** Wished distance between two neighbouring lines, pixels. */
export const trackGap = 12;
const ROUNDS = 4;
// Two stretches on one line, end to end, need this much air between them.
const END_AIR = 6;
const BUCKET = 48;
// Stretches handled between two pauses: a few milliseconds' work.
const SLICE = 1024;

/** Two stretches by index, the one that starts first along the line first. */
type Pair = readonly [number, number];

/** Pairs of stretches that run side by side nearer than `distance`, by a sweep along the lines. */
function* conflicts(stretches: readonly Stretch[], distance: number): Generator<void, Pair[]> {
  const pairs: Pair[] = [];
  const order = stretches.map((_, index) => index);
  order.sort(
    (one, other) => itemAt(stretches, one).span.low - itemAt(stretches, other).span.low || one - other,
  );
  const active = new Map<number, number[]>();
  for (const [done, index] of order.entries()) {
    if (done % SLICE === SLICE - 1) yield;
    const stretch = itemAt(stretches, index);
    const bucket = Math.floor(stretch.at / BUCKET);
    const first = Math.floor((stretch.at - distance) / BUCKET);
    const last = Math.floor((stretch.at + distance) / BUCKET);
    for (let near = first; near <= last; near += 1) {
      const list = active.get(near);
      if (list === undefined) continue;
      let kept = 0;
      for (const other of list) {
        const rival = itemAt(stretches, other);
        if (rival.span.high + END_AIR <= stretch.span.low) continue;
        list[kept] = other;
        kept += 1;
        if (Math.abs(rival.at - stretch.at) < distance && !(rival.isFixed && stretch.isFixed))
          pairs.push([other, index]);
      }
      list.length = kept;
    }
    const list = active.get(bucket);
    if (list === undefined) active.set(bucket, [index]);
    else list.push(index);
  }
  return pairs;
}

/**
 * Which of two overlapping stretches should lie lower so that their turns do not cross: negative for the first,
 * positive for the second, 0 when it makes no difference.
 */
function crossingVote(one: Stretch, other: Stretch): number {
  let vote = 0;
  const touches = (place: number, span: Span): boolean =>
    place >= span.low - END_AIR && place <= span.high + END_AIR;
  if (touches(one.span.low, other.span)) vote += one.lowTurn;
  if (touches(one.span.high, other.span)) vote += one.highTurn;
  if (touches(other.span.low, one.span)) vote -= other.lowTurn;
  if (touches(other.span.high, one.span)) vote -= other.highTurn;
  return vote;
}

type Cluster = { readonly members: number[]; readonly pairs: Pair[] };

function clustersOf(stretches: readonly Stretch[], pairs: readonly Pair[]): Cluster[] {
  const parent = stretches.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (itemAt(parent, root) !== root) {
      parent[root] = itemAt(parent, itemAt(parent, root));
      root = itemAt(parent, root);
    }
    return root;
  };
  for (const [one, other] of pairs) {
    const a = find(one);
    const b = find(other);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const clusters = new Map<number, Cluster>();
  for (const pair of pairs) {
    const root = find(pair[0]);
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, { members: [], pairs: [pair] });
    else cluster.pairs.push(pair);
  }
  stretches.forEach((_, index) => clusters.get(find(index))?.members.push(index));
  return [...clusters.values()];
}

/** The members of a cluster from lower to higher places: walls first, then crossings, then where they are now. */
function orderOf(stretches: readonly Stretch[], cluster: Cluster): number[] {
  const followers = new Map<number, number[]>();
  const waiting = new Map<number, number>(cluster.members.map((member) => [member, 0]));
  for (const [one, other] of cluster.pairs) {
    const a = itemAt(stretches, one);
    const b = itemAt(stretches, other);
    const vote = a.high < b.low ? -1 : b.high < a.low ? 1 : crossingVote(a, b) || a.at - b.at;
    if (vote === 0) continue;
    const [first, second] = vote < 0 ? [one, other] : [other, one];
    const list = followers.get(first);
    if (list === undefined) followers.set(first, [second]);
    else list.push(second);
    waiting.set(second, (waiting.get(second) ?? 0) + 1);
  }
  const byPlace = [...cluster.members].sort(
    (one, other) => itemAt(stretches, one).at - itemAt(stretches, other).at || one - other,
  );
  const rankOf = new Map(byPlace.map((index, rank) => [index, rank]));
  const ready = new PriceHeap();
  byPlace.forEach((index, rank) => {
    if (waiting.get(index) === 0) ready.push(rank, rank);
  });
  const isTaken = new Uint8Array(byPlace.length);
  const order: number[] = [];
  for (let lowest = 0; order.length < byPlace.length;) {
    // Votes that form a ring are cut at the lowest place.
    while (isTaken[lowest] === 1) lowest += 1;
    const rank = ready.size > 0 ? ready.pop() : lowest;
    if (isTaken[rank] === 1) continue;
    isTaken[rank] = 1;
    const index = itemAt(byPlace, rank);
    order.push(index);
    for (const follower of followers.get(index) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      const followerRank = rankOf.get(follower) ?? 0;
      if (left === 0) ready.push(followerRank, followerRank);
    }
  }
  return order;
}

/** Solves one cluster with a given gap: each as near to its wish as the gaps and walls allow. False when they do not. */
function solve(
  stretches: readonly Stretch[],
  ordered: {
    order: readonly number[];
    before: readonly number[][];
    gaps: (one: number, other: number) => number;
  },
): boolean {
  const { order, before, gaps } = ordered;
  const count = order.length;
  const lows = new Float64Array(count);
  const highs = new Float64Array(count);
  const nth = (rank: number): Stretch => itemAt(stretches, itemAt(order, rank));
  for (let rank = 0; rank < count; rank += 1) {
    lows[rank] = nth(rank).low;
    for (const earlier of itemAt(before, rank))
      lows[rank] = Math.max(lows[rank] ?? 0, (lows[earlier] ?? 0) + gaps(earlier, rank));
    highs[rank] = nth(rank).high;
  }
  for (let rank = count - 1; rank >= 0; rank -= 1) {
    for (const earlier of itemAt(before, rank))
      highs[earlier] = Math.min(highs[earlier] ?? 0, (highs[rank] ?? 0) - gaps(earlier, rank));
    if ((lows[rank] ?? 0) > (highs[rank] ?? 0) + 1e-6) return false;
  }
  const up = new Float64Array(count);
  const down = new Float64Array(count);
  for (let rank = 0; rank < count; rank += 1) {
    let floor = lows[rank] ?? 0;
    for (const earlier of itemAt(before, rank))
      floor = Math.max(floor, (up[earlier] ?? 0) + gaps(earlier, rank));
    up[rank] = Math.min(highs[rank] ?? 0, Math.max(floor, nth(rank).wish));
  }
  const ceilings = Float64Array.from(highs);
  for (let rank = count - 1; rank >= 0; rank -= 1) {
    down[rank] = Math.max(lows[rank] ?? 0, Math.min(ceilings[rank] ?? 0, nth(rank).wish));
    for (const earlier of itemAt(before, rank))
      ceilings[earlier] = Math.min(ceilings[earlier] ?? 0, (down[rank] ?? 0) - gaps(earlier, rank));
  }
  // Both solutions hold every gap, so their mean does: lines move apart evenly instead of all to one side.
  for (let rank = 0; rank < count; rank += 1) {
    const stretch = nth(rank);
    if (!stretch.isFixed) stretch.at = ((up[rank] ?? 0) + (down[rank] ?? 0)) / 2;
  }
  return true;
}

function solveCluster(stretches: readonly Stretch[], cluster: Cluster): void {
  const order = orderOf(stretches, cluster);
  const rankOf = new Map(order.map((index, rank) => [index, rank]));
  const before: number[][] = order.map(() => []);
  for (const [one, other] of cluster.pairs) {
    const a = rankOf.get(one) ?? 0;
    const b = rankOf.get(other) ?? 0;
    before[Math.max(a, b)]?.push(Math.min(a, b));
  }
  const peers = new Float64Array(order.length);
  before.forEach((earlier, rank) => {
    peers[rank] = (peers[rank] ?? 0) + earlier.length;
    for (const each of earlier) peers[each] = (peers[each] ?? 0) + 1;
  });
  const share = (rank: number): number => {
    const stretch = itemAt(stretches, itemAt(order, rank));
    return stretch.isFixed ? Infinity : (stretch.high - stretch.low) / Math.max(1, peers[rank] ?? 0);
  };
  for (const gap of [trackGap, 10, 8]) if (solve(stretches, { order, before, gaps: () => gap })) return;
  for (const scale of [1, 0.67, 0.33, 0.1, 0]) {
    const gaps = (one: number, other: number): number =>
      scale * Math.min(8, Math.max(3, Math.min(share(one), share(other))));
    if (solve(stretches, { order, before, gaps })) return;
  }
}

/** True when a pair is apart, and in the order that its turns ask for. */
function isSettled(stretches: readonly Stretch[], [one, other]: Pair): boolean {
  const a = itemAt(stretches, one);
  const b = itemAt(stretches, other);
  return Math.abs(a.at - b.at) >= trackGap - 0.01 && crossingVote(a, b) * (a.at - b.at) >= 0;
}

/** Shifts stretches apart until those that run side by side are `trackGap` apart, or as far as their walls allow. */
export function* separate(stretches: readonly Stretch[]): Generator<void, void> {
  for (const stretch of stretches) stretch.at = stretch.isFixed ? stretch.at : stretch.wish;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Lines a little further apart may still be in an order that makes them cross.
    const pairs = yield* conflicts(stretches, round === 0 ? 2 * trackGap : trackGap - 0.01);
    yield;
    let solved = 0;
    let work = 0;
    for (const cluster of clustersOf(stretches, pairs)) {
      if (cluster.pairs.every((pair) => isSettled(stretches, pair))) continue;
      solved += 1;
      solveCluster(stretches, cluster);
      work += cluster.pairs.length;
      if (work < SLICE) continue;
      work = 0;
      yield;
    }
    if (solved === 0) return;
    for (const stretch of stretches) stretch.wish = stretch.at;
  }
}
