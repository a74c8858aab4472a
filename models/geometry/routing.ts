import type { Point } from './box.ts';
import { BoxGrid } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { nearTo } from './lineBounds.ts';
import {
  headAngleOf,
  labelPill,
  type Route,
  type RouteGroup,
  type RouteInput,
  type RouteSet,
} from './route.ts';
import { findAnchor } from './routeAnchors.ts';
import { type BranchEnd, branchEnds, groupAt } from './routeGroups.ts';
import { type LabelWish, placeLabels } from './routeLabels.ts';
import { looseEnd, roundabout, routeLink, selfLoop } from './routeLink.ts';
import { type PlannedLink, planRoutes, type RoutePlan } from './routePlan.ts';
import { type PortPlan, planPorts, portPoint } from './portPlan.ts';
import { placePorts } from './routePorts.ts';
import { isClear, withoutIdlePoints } from './routeScene.ts';
import { chooseSides, type SidePair } from './routeSides.ts';
import { separateTracks, type Track } from './routeTracks.ts';

/** What stays as it was when only some arrows are routed anew. */
export type KeptRoutes = {
  readonly routes: ReadonlyMap<string, Route>;
  readonly groups: ReadonlyMap<string, RouteGroup>;
};

// Lines farther apart than this cannot be pushed together.
const NEAR = 240;

type Shaped = Track & { readonly planned: PlannedLink };

/** One run of the router: from the plan, through ports, lines and tracks, to labels. */
class Routing {
  readonly plan: RoutePlan;
  readonly grid: BoxGrid;
  readonly kept: KeptRoutes;
  readonly tracks = new Map<string, Shaped>();
  readonly groups = new Map<string, RouteGroup>();
  readonly #anchors = new Map<string, Point[]>();

  constructor(input: RouteInput, kept: KeptRoutes) {
    this.plan = planRoutes(input);
    this.grid = new BoxGrid(this.plan.boxes);
    this.kept = kept;
  }

  /** Routes everything; yields between slices of a few milliseconds at most. */
  *run(): Generator<void, RouteSet> {
    const fresh = this.plan.links.filter((each) => !this.kept.routes.has(each.link.id));
    this.#keep();
    yield* this.#routeToBoxes(fresh.filter((each) => each.depth === 0 && !each.isLoose));
    yield* this.#separate((each) => each.planned.depth === 0);
    const deepest = fresh.reduce((depth, each) => Math.max(depth, each.depth), 0);
    for (let depth = 1; depth <= deepest; depth += 1) {
      const level = fresh.filter((each) => each.depth === depth);
      for (const each of level) {
        this.#routeToLink(each);
        yield;
      }
      yield* this.#separate((each) => each.planned.depth === depth);
    }
    return yield* this.#finish();
  }

