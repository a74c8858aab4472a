import type { Document, IdOf } from '../document.ts';
import { numberAt, theoryGraph, turnedRound } from '../evidence/theoryGraph.ts';
import { type Effect, effectOf } from './effect.ts';

/** An arrow that works against what is asked about. */
export type Hindrance = {
  readonly arrowId: string;
  /** It ends at the very thing that is asked about; else it works through others. */
  readonly isDirect: boolean;
  /** The boxes and arrows from the arrow to the thing, by the shortest way on which it works against it. */
  readonly way: readonly string[];
  /** On another way it works for it. */
  readonly helpsToo: boolean;
};

/** A node that was reached, with what more of it does to the thing that is asked about. */
type Reached = {
  readonly node: number;
  readonly effect: Exclude<Effect, 'unclear'>;
  readonly after: Reached | null;
};

function wayOf(reached: Reached): readonly number[] {
  const nodes: number[] = [];
  for (let at: Reached | null = reached; at !== null; at = at.after) nodes.push(at.node);
  return nodes;
}

function turned(effect: Reached['effect']): Reached['effect'] {
  return effect === 'increases' ? 'decreases' : 'increases';
}

/** Every node by either effect it has on the start along ways that visit nothing twice, nearest first. */
function reachedFrom(
  document: Document,
  graph: ReturnType<typeof theoryGraph>,
  first: Reached,
): readonly Reached[] {
  const { offsets, next } = turnedRound(graph);
  const seen = new Set([`${first.node} increases`, `${first.node} decreases`]);
  const queue = [first];
  for (let at = 0; at < queue.length; at += 1) {
    const after = queue[at] ?? first;
    for (let edge = numberAt(offsets, after.node); edge < numberAt(offsets, after.node + 1); edge += 1) {
      const node = numberAt(next, edge);
      const arrow = document.arrows.get(graph.ids[node] as IdOf<'arrows'>);
      // The start of an arrow that is asked about is its condition, not what acts on it.
      if (arrow === undefined && after === first) continue;
      const own = arrow === undefined ? 'increases' : effectOf(arrow);
      if (own === 'unclear') continue;
      const effect = own === 'decreases' ? turned(after.effect) : after.effect;
      const key = `${node} ${effect}`;
      if (seen.has(key) || wayOf(after).includes(node)) continue;
      seen.add(key);
      queue.push({ node, effect, after });
    }
  }
  return queue.slice(1);
}

/**
 * What stands in the way of a box or arrow, nearest first: the arrows through which more of where they start means less
 * of it; of a box that people hope to see less of, more of it. What lessens a condition of it counts, what lessens a
 * hindrance does not. Arrows without clear direction are not followed.
 */
export function hindrancesOf(
  document: Document,
  { theoryId, id }: { readonly theoryId: string; readonly id: string },
): readonly Hindrance[] {
  const graph = theoryGraph(document, theoryId);
  const node = graph.nodeOf.get(id);
  if (node === undefined) return [];
  const hoped = document.elements.get(id as IdOf<'elements'>)?.desiredDirection;
  const effect = hoped === 'decrease' ? 'decreases' : 'increases';
  const reached = reachedFrom(document, graph, { node, effect, after: null });
  const helping = new Set(reached.filter((one) => one.effect === 'increases').map((one) => one.node));
  return reached
    .filter((one) => one.effect === 'decreases' && one.node >= graph.elementCount)
    .map((one) => ({
      arrowId: graph.ids[one.node] ?? '',
      isDirect: one.after?.node === node,
      way: wayOf(one).map((each) => graph.ids[each] ?? ''),
      helpsToo: helping.has(one.node),
    }));
}
