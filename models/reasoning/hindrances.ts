import type { Document, IdOf } from '../document.ts';
import { numberAt, theoryGraph, turnedRound } from '../evidence/theoryGraph.ts';
import { type Effect, effectOf } from './effect.ts';

/** An arrow through which more of where it starts means less of what is asked about. */
export type Hindrance = {
  readonly arrowId: string;
  /** It ends at the very thing that is asked about; else it works through others. */
  readonly isDirect: boolean;
};

function product(one: Effect, other: Effect): Effect {
  if (one === 'unclear' || other === 'unclear') return 'unclear';
  return one === other ? 'increases' : 'decreases';
}

/**
 * What stands in the way of a box or arrow, nearest first: the arrows whose effect on it, along the shortest way, is
 * to decrease it. An arrow that weakens a hindrance is none; where a sign on the way is unclear nothing is said.
 */
export function hindrancesOf(
  document: Document,
  { theoryId, id }: { readonly theoryId: string; readonly id: string },
): readonly Hindrance[] {
  const graph = theoryGraph(document, theoryId);
  const start = graph.nodeOf.get(id);
  if (start === undefined) return [];
  const { offsets, next } = turnedRound(graph);
  const effects = new Map<number, Effect>([[start, 'increases']]);
  const queue = [start];
  const found: Hindrance[] = [];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? start;
    for (let edge = numberAt(offsets, node); edge < numberAt(offsets, node + 1); edge += 1) {
      const before = numberAt(next, edge);
      if (effects.has(before)) continue;
      const arrow = document.arrows.get(graph.ids[before] as IdOf<'arrows'>);
      const onwards = effects.get(node) ?? 'unclear';
      const effect = arrow === undefined ? onwards : product(effectOf(arrow), onwards);
      effects.set(before, effect);
      queue.push(before);
      if (arrow !== undefined && effect === 'decreases')
        found.push({ arrowId: arrow.id, isDirect: node === start });
    }
  }
  return found;
}
