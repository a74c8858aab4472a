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

/** "At least `gap` beyond the stretch of rank `earlier`"; −Infinity once it has been given up. */
type Limit = { readonly earlier: number; gap: number };

type Ordered = { readonly members: readonly Stretch[]; readonly limits: readonly (readonly Limit[])[] };

const MAX_REPAIRS = 400;
// After so many repairs chains give way faster, so that a tangle comes to an end.
const PATIENCE = 80;

/** The lowest places that walls and gaps allow, or the chain of gaps that is too long for its walls. */
function lowestPlaces({
  members,
  limits,
}: Ordered): Float64Array | { readonly chain: readonly Limit[]; readonly room: number } {
  const lows = new Float64Array(members.length);
  const binding: (Limit | null)[] = [];
  for (const [rank, member] of members.entries()) {
    let low = member.low;
    let binds: Limit | null = null;
    for (const limit of itemAt(limits, rank)) {
      const least = (lows[limit.earlier] ?? 0) + limit.gap;
      if (least > low) {
        low = least;
        binds = limit;
      }
    }
    lows[rank] = low;
    binding.push(binds);
    if (low <= member.high + 1e-6) continue;
    const chain: Limit[] = [];
    let first = rank;
    for (let limit = binds; limit !== null; limit = binding[first] ?? null) {
      chain.push(limit);
      first = limit.earlier;
    }
    return { chain, room: member.high - itemAt(members, first).low };
  }
  return lows;
}

/** Gives way where a chain of gaps does not fit between its walls: it shares what room there is. */
function feasiblePlaces(ordered: Ordered): Float64Array | null {
  for (let repair = 0; repair < MAX_REPAIRS; repair += 1) {
    const found = lowestPlaces(ordered);
    if (found instanceof Float64Array) return found;
    const needed = found.chain.reduce((sum, limit) => sum + limit.gap, 0);
    const [last] = found.chain;
    if (last === undefined) return null;
    if (found.room <= 0 || needed <= 0) last.gap = -Infinity;
    else
      for (const limit of found.chain) limit.gap *= (found.room / needed) * (repair < PATIENCE ? 0.999 : 0.7);
  }
  return null;
}

/** Places each member as near to its wish as gaps and walls allow, pushing neighbours apart evenly. */
function place(ordered: Ordered): void {
  const { members, limits } = ordered;
  const lows = feasiblePlaces(ordered);
  if (lows === null) return;
  const count = members.length;
  const highs = Float64Array.from(members, (member) => member.high);
  const up = new Float64Array(count);
  const down = new Float64Array(count);
  for (let rank = count - 1; rank >= 0; rank -= 1) {
    for (const { earlier, gap } of itemAt(limits, rank))
      highs[earlier] = Math.min(highs[earlier] ?? 0, (highs[rank] ?? 0) - gap);
  }
  for (const [rank, member] of members.entries()) {
    let floor = lows[rank] ?? 0;
    for (const { earlier, gap } of itemAt(limits, rank)) floor = Math.max(floor, (up[earlier] ?? 0) + gap);
    up[rank] = Math.min(highs[rank] ?? 0, Math.max(floor, member.wish));
  }
  const ceilings = Float64Array.from(highs);
  for (let rank = count - 1; rank >= 0; rank -= 1) {
    down[rank] = Math.max(lows[rank] ?? 0, Math.min(ceilings[rank] ?? 0, itemAt(members, rank).wish));
    for (const { earlier, gap } of itemAt(limits, rank))
      ceilings[earlier] = Math.min(ceilings[earlier] ?? 0, (down[rank] ?? 0) - gap);
  }
  // Both solutions hold every gap, so their mean does: lines move apart evenly instead of all to one side.
  for (const [rank, member] of members.entries()) {
    if (!member.isFixed) member.at = ((up[rank] ?? 0) + (down[rank] ?? 0)) / 2;
  }
}

function solveCluster(stretches: readonly Stretch[], cluster: Cluster): void {
  const order = orderOf(stretches, cluster);
  const rankOf = new Map(order.map((index, rank) => [index, rank]));
  const limits: Limit[][] = order.map(() => []);
  for (const [one, other] of cluster.pairs) {
    const a = rankOf.get(one) ?? 0;
    const b = rankOf.get(other) ?? 0;
    limits[Math.max(a, b)]?.push({ earlier: Math.min(a, b), gap: trackGap });
  }
  place({ members: order.map((index) => itemAt(stretches, index)), limits });
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
