import type { Box } from '#models/geometry/box.ts';
import { quickRoutes } from '#models/geometry/quickRoutes.ts';
import type { Route, RouteInput, RouteSet } from '#models/geometry/route.ts';
import { type RoutesIndex, indexRoutes } from '#models/geometry/routeIndex.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';

import type { LayoutDesk } from './layoutDesk.ts';

/** Up to this many arrows are routed at once, well within a frame or two; more go to the worker. */
const ROUTED_AT_ONCE = 48;

/** The routes in use with their index by place. */
export type KeptRoutes = { readonly routes: RouteSet; readonly index: RoutesIndex };

function withIndex(routes: RouteSet): KeptRoutes {
  return { routes, index: indexRoutes(routes) };
}

/** Quick routes, but with the well-made ones of before wherever neither end has moved. */
function interim(input: RouteInput, before: RouteSet | null): RouteSet {
  const quick = quickRoutes(input);
  if (before === null) return quick;
  const isSettled = (id: string): boolean => {
    const was: Box | undefined = before.boxes.get(id);
    const now = quick.boxes.get(id);
    return (
      was !== undefined &&
      now !== undefined &&
      was.x === now.x &&
      was.y === now.y &&
      was.height === now.height
    );
  };
  const routes = new Map<string, Route>(quick.routes);
  const groups = new Map(quick.groups);
  for (const { id, from, to } of input.links) {
    const old = before.routes.get(id);
    if (old === undefined || !('box' in to) || !isSettled(from) || !isSettled(to.box)) continue;
    const start = old.points[0];
    const box = quick.boxes.get(from);
    // Its source may have been exchanged: a line that does not start at the box is not its line.
    if (start === undefined || box === undefined || !touches(box, start)) continue;
    if (old.group !== null) {
      const group = before.groups.get(old.group);
      if (group === undefined) continue;
      groups.set(old.group, group);
    }
    const target = quick.boxes.get(to.box);
    const end = old.group === null ? old.points.at(-1) : groups.get(old.group)?.points.at(-1);
    if (target !== undefined && end !== undefined && touches(target, end)) routes.set(id, old);
  }
  return { routes, groups, boxes: quick.boxes };
}

function touches(box: Box, point: { readonly x: number; readonly y: number }): boolean {
  return (
    point.x >= box.x - 1 &&
    point.x <= box.x + box.width + 1 &&
    point.y >= box.y - 1 &&
    point.y <= box.y + box.height + 1
  );
}

/** Keeps the routes of a map up to date: at once for a small one, quick first and refined by the worker for a large one. */
export function createRouteKeeper(desk: LayoutDesk, changed: (kept: KeptRoutes) => void) {
  let input: RouteInput | null = null;
  let kept: KeptRoutes | null = null;
  return {
    update(next: RouteInput): void {
      if (next === input) return;
      input = next;
      if (next.links.length <= ROUTED_AT_ONCE) {
        kept = withIndex(routeLinks(next));
        changed(kept);
        return;
      }
      kept = withIndex(interim(next, kept?.routes ?? null));
      changed(kept);
      // After the first paint: handing the map over to the worker takes time too.
      setTimeout(() => {
        if (input !== next) return;
        desk.route(next, (routes) => {
          if (input !== next) return;
          kept = withIndex(routes);
          changed(kept);
        });
      }, 0);
    },
    /** Forgets everything, for another theory. */
    reset(): void {
      input = null;
      kept = null;
    },
  };
}