  #keep(): void {
    for (const planned of this.plan.links) {
      const route = this.kept.routes.get(planned.link.id);
      if (route === undefined) continue;
      this.tracks.set(planned.link.id, {
        planned,
        points: [...route.points],
        from: -1,
        to: -1,
        isFixed: true,
      });
      if (planned.to < 0) this.#markAnchor(planned, route.points.at(-1));
      const group = route.group === null ? undefined : this.kept.groups.get(route.group);
      if (route.group !== null && group !== undefined) this.groups.set(route.group, group);
    }
  }

  #markAnchor(planned: PlannedLink, at: Point | undefined): void {
    if (at === undefined || 'box' in planned.link.to) return;
    const list = this.#anchors.get(planned.link.to.link);
    if (list === undefined) this.#anchors.set(planned.link.to.link, [at]);
    else list.push(at);
  }

  *#routeToBoxes(links: readonly PlannedLink[]): Generator<void, void> {
    const sides = new Map<PlannedLink, SidePair>();
    for (const [index, each] of links.entries()) {
      if (each.from !== each.to) sides.set(each, chooseSides(this.grid, each.from, each.to));
      if (index % 16 === 15) yield;
    }
    const { boxes } = this.plan;
    const ports = planPorts(boxes, sides);
    yield;
    yield* placePorts(boxes, ports.all, ports.pairs);
    const branches = this.#placeGroups(ports);
    let loops = 0;
    for (const [index, planned] of links.entries()) {
      if (index % 16 === 15) yield;
      const from = ports.from.get(planned);
      const to = ports.to.get(planned);
      const end = to === undefined ? branches.get(planned) : { point: portPoint(boxes, to), side: to.side };
      if (from === undefined || end === undefined) {
        this.#shape(planned, selfLoop(this.grid, planned.from, loops), { to: planned.to, isFixed: true });
        loops += 1;
        continue;
      }
      const target = to === undefined ? -1 : planned.to;
      const points = routeLink({
        grid: this.grid,
        from: { point: portPoint(boxes, from), box: planned.from },
        fromSide: from.side,
        to: { point: end.point, box: target },
        toSide: end.side,
      });
      this.#shape(planned, points, { to: target, isFixed: false });
    }
  }

  /** Puts the joins before their targets; says where each branch ends. */
  #placeGroups({ from, groups }: PortPlan): Map<PlannedLink, BranchEnd> {
    const branches = new Map<PlannedLink, BranchEnd>();
    for (const [key, { port, members }] of groups) {
      const group = groupAt(this.grid, port);
      this.groups.set(key, group);
      const sources = members.map((each) => {
        const start = from.get(each);
        return start === undefined ? group.join : portPoint(this.plan.boxes, start);
      });
      const ends = branchEnds({ join: group.join, side: port.side, sources });
      members.forEach((each, index) => branches.set(each, itemAt(ends, index)));
    }
    return branches;
  }

  #shape(
    planned: PlannedLink,
    points: Point[],
    ends: { readonly to: number; readonly isFixed: boolean },
  ): void {
    this.tracks.set(planned.link.id, {
      planned,
      points,
      from: planned.from,
      to: ends.to,
      isFixed: ends.isFixed,
    });
  }

  #routeToLink(planned: PlannedLink): void {
    const target = 'link' in planned.link.to ? this.tracks.get(planned.link.to.link) : undefined;
    if (planned.isLoose || target === undefined) {
      this.#shape(planned, looseEnd(this.grid, planned.from), { to: -1, isFixed: true });
      return;
    }
    const used = 'link' in planned.link.to ? (this.#anchors.get(planned.link.to.link) ?? []) : [];
    const anchor =
      findAnchor({ grid: this.grid, from: planned.from, line: target.points, used }) ??
      findAnchor({ grid: this.grid, from: planned.from, line: target.points, used: [] });
    const points = anchor?.points ?? roundabout(this.grid, planned.from, target.points);
    this.#shape(planned, points, { to: -1, isFixed: false });
    this.#markAnchor(planned, points.at(-1));
  }

  *#separate(isMoving: (each: Shaped) => boolean): Generator<void, void> {
    const moving = [...this.tracks.values()].filter((each) => !each.isFixed && isMoving(each));
    if (moving.length === 0) return;
    const originals = new Set(moving);
    const isNear = nearTo(
      moving.map((each) => each.points),
      NEAR,
    );
    const tracks: Track[] = moving.map((each) => ({ ...each, points: [...each.points] }));
    for (const each of this.tracks.values()) {
      if (!originals.has(each) && isNear(each.points)) tracks.push({ ...each, isFixed: true });
    }
    for (const group of this.groups.values()) {
      tracks.push({ points: [...group.points], from: -1, to: -1, isFixed: true });
    }
    yield* separateTracks(this.grid, tracks);
    for (const [index, original] of moving.entries()) {
      if (index % 1024 === 1023) yield;
      const points = withoutIdlePoints(itemAt(tracks, index).points);
      const ends = { from: original.from, to: original.to, margin: 0 };
      // A moved line that came under a card would be worse than two lines that touch.
      if (points.length > 1 && isClear(this.grid, points, ends)) original.points = points;
    }
  }

  *#finish(): Generator<void, RouteSet> {
    const routes = new Map<string, Route>();
    const fresh: (readonly [string, Shaped])[] = [];
    for (const { link } of this.plan.links) {
      const kept = this.kept.routes.get(link.id);
      const track = this.tracks.get(link.id);
      if (kept !== undefined) routes.set(link.id, kept);
      else if (track !== undefined) fresh.push([link.id, track]);
    }
    const isNear = nearTo(
      fresh.map(([, track]) => track.points),
      NEAR,
    );
    const wishes: LabelWish[] = fresh.map(([, { points, planned }]) => ({
      points,
      width: widthOf(planned),
      isFixed: null,
    }));
    for (const [id, route] of routes) {
      const planned = this.plan.byId.get(id);
      if (planned !== undefined && isNear(route.points)) {
        wishes.push({ points: route.points, width: widthOf(planned), isFixed: route.label });
      }
    }
    const joins = [...this.groups.values()].map((group) => group.join);
    const labels = yield* placeLabels(this.grid, wishes, [...joins, ...[...this.#anchors.values()].flat()]);
    fresh.forEach(([id, { points, planned }], index) => {
      const group = planned.group !== null && this.groups.has(planned.group) ? planned.group : null;
      routes.set(id, { points, label: itemAt(labels, index), headAngle: headAngleOf(points), group });
    });
    return { routes, groups: this.groups, boxes: new Map(this.plan.boxes.map((box) => [box.id, box])) };
  }
}

function widthOf({ link }: PlannedLink): number {
  return link.labelWidth ?? labelPill.width;
}

/** Nothing is kept: every arrow is routed. */
export const keepNothing: KeptRoutes = { routes: new Map(), groups: new Map() };

/** Routes a map in slices; the generator's return value is the result. */
export function routing(input: RouteInput, kept: KeptRoutes = keepNothing): Generator<void, RouteSet> {
  return new Routing(input, kept).run();
}
