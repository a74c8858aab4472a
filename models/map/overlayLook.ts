import type { Document } from '../document.ts';
import type { OverlayName } from '../evidence/overlays.ts';
import { overlayValues } from '../evidence/overlayValues.ts';
import type { ArrowStyle } from '../figure/arrowStyle.ts';

import type { MapArrow } from './mapArrows.ts';

/** What an overlay changes of an arrow's line; heads and the marks of its meaning stay. */
export type OverlayLook = Pick<ArrowStyle, 'stroke' | 'width' | 'dash' | 'strands'>;

const look = (
  stroke: OverlayLook['stroke'],
  width: number,
  { dash = null, strands = 1 }: Partial<Pick<OverlayLook, 'dash' | 'strands'>> = {},
): OverlayLook => ({ stroke, width, dash, strands });

const nothing = look('none', 1.5, { dash: [6, 5] });

/**
 * How each class of each overlay is drawn. Classes differ by width and dash as well as by colour, so that they can be
 * told apart in print without colour.
 */
const looks: Readonly<Record<OverlayName, Readonly<Record<string, OverlayLook>>>> = {
  amount: {
    bare: nothing,
    one: look('one', 1.5),
    few: look('few', 3.25),
    many: look('many', 5.5),
  },
  kind: {
    none: nothing,
    qualitative: look('qualitative', 3, { dash: [3, 4] }),
    quantitative: look('quantitative', 3, { dash: [14, 5] }),
    mixed: look('many', 4),
    other: look('one', 1.5),
  },
  balance: {
    none: nothing,
    only_for: look('for', 4),
    mostly_for: look('for', 2),
    balanced: look('few', 2, { strands: 2 }),
    mostly_against: look('against', 2, { dash: [14, 4] }),
    only_against: look('against', 4, { dash: [4, 4] }),
  },
  confidence: {
    not_judged: nothing,
    very_low: look('one', 1.75, { dash: [2, 4] }),
    low: look('one', 1.5),
    moderate: look('few', 2.75),
    high: look('many', 4.5),
  },
  recency: {
    undated: nothing,
    over_10: look('one', 1.75, { dash: [2, 4] }),
    to_10: look('one', 1.5),
    to_5: look('few', 2.75),
    to_2: look('many', 4.5),
  },
  measures: {
    nothing,
    planned: look('few', 2.75, { dash: [14, 5] }),
    now: look('many', 4.5),
  },
  agreement: {
    unasked: nothing,
    all_agree: look('for', 4),
    mostly_agree: look('for', 2),
    split: look('few', 2, { strands: 2 }),
    mostly_disagree: look('against', 2, { dash: [14, 4] }),
    all_disagree: look('against', 4, { dash: [4, 4] }),
    unsure: look('one', 2, { dash: [2, 4] }),
  },
};

/** How a class of an overlay is drawn. */
export function lookOf(name: OverlayName, classId: string): OverlayLook {
  return looks[name][classId] ?? nothing;
}

/** The map under an overlay: the class of every arrow, and the arrows as they are then drawn. */
export type Overlaid = {
  readonly name: OverlayName;
  readonly byArrow: ReadonlyMap<string, string>;
  /** The arrows it was made from, to know when it is out of date. */
  readonly base: ReadonlyMap<string, MapArrow>;
  readonly arrows: ReadonlyMap<string, MapArrow>;
};

/** The arrows as an overlay draws them; those that look as they did keep their identity. */
export function overlaid(
  given: {
    readonly document: Document;
    readonly theoryId: string;
    readonly base: ReadonlyMap<string, MapArrow>;
  },
  { name, currentYear }: { readonly name: OverlayName; readonly currentYear: number },
  previous: Overlaid | null,
): Overlaid {
  const { document, theoryId, base } = given;
  const { byArrow } = overlayValues(document, theoryId, { name, currentYear });
  const before = previous?.name === name ? previous : null;
  const arrows = new Map<string, MapArrow>();
  for (const [id, arrow] of base) {
    const classId = byArrow.get(id) ?? '';
    const known = before?.arrows.get(id);
    const isSame = before?.base.get(id) === arrow && before.byArrow.get(id) === classId;
    arrows.set(
      id,
      isSame && known !== undefined
        ? known
        : { ...arrow, style: { ...arrow.style, ...keptDash(arrow.style), ...lookOf(name, classId) } },
    );
  }
  return { name, byArrow, base, arrows };
}

/** An arrow that says "no known link" keeps its dots: they are its meaning, not its evidence. */
function keptDash({ mark, dash }: ArrowStyle): Partial<ArrowStyle> {
  return mark === 'noLink' ? { dash } : {};
}
