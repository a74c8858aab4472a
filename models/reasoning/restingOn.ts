import type { Document, IdOf } from '../document.ts';
import { type TheoryGraph, numberAt, theoryGraph, turnedRound } from '../evidence/theoryGraph.ts';

/** All nodes that can be reached from some, these among them; `shut` is never passed. */
function reachable(graph: TheoryGraph, starts: readonly number[], shut: number): Uint8Array {
  const seen = new Uint8Array(graph.ids.length);
  const queue = starts.filter((node) => node !== shut);
  for (const node of queue) seen[node] = 1;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let edge = numberAt(graph.offsets, node); edge < numberAt(graph.offsets, node + 1); edge += 1) {
      const follower = numberAt(graph.next, edge);
      if (seen[follower] === 1 || follower === shut) continue;
      seen[follower] = 1;
      queue.push(follower);
    }
  }
  return seen;
}

function isEnd(document: Document, graph: TheoryGraph, node: number): boolean {
  const role = document.elements.get(graph.ids[node] as IdOf<'elements'>)?.usualRole;
  return role === 'outcome' || numberAt(graph.offsets, node + 1) === numberAt(graph.offsets, node);
}

/**
 * The outcomes that can only be reached through an arrow: from no circumstance does a path lead to them without it
 * (circumstances and outcomes as paths have them, E9). Without such an arrow, or without outcomes, empty.
 */
export function outcomesOnlyThrough(
  document: Document,
  { theoryId, arrowId }: { readonly theoryId: string; readonly arrowId: string },
): readonly string[] {
  const graph = theoryGraph(document, theoryId);
  const shut = graph.nodeOf.get(arrowId);
  if (shut === undefined) return [];
  const before = turnedRound(graph).offsets;
  const starts: number[] = [];
  for (let node = 0; node < graph.elementCount; node += 1) {
    const role = document.elements.get(graph.ids[node] as IdOf<'elements'>)?.usualRole ?? null;
    const isBare = numberAt(before, node + 1) === numberAt(before, node);
    if (isBare || role === 'context' || role === 'intervention') starts.push(node);
  }
  const without = reachable(graph, starts, shut);
  const withIt = reachable(graph, starts, -1);
  const behind = reachable(graph, [shut], -1);
  return graph.ids.filter(
    (_, node) =>
      node < graph.elementCount &&
      behind[node] === 1 &&
      withIt[node] === 1 &&
      without[node] === 0 &&
      isEnd(document, graph, node),
  );
}
