import type { Document } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowFacts } from './arrowFacts.ts';
import { type OverlayClass, type OverlayName, overlays } from './overlays.ts';

/** An overlay worked out for a theory: the class of every arrow, how many are in each, and the same in words. */
export type OverlayValues = {
  /** Class ids by arrow. */
  readonly byArrow: ReadonlyMap<string, string>;
  /** Every class in the overlay's order, also those without an arrow. */
  readonly counts: readonly { readonly class: OverlayClass; readonly arrows: number }[];
  /** "12 of 30 arrows have no evidence, 10 have 1 source, 8 have 2 or 3 sources." */
  readonly text: string;
};

function textOf(counts: OverlayValues['counts'], total: number): string {
  if (total === 0) return 'There are no arrows yet.';
  const said = counts
    .filter(({ arrows }) => arrows > 0)
    .map(({ class: { said: words }, arrows }, index) => {
      const verb = arrows === 1 ? words.one : words.many;
      if (index > 0) return `${arrows} ${verb}`;
      if (total === 1) return `The only arrow ${words.one}`;
      return arrows === total ? `All ${total} arrows ${verb}` : `${arrows} of ${total} arrows ${verb}`;
    });
  return `${said.join(', ')}.`;
}

/** Works out an overlay; `currentYear` is what ages are counted against. */
export function overlayValues(
  document: Document,
  theoryId: string,
  { name, currentYear }: { readonly name: OverlayName; readonly currentYear: number },
): OverlayValues {
  const { classes, classOf } = overlays[name];
  const byArrow = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const arrowId of referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId)) {
    const id = classOf(arrowFacts(document, arrowId), currentYear);
    byArrow.set(arrowId, id);
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  const counts = classes.map((one) => ({ class: one, arrows: sizes.get(one.id) ?? 0 }));
  return { byArrow, counts, text: textOf(counts, byArrow.size) };
}
