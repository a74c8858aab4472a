import type { Document, IdOf } from '../document.ts';
import { theoryGraph, numberAt, turnedRound } from '../evidence/theoryGraph.ts';

/** Boxes and arrows that can be reached, nearest first; the start itself is not among them. */
export type Reach = { readonly elements: readonly string[]; readonly arrows: readonly string[] };

/**
 * All that leads to a box or arrow (`upstream`) or follows from it (`downstream`), along arrows of every kind but
 * those that say "no known link"; an arrow that acts on an arrow leads to what that one leads to.
 */
export function reachOf(
  document: Document,
  { theoryId, id }: { readonly theoryId: string; readonly id: string },
  direction: 'upstream' | 'downstream',
): Reach {
  const graph = theoryGraph(document, theoryId);
  const start = graph.nodeOf.get(id);
  if (start === undefined) return { elements: [], arrows: [] };
  const { offsets, next } = direction === 'downstream' ? graph : turnedRound(graph);
  const seen = new Set([start]);
  const queue = [start];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? start;
    for (let edge = numberAt(offsets, node); edge < numberAt(offsets, node + 1); edge += 1) {
      const follower = numberAt(next, edge);
      if (seen.has(follower)) continue;
      seen.add(follower);
      queue.push(follower);
    }
  }
  const ids = queue.slice(1).map((node) => graph.ids[node] ?? '');
  return {
    elements: ids.filter((one) => document.elements.has(one as IdOf<'elements'>)),
    arrows: ids.filter((one) => document.arrows.has(one as IdOf<'arrows'>)),
  };
}
