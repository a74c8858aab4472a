import type { Document, IdOf, RowOf } from '../document.ts';
import { cardSize } from '../geometry/card.ts';
import { type Vocabulary, elementName, tidy } from '../sentences/words.ts';
import { type Comparison } from './comparison.ts';
import { mergedDocument } from './theirDocument.ts';

/** Air between a box that comes in and what stands there already, pixels. */
const GAP = 40;

type Standing = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Both theories in one picture: boxes stand where the first theory has them; what only the second has stands where it
 * has it, or below what stands there already. Nothing of it is stored.
 */
export function mergedPicture(comparison: Comparison, vocabulary: Vocabulary): Document {
  const merged = mergedDocument(comparison);
  const { document: own } = comparison.own;
  const lanes = new Map<string, Standing[]>();
  const laneOf = ({ stageId, levelId }: RowOf<'elements'>) => `${stageId ?? ''} ${levelId ?? ''}`;
  const sizeOf = (element: RowOf<'elements'>) =>
    cardSize({
      label: elementName(element, vocabulary),
      hasRole: element.usualRole !== null,
      poleLow: tidy(element.poleLow),
      poleHigh: tidy(element.poleHigh),
    });
  const stand = (element: RowOf<'elements'>, { x, y }: { readonly x: number; readonly y: number }) => {
    const { width, height } = sizeOf(element);
    const lane = laneOf(element);
    const known = lanes.get(lane);
    if (known === undefined) lanes.set(lane, [{ x, y, width, height }]);
    else known.push({ x, y, width, height });
  };
  const isOwn = (elementId: IdOf<'elements'>) => own.elements.has(elementId);
  for (const { elementId, x, y } of merged.placements.values()) {
    const element = merged.elements.get(elementId);
    if (element !== undefined && isOwn(elementId)) stand(element, { x, y });
  }
  const placements = new Map(merged.placements);
  const coming = [...merged.placements.values()].filter(({ elementId }) => !isOwn(elementId));
  for (const placement of coming.toSorted((one, other) => one.y - other.y || (one.id < other.id ? -1 : 1))) {
    const element = merged.elements.get(placement.elementId);
    if (element === undefined) continue;
    const { width, height } = sizeOf(element);
    const others = lanes.get(laneOf(element)) ?? [];
    let y = placement.y;
    const inTheWay = (other: Standing) =>
      other.x < placement.x + width + GAP / 2 &&
      placement.x < other.x + other.width + GAP / 2 &&
      other.y < y + height + GAP &&
      y < other.y + other.height + GAP;
    for (let found = others.find(inTheWay); found !== undefined; found = others.find(inTheWay))
      y = found.y + found.height + GAP;
    placements.set(placement.id, { ...placement, y });
    stand(element, { x: placement.x, y });
  }
  return { ...merged, placements };
}
