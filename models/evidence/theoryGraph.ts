import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { referrers } from '../referenceIndex.ts';

/**
 * A theory as numbers: first its elements, then its arrows, each by id. An arrow is a node of its own between the
 * box it starts from and the box or arrow it ends at, so that a path through an arrow on an arrow runs through both.
 */
export type TheoryGraph = {
  readonly ids: readonly string[];
  readonly elementCount: number;
  readonly nodeOf: ReadonlyMap<string, number>;
  /** The nodes after node `n` are `next[offsets[n]]` up to but not including `next[offsets[n + 1]]`. */
  readonly offsets: Int32Array;
  readonly next: Int32Array;
};

function sortedIds(document: Document, table: 'elements' | 'arrows', theoryId: string): readonly string[] {
  return referrers(document, { table, field: 'theoryId' }, theoryId).toSorted();
}

/** The number at a place; places outside count as 0, and none is asked for. */
export function numberAt(numbers: Int32Array | Float64Array | Uint8Array, place: number): number {
  return numbers[place] ?? 0;
}

/** Pairs of nodes as lists of followers; the pairs of one node keep their order. */
function followers(count: number, pairs: Int32Array): Pick<TheoryGraph, 'offsets' | 'next'> {
  const offsets = new Int32Array(count + 1);
  for (let at = 0; at < pairs.length; at += 2) {
    const place = numberAt(pairs, at) + 1;
    offsets[place] = numberAt(offsets, place) + 1;
  }
  for (let node = 0; node < count; node += 1)
    offsets[node + 1] = numberAt(offsets, node + 1) + numberAt(offsets, node);
  const next = new Int32Array(pairs.length / 2);
  const free = offsets.slice(0, count);
  for (let at = 0; at < pairs.length; at += 2) {
    const from = numberAt(pairs, at);
    const place = numberAt(free, from);
    next[place] = numberAt(pairs, at + 1);
    free[from] = place + 1;
  }
  return { offsets, next };
}

/** True when a path can run along an arrow: one that says "no known link" leads nowhere (E9). */
function carriesPaths(arrow: Arrow): boolean {
  return arrow.sign !== 'none';
}

/** The graph of a theory. */
export function theoryGraph(document: Document, theoryId: string): TheoryGraph {
  return graphOfParts(document, {
    elementIds: sortedIds(document, 'elements', theoryId),
    arrowIds: sortedIds(document, 'arrows', theoryId),
  });
}

/** The graph of some elements and arrows; an arrow whose ends are not among them is left out. */
export function graphOfParts(
  document: Document,
  parts: { readonly elementIds: readonly string[]; readonly arrowIds: readonly string[] },
): TheoryGraph {
  const arrows = parts.arrowIds.map((id) => document.arrows.get(id as IdOf<'arrows'>));
  return graphOfRows([...parts.elementIds, ...parts.arrowIds], parts.elementIds.length, arrows);
}

/** The graph of some rows: their ids, first those of the elements, how many these are, and the arrows in their order. */
export function graphOfRows(
  ids: readonly string[],
  elementCount: number,
  arrows: readonly (Arrow | undefined)[],
): TheoryGraph {
  const nodeOf = new Map<string, number>();
  ids.forEach((id, node) => nodeOf.set(id, node));
  const pairs = new Int32Array(arrows.length * 4);
  let length = 0;
  for (let at = 0; at < arrows.length; at += 1) {
    const arrow = arrows[at];
    if (arrow === undefined || !carriesPaths(arrow)) continue;
    const from = nodeOf.get(arrow.sourceElementId);
    const to = nodeOf.get(arrow.targetElementId ?? arrow.targetArrowId ?? '');
    if (from === undefined || to === undefined) continue;
    const node = elementCount + at;
    pairs[length] = from;
    pairs[length + 1] = node;
    pairs[length + 2] = node;
    pairs[length + 3] = to;
    length += 4;
  }
  return { ids, elementCount, nodeOf, ...followers(ids.length, pairs.subarray(0, length)) };
}

/** A graph of things of one kind: each by id, and for each the places of those that follow it. */
export function plainGraph(ids: readonly string[], followersOf: readonly (readonly number[])[]): TheoryGraph {
  const pairs = followersOf.flatMap((each, node) => each.flatMap((follower) => [node, follower]));
  return {
    ids,
    elementCount: ids.length,
    nodeOf: new Map(ids.map((id, node) => [id, node])),
    ...followers(ids.length, Int32Array.from(pairs)),
  };
}

/** The same graph with every arrow turned round. */
export function turnedRound({ ids, offsets, next }: TheoryGraph): Pick<TheoryGraph, 'offsets' | 'next'> {
  const pairs = new Int32Array(next.length * 2);
  let at = 0;
  for (let node = 0; node < ids.length; node += 1) {
    for (let edge = numberAt(offsets, node); edge < numberAt(offsets, node + 1); edge += 1) {
      pairs[at] = numberAt(next, edge);
      pairs[at + 1] = node;
      at += 2;
    }
  }
  return followers(ids.length, pairs);
}
