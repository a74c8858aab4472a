import { describe, expect, it } from 'vitest';

import { rectsOverlap } from '#models/geometry/box.ts';
import { cardSize } from '#models/geometry/card.ts';
import { laneGeometry, toWorld } from '#models/geometry/lanes.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';
import { elementName } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';

import { documentOf } from './starterDocument.ts';

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
      const stages = [...document.stages.values()].sort((one, other) => one.position - other.position);
      const lanes = laneGeometry({ stages, levels: [...document.levels.values()], cards });
      const boxes = cards.map((card) => ({ ...card, ...toWorld(lanes, card) }));

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
    }
  }
});
