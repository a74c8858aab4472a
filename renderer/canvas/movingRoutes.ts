import type { Box, Point } from '#models/geometry/box.ts';
import { quickRoutes } from '#models/geometry/quickRoutes.ts';
import type { RouteLink, RouteSet } from '#models/geometry/route.ts';
import { referrers } from '#models/referenceIndex.ts';

import type { MapModel } from '#models/map/mapModel.ts';
import type { LiveRoutes } from './paintLive.ts';

/** The arrows that a move of these cards bends: joined to them, sharing a head with those, or acting on those. */
export function bentArrows(model: MapModel, cardIds: Iterable<string>): ReadonlySet<string> {
  const { document, arrows } = model;
  const bent = new Set<string>();
  const queue: string[] = [];
  const take = (id: string): void => {
    if (bent.has(id) || !arrows.has(id)) return;
    bent.add(id);
    queue.push(id);
  };
  for (const id of cardIds) {
    for (const field of ['sourceElementId', 'targetElementId'])
      referrers(document, { table: 'arrows', field }, id).forEach(take);
  }
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    referrers(document, { table: 'arrows', field: 'targetArrowId' }, id).forEach(take);
    const group = arrows.get(id)?.link.groupId;
    if (group !== undefined)
      referrers(document, { table: 'arrows', field: 'arrowGroupId' }, group).forEach(take);
  }
  return bent;
}

/**
 * Lines for arrows whose cards are at other places than the settled ones: quick, without looking what lies between,
 * so that they can be drawn in every frame of a drag. `arrowIds` comes from `bentArrows`.
 */
export function movingRoutes(
  model: MapModel,
  settled: RouteSet,
  {
    places,
    arrowIds,
  }: { readonly places: ReadonlyMap<string, Point>; readonly arrowIds: ReadonlySet<string> },
): LiveRoutes {
  const boxes = new Map<string, Box>();
  const takeBox = (id: string): void => {
    const box = model.cards.get(id)?.box;
    if (box !== undefined && !boxes.has(id)) boxes.set(id, { ...box, ...places.get(id) });
  };
  const links: RouteLink[] = [];
  for (const id of arrowIds) {
    const link = model.arrows.get(id)?.link;
    if (link === undefined) continue;
    takeBox(link.from);
    if ('box' in link.to) {
      takeBox(link.to.box);
      links.push(link);
      continue;
    }
    if (arrowIds.has(link.to.link)) {
      links.push(link);
      continue;
    }
    // The arrow it acts on stays where it is: the same place on it is kept, as a box without size.
    const end = settled.routes.get(id)?.points.at(-1);
    if (end === undefined) continue;
    const spot = `end of ${id}`;
    boxes.set(spot, { id: spot, x: end.x, y: end.y, width: 0, height: 0 });
    links.push({ ...link, to: { box: spot } });
  }
  return quickRoutes({ boxes: [...boxes.values()], links });
}
