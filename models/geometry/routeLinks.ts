import { type Box, rectsOverlap } from './box.ts';
import { itemAt } from './itemAt.ts';
import type { Route, RouteInput, RouteSet } from './route.ts';
import { type KeptRoutes, routing } from './routing.ts';

function finish(run: Generator<void, RouteSet>): RouteSet {
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
  }
}

/** Routes all arrows of a map around its cards, in one go: for some hundreds of arrows, or in a worker. */
export function routeLinks(input: RouteInput): RouteSet {
  return finish(routing(input));
}

/** A run of the router in slices. */
export type Router = {
  /** Works for about `budgetMs` milliseconds; true when all is done. */
  readonly step: (budgetMs: number) => boolean;
  /** The result once `step` has returned true, else null. */
  readonly result: () => RouteSet | null;
};

/** Prepares the routing of a large map; `now` is a clock in milliseconds. */
export function createRouter(input: RouteInput, now: () => number = Date.now): Router {
  const run = routing(input);
  let result: RouteSet | null = null;
  return {
    step: (budgetMs) => {
      const end = now() + budgetMs;
      while (result === null) {
        const next = run.next();
        if (next.done === true) result = next.value;
        if (now() >= end) break;
      }
      return result !== null;
    },
    result: () => result,
  };
}

const NEAR = 12;

function passes(route: Route, box: Box): boolean {
  for (let index = 0; index + 1 < route.points.length; index += 1) {
    const start = itemAt(route.points, index);
    const end = itemAt(route.points, index + 1);
    const rect = {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    };
    if (rectsOverlap(rect, box, NEAR)) return true;
  }
  return rectsOverlap({ x: route.label.x - 45, y: route.label.y - 10, width: 90, height: 20 }, box);
}

/** Ids of the arrows that must be routed anew, with those that end on them or share a head with them. */
function affectedLinks(previous: RouteSet, input: RouteInput, moved: ReadonlySet<string>): Set<string> {
  const affected = new Set<string>();
  const places = input.boxes.filter((box) => moved.has(box.id));
  for (const id of moved) {
    const old = previous.boxes.get(id);
    if (old !== undefined) places.push(old);
  }
  for (const link of input.links) {
    const route = previous.routes.get(link.id);
    const joins = moved.has(link.from) || ('box' in link.to && moved.has(link.to.box));
    if (route === undefined || joins || places.some((box) => passes(route, box))) affected.add(link.id);
  }
  for (let size = -1; size !== affected.size;) {
    size = affected.size;
    const groups = new Set(input.links.filter((link) => affected.has(link.id)).map((link) => link.groupId));
    groups.delete(undefined);
    for (const link of input.links) {
      const hangs = 'link' in link.to && affected.has(link.to.link);
      if (hangs || (link.groupId !== undefined && groups.has(link.groupId))) affected.add(link.id);
    }
  }
  return affected;
}

/**
 * Routes anew only what a move touches: arrows joined to the moved boxes, arrows that pass their old or new places,
 * and arrows that hang on those. `input` is the map after the move; all other routes are kept as they were.
 */
export function rerouteAround(
  previous: RouteSet,
  input: RouteInput,
  movedBoxIds: Iterable<string>,
): RouteSet {
  const affected = affectedLinks(previous, input, new Set(movedBoxIds));
  const routes = new Map<string, Route>();
  for (const link of input.links) {
    const route = previous.routes.get(link.id);
    if (route !== undefined && !affected.has(link.id)) routes.set(link.id, route);
  }
  const kept: KeptRoutes = { routes, groups: previous.groups };
  return finish(routing(input, kept));
}
