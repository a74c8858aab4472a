import { type Rect, boundsOf } from '../geometry/box.ts';
import { placeCodes } from '../map/codePlaces.ts';
import { groupStyle, groupsOf, inDrawingOrder, lineOf } from '../map/mapLines.ts';
import { rippleParts } from '../reasoning/rippleParts.ts';
import { drawCasing, drawHead, drawJoin, drawLine, drawSigns } from './drawArrow.ts';
import { drawCard } from './drawCard.ts';
import { drawCode, drawOutline, drawRoleBadges } from './drawConfigurations.ts';
import { drawLanes } from './drawLanes.ts';
import { drawPill } from './drawPill.ts';
import type { FigureColours } from './palette.ts';
import type { Scene } from './scene.ts';
import { tag } from './svg.ts';

function drawGroups({ model, arrows, routes }: Scene, colours: FigureColours): string {
  return groupsOf(arrows, routes)
    .map(({ group, members }) => {
      const style = groupStyle(members);
      const head = group.points.at(-1);
      if (style === null || head === undefined) return '';
      const groupId = members[0]?.arrow.arrowGroupId ?? null;
      const isOr = groupId !== null && model.document.arrowGroups.get(groupId)?.logic === 'or';
      const shared = { points: group.points, style, isHeaded: true, label: null };
      const stroke = colours.strokes[style.stroke];
      return (
        drawLine(shared, colours) +
        drawHead({ point: head, angle: group.headAngle }, style, colours) +
        drawJoin(group.join, { isOr, stroke, colours })
      );
    })
    .join('');
}

/** All arrows with their marks and labels. */
export function drawArrows(scene: Scene, colours: FigureColours): string {
  const { arrows, routes } = scene;
  const lines = inDrawingOrder(arrows).flatMap((arrow) => {
    const route = routes.routes.get(arrow.id);
    return route === undefined ? [] : [lineOf(arrow, route)];
  });
  const strokes = lines.map((line) => drawCasing(line, colours) + drawLine(line, colours));
  const signs = lines.map((line) => drawSigns(line, colours));
  const pills = arrows.map(({ id, pill, numbers }) => {
    const route = routes.routes.get(id);
    return pill === null || route === undefined ? '' : drawPill(route.label, { pill, numbers, colours });
  });
  return [...strokes, ...signs, drawGroups(scene, colours), ...pills].join('');
}

/** The map itself in world coordinates: lanes, outlines, arrows, cards and codes, one over the other as on the canvas. */
export function drawMap(scene: Scene, colours: FigureColours): string {
  const { model, cards, marks } = scene;
  const { document, theoryId, vocabulary } = model;
  const ripples = rippleParts(document, theoryId);
  const isField = cards.length === 0 && model.lanes.columns.every(({ stageId }) => stageId === null);
  return [
    tag('g', { class: 'lanes' }, isField ? '' : drawLanes(model.lanes, colours)),
    ...marks.marked.map((each) => drawOutline(each, colours)),
    tag('g', { class: 'arrows' }, drawArrows(scene, colours)),
    tag(
      'g',
      { class: 'boxes' },
      cards.map((each) => drawCard(each, { vocabulary, colours, isRipple: ripples.has(each.id) })).join(''),
    ),
    ...placeCodes(marks.marked, { grid: model.grid, lanes: model.lanes, scale: 1 }).map((code) =>
      drawCode(code, colours),
    ),
    ...cards.map((each) => {
      const badge = marks.badges.get(each.id);
      return badge === undefined ? '' : drawRoleBadges(each, badge, colours);
    }),
  ].join('');
}

/** What arrows and their labels take up. */
export function arrowBounds({ routes, arrows }: Scene): readonly Rect[] {
  const lines = [...routes.routes.values(), ...routes.groups.values()].flatMap(({ points }) =>
    points.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
  );
  const pills = arrows.flatMap(({ id, pill }) => {
    const label = routes.routes.get(id)?.label;
    if (pill === null || label === undefined) return [];
    return [{ x: label.x - pill.width / 2, y: label.y - 10, width: pill.width, height: 20 }];
  });
  return [...lines, ...pills];
}

/** What a map takes up: its lanes, and what reaches over their edges. */
export function mapBounds(scene: Scene): Rect {
  const { model, marks } = scene;
  const { bounds } = model.lanes;
  const outlines = marks.marked.flatMap(({ outline }) =>
    outline.loops.flat().map(({ x, y }) => ({ x: x - 12, y: y - 12, width: 24, height: 24 })),
  );
  return boundsOf([bounds, ...arrowBounds(scene), ...outlines]) ?? bounds;
}
