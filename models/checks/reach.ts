import type { Document } from '../document.ts';
import { findLoops } from '../evidence/loops.ts';
import { graphOfRows, numberAt } from '../evidence/theoryGraph.ts';
import { arrowsOf, elementsOf } from './checkIndex.ts';
import { keptByTables } from './keptByTables.ts';

/** The graph of a theory with its loops, worked out once for each version of its boxes and arrows. */
export const graphOf = keptByTables(['arrows', 'elements'], (document, theoryId) => {
  const elements = elementsOf(document, theoryId);
  const arrows = arrowsOf(document, theoryId);
  const ids: string[] = elements.map(({ id }) => id);
  for (const { id } of arrows) ids.push(id);
  const graph = graphOfRows(ids, elements.length, arrows);
  const loops = findLoops(graph);
  const byComponent = new Int32Array(graph.ids.length);
  const free = new Int32Array(loops.count);
  for (let at = 1; at < loops.count; at += 1)
    free[at] = numberAt(free, at - 1) + numberAt(loops.sizes, at - 1);
  for (let node = 0; node < graph.ids.length; node += 1) {
    const component = numberAt(loops.componentOf, node);
    const place = numberAt(free, component);
    byComponent[place] = node;
    free[component] = place + 1;
  }
  return { graph, loops, byComponent };
});

/**
 * Answers whether arrows lead from a box to any box or arrow of one of the sets, by the set’s place; an arrow that ends
 * on an arrow leads to that arrow and on to where it ends. All sets are followed back at once, a bit for each.
 */
export function whatLeadsTo(
  document: Document,
  theoryId: string,
  sets: readonly ReadonlySet<string>[],
): (from: string, set: number) => boolean {
  const { graph, loops, byComponent } = graphOf(document, theoryId);
  const width = Math.ceil(sets.length / 32);
  const reached = new Uint32Array(loops.count * width);
  sets.forEach((set, at) => {
    for (const id of set) {
      const node = graph.nodeOf.get(id);
      if (node === undefined) continue;
      const place = numberAt(loops.componentOf, node) * width + (at >> 5);
      reached[place] = (reached[place] ?? 0) | (1 << (at & 31));
    }
  });
  // Arrows between components lead to smaller numbers, so what follows a component is complete when it is looked at.
  for (const node of byComponent) {
    const own = numberAt(loops.componentOf, node);
    for (let edge = numberAt(graph.offsets, node); edge < numberAt(graph.offsets, node + 1); edge += 1) {
      const other = numberAt(loops.componentOf, numberAt(graph.next, edge));
      if (other === own) continue;
      for (let word = 0; word < width; word += 1)
        reached[own * width + word] =
          (reached[own * width + word] ?? 0) | (reached[other * width + word] ?? 0);
    }
  }
  return (from, set) => {
    const node = graph.nodeOf.get(from);
    if (node === undefined) return false;
    const word = reached[numberAt(loops.componentOf, node) * width + (set >> 5)] ?? 0;
    return (word & (1 << (set & 31))) !== 0;
  };
}
