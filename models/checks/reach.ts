import type { Document } from '../document.ts';
import { theoryGraph, numberAt } from '../evidence/theoryGraph.ts';
import { keptByTables } from './keptByTables.ts';

/** The graph of a theory, and a search on it; worked out once for each version of its boxes and arrows. */
const searchOf = keptByTables(['arrows', 'elements'], (document, theoryId) => {
  const graph = theoryGraph(document, theoryId);
  const seen = new Int32Array(graph.ids.length);
  let round = 0;
  return {
    graph,
    /** True when a path runs from the node to one that is wanted. */
    leadsTo: (from: number, isWanted: (node: number) => boolean): boolean => {
      round += 1;
      const waiting = [from];
      seen[from] = round;
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        for (let at = numberAt(graph.offsets, node); at < numberAt(graph.offsets, node + 1); at += 1) {
          const next = numberAt(graph.next, at);
          if (isWanted(next)) return true;
          if (seen[next] === round) continue;
          seen[next] = round;
          waiting.push(next);
        }
      }
      return false;
    },
  };
});

/** The graph of a theory, kept. */
export function graphOf(document: Document, theoryId: string) {
  return searchOf(document, theoryId).graph;
}

/**
 * Whether arrows lead from a box to any of the wanted boxes or arrows; an arrow that ends on an arrow leads to that
 * arrow and on to where it ends.
 */
export function leadsToAny(
  document: Document,
  { theoryId, from }: { readonly theoryId: string; readonly from: string },
  wanted: ReadonlySet<string>,
): boolean {
  const { graph, leadsTo } = searchOf(document, theoryId);
  const start = graph.nodeOf.get(from);
  if (start === undefined) return false;
  const nodes = new Set([...wanted].map((id) => graph.nodeOf.get(id)));
  return leadsTo(start, (node) => nodes.has(node));
}
