import { describe, expect, it } from 'vitest';

import { type Point, rectsOverlap } from '#models/geometry/box.ts';
import { card, cardSize } from '#models/geometry/card.ts';
import { laneGeometry, toWorld } from '#models/geometry/lanes.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';
import { elementName } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';
import { isFarAway } from '#renderer/canvas/levelOfDetail.ts';
import { overviewWords } from '#renderer/canvas/overviewWords.ts';
import { beginning } from '#renderer/canvas/viewport.ts';

import { documentOf } from './starterDocument.ts';

/** The map's window at 1440×900 with the panel open. */
const mapWindow = { width: 1024, height: 823 };
/** The least at which the words of a card, 14 pixels high, can be read. */
const LEGIBLE = 0.6;
/** The least at which the names that stand alone in their boxes, 18 pixels high and more, can be read. */
const LEGIBLE_FROM_AFAR = 0.42;
/** So many boxes that their names stand alone in them. */
const seenFromAfar = ['worked-configurations'];

type Stretch = { readonly id: string; readonly from: Point; readonly to: Point };

/** Whether two straight stretches cross, away from the ends of both. */
function crosses(one: Stretch, other: Stretch): boolean {
  const isFlat = ({ from, to }: Stretch) => from.y === to.y;
  if (one.id === other.id || isFlat(one) === isFlat(other)) return false;
  const [flat, upright] = isFlat(one) ? [one, other] : [other, one];
  const [x, y] = [upright.from.x, flat.from.y];
  const isBetween = (at: number, start: number, end: number) =>
    at > Math.min(start, end) + 2 && at < Math.max(start, end) - 2;
  return isBetween(x, flat.from.x, flat.to.x) && isBetween(y, upright.from.y, upright.to.y);
}

describe('the picture of every starter', () => {
  for (const starter of starters) {
    for (const vocabulary of ['plain', 'realist'] as const) {
      const document = documentOf(starter);
      const cards = [...document.placements.values()].flatMap((placement) => {
        const element = document.elements.get(placement.elementId);
        if (element === undefined) return [];
        const label = elementName(element, vocabulary);
        const { stageId, levelId, poleLow, poleHigh } = element;
        const { width, height } = cardSize({ label, poleLow, poleHigh, hasRole: true, hasFooter: true });
        return [
          { id: element.id as string, stageId, levelId, x: placement.x, y: placement.y, width, height },
        ];
      });
      const inOrder = (one: { readonly position: number }, other: { readonly position: number }) =>
        one.position - other.position;
      const stages = [...document.stages.values()].sort(inOrder);
      const levels = [...document.levels.values()].sort(inOrder);
      const lanes = laneGeometry({ stages, levels, cards });
      const boxes = cards.map((each) => ({ ...each, ...toWorld(lanes, each) }));
      const arrows = [...document.arrows.values()];
      const { routes } = routeLinks({
        boxes,
        links: arrows.map((arrow) => ({
          id: arrow.id,
          from: arrow.sourceElementId,
          to:
            arrow.targetElementId === null
              ? { link: arrow.targetArrowId ?? '' }
              : { box: arrow.targetElementId },
          ...(arrow.arrowGroupId === null ? {} : { groupId: arrow.arrowGroupId }),
        })),
      });

      it(`${starter.id}: no card touches another, in ${vocabulary} words`, () => {
        expect(boxes).toHaveLength(document.elements.size);
        const touching = boxes.flatMap((one) =>
          boxes
            .filter((other) => one.id < other.id && rectsOverlap(one, other, 24))
            .map((other) => [one.id, other.id]),
        );
        expect(touching).toEqual([]);
      });

      it(`${starter.id}: no arrow runs through a card it does not join, in ${vocabulary} words`, () => {
        expect(routes.size).toBe(arrows.length);
        const through = arrows.flatMap((arrow) => {
          const points = routes.get(arrow.id)?.points ?? [];
          const others = boxes.filter(
            ({ id }) => id !== arrow.sourceElementId && id !== arrow.targetElementId,
          );
          return points.slice(1).flatMap((point, index) => {
            const before = points[index] ?? point;
            const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
            const stretch = {
              x,
              y,
              width: Math.abs(before.x - point.x),
              height: Math.abs(before.y - point.y),
            };
            return others.filter((box) => rectsOverlap(stretch, box)).map((box) => [arrow.id, box.id]);
          });
        });
        expect(through).toEqual([]);
      });

      it(`${starter.id}: no two arrows cross, in ${vocabulary} words`, () => {
        const stretches = arrows.flatMap(({ id }): Stretch[] => {
          const points = routes.get(id)?.points ?? [];
          return points.slice(1).map((to, index) => ({ id, from: points[index] ?? to, to }));
        });
        const crossing = stretches.flatMap((one, index) =>
          stretches
            .slice(index + 1)
            .filter((other) => crosses(one, other))
            .map((other) => [one.id, other.id]),
        );
        expect(crossing).toEqual([]);
      });

      it(`${starter.id}: opens at 1440×900 so that it can be read, in ${vocabulary} words`, () => {
        const reached = [...routes.values()].flatMap(({ points }) => points);
        const right = Math.max(lanes.bounds.width, ...reached.map(({ x }) => x));
        const bottom = Math.max(lanes.bounds.height, ...reached.map(({ y }) => y));
        const { zoom } = beginning({ x: 0, y: 0, width: right, height: bottom }, mapWindow);
        const isFar = seenFromAfar.includes(starter.id);
        expect(zoom).toBeGreaterThanOrEqual(isFar ? LEGIBLE_FROM_AFAR : LEGIBLE);
        expect(isFarAway(false, zoom)).toBe(isFar);
        expect(right * zoom).toBeLessThanOrEqual(mapWindow.width);
        expect(bottom * zoom).toBeLessThanOrEqual(mapWindow.height);
      });

      it(`${starter.id}: from afar every name stands in its box whole, in ${vocabulary} words`, () => {
        const cut = [...document.elements.values()].flatMap((element) => {
          const name = elementName(element, vocabulary);
          const box = boxes.find(({ id }) => id === element.id);
          const { lines } = overviewWords(name, { width: card.width, height: box?.height ?? 0 });
          return lines.join(' ').endsWith('…') ? [name] : [];
        });
        expect(cut).toEqual([]);
      });
    }
  }
});
