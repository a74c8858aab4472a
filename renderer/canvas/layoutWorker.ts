import type { Box } from '#models/geometry/box.ts';
import type { RouteInput, RouteLink, RouteSet } from '#models/geometry/route.ts';
import { rerouteAround, routeLinks } from '#models/geometry/routeLinks.ts';
import { arrange } from '#models/layout/arrange.ts';

import type { LayoutReply, LayoutRequest } from './layoutRequests.ts';

/** Above this share of moved cards everything is routed anew. */
const MOST_MOVED = 0.08;

let last: { readonly routes: RouteSet; readonly links: ReadonlyMap<string, RouteLink> } | null = null;

function isSameBox(one: Box | undefined, other: Box): boolean {
  return (
    one !== undefined &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

function isSameLink(one: RouteLink | undefined, other: RouteLink): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** Routes what has changed since the last request, or everything when that is most of it. */
function route(input: RouteInput): RouteSet {
  if (last === null) return routeLinks(input);
  const { routes: before, links } = last;
  const moved = input.boxes.filter((box) => !isSameBox(before.boxes.get(box.id), box)).map(({ id }) => id);
  const there = new Set(input.boxes.map(({ id }) => id));
  for (const id of before.boxes.keys()) if (!there.has(id)) moved.push(id);
  if (moved.length > MOST_MOVED * input.boxes.length) return routeLinks(input);
  const kept = new Map(before.routes);
  for (const link of input.links) if (!isSameLink(links.get(link.id), link)) kept.delete(link.id);
  return rerouteAround({ ...before, routes: kept }, input, moved);
}

function answer(reply: LayoutReply): void {
  postMessage(reply);
}

onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  if (data.kind === 'arrange') {
    answer({ kind: 'arrange', serial: data.serial, places: arrange(data.input) });
    return;
  }
  const routes = route(data.input);
  last = { routes, links: new Map(data.input.links.map((link) => [link.id, link])) };
  answer({ kind: 'route', serial: data.serial, routes });
};
