import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';

/** Which way a change is passed on: more brings more, more brings less, or nobody can say. */
export type Effect = 'increases' | 'decreases' | 'unclear';

/**
 * Which way one arrow passes a change on. What blocks counts as decreasing and what enables as increasing, whichever
 * of the two its sign says: the kind is the stronger word, and the sentences say it too. A sign that is unclear stays
 * so. Order and membership pass no change on, so what runs through them is unclear. An arrow onto an arrow passes its
 * effect to the effect of that arrow: a context that enables leaves it as it is, one that blocks turns it round.
 */
export function effectOf({ kind, sign }: Pick<Arrow, 'kind' | 'sign'>): Effect {
  if (kind === 'precedes' || kind === 'part_of' || sign === 'unclear' || sign === 'none') return 'unclear';
  if (kind === 'blocks') return 'decreases';
  return kind === 'enables' ? 'increases' : sign;
}

/** The arrows among these whose direction is not clear, in their order. */
export function unclearAmong(document: Document, arrowIds: readonly string[]): readonly string[] {
  return arrowIds.filter((id) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    return arrow === undefined || effectOf(arrow) === 'unclear';
  });
}

/** Which way a change is passed on along arrows in a row: the product of their signs, unclear when any is. */
export function effectAlong(document: Document, arrowIds: readonly string[]): Effect {
  let isTurned = false;
  for (const id of arrowIds) {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    const effect = arrow === undefined ? 'unclear' : effectOf(arrow);
    if (effect === 'unclear') return 'unclear';
    if (effect === 'decreases') isTurned = !isTurned;
  }
  return isTurned ? 'decreases' : 'increases';
}
