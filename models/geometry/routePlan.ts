import type { Box } from './box.ts';
import type { RouteInput, RouteLink } from './route.ts';

/** A link whose ends exist, with its boxes as indexes into the plan's boxes. */
export type PlannedLink = {
  readonly link: RouteLink;
  /** Place in the sorted list of links: a stable number. */
  readonly order: number;
  readonly from: number;
  /** −1 when it ends on another link. */
  readonly to: number;
  /** 0 for a link to a box, one more than its target's for a link to a link. */
  readonly depth: number;
  /** True for a link in a ring of links that end on each other: it has no place to end. */
  readonly isLoose: boolean;
  /** Key of its group, when it shares a head with others. */
  readonly group: string | null;
};

/** The input in an order of its own, so that the same map gives the same routes however it is listed. */
export type RoutePlan = {
  readonly boxes: readonly Box[];
  readonly links: readonly PlannedLink[];
  readonly byId: ReadonlyMap<string, PlannedLink>;
};

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

type Depth = { readonly depth: number; readonly isLoose: boolean };

/** How far a link is from a box, following links that end on links; null when it leads nowhere. */
function depthsOf(links: ReadonlyMap<string, RouteLink>): Map<string, Depth | null> {
  const depths = new Map<string, Depth | null>();
  for (const start of links.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = start;
    let found: Depth | null = null;
    while (at !== undefined) {
      const known = depths.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      if (onPath.has(at)) {
        // A ring: its members are loose, and those that lead into it hang on them.
        const ring = path.splice(path.indexOf(at));
        for (const id of ring) depths.set(id, { depth: 1, isLoose: true });
        found = { depth: 1, isLoose: true };
        break;
      }
      const link = links.get(at);
      if (link === undefined) break;
      path.push(at);
      onPath.add(at);
      if ('box' in link.to) {
        found = { depth: -1, isLoose: false };
        break;
      }
      at = link.to.link;
    }
    for (const id of path.reverse()) {
      found = found === null ? null : { depth: found.depth + 1, isLoose: false };
      depths.set(id, found);
    }
  }
  return depths;
}

function groupsOf(links: readonly RouteLink[]): Map<string, string> {
  const members = new Map<string, Map<string, string[]>>();
  for (const link of links) {
    if (link.groupId === undefined || 'link' in link.to) continue;
    const targets = members.get(link.groupId) ?? new Map<string, string[]>();
    members.set(link.groupId, targets);
    targets.set(link.to.box, [...(targets.get(link.to.box) ?? []), link.id]);
  }
  const groups = new Map<string, string>();
  for (const [groupId, targets] of members) {
    const shared = [...targets]
      .filter(([, ids]) => ids.length > 1)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    shared.forEach(([target, ids], index) => {
      for (const id of ids) groups.set(id, index === 0 ? groupId : `${groupId} ${target}`);
    });
  }
  return groups;
}

/** Sorts the input and leaves out links without both ends; coordinates that are no numbers count as 0. */
export function planRoutes(input: RouteInput): RoutePlan {
  const boxes = input.boxes
    .map((box) => ({
      id: box.id,
      x: finite(box.x),
      y: finite(box.y),
      width: Math.max(0, finite(box.width)),
      height: Math.max(0, finite(box.height)),
    }))
    .sort(byId);
  const indexOf = new Map(boxes.map((box, index) => [box.id, index]));
  const sorted = input.links
    .filter((link) => indexOf.has(link.from) && ('link' in link.to || indexOf.has(link.to.box)))
    .sort(byId);
  const depths = depthsOf(new Map(sorted.map((link) => [link.id, link])));
  const groups = groupsOf(sorted);
  const links: PlannedLink[] = [];
  for (const link of sorted) {
    const depth = depths.get(link.id);
    const from = indexOf.get(link.from);
    if (depth === undefined || depth === null || from === undefined) continue;
    const to = 'box' in link.to ? (indexOf.get(link.to.box) ?? -1) : -1;
    const group = groups.get(link.id) ?? null;
    links.push({ link, order: links.length, from, to, depth: depth.depth, isLoose: depth.isLoose, group });
  }
  return { boxes, links, byId: new Map(links.map((each) => [each.link.id, each])) };
}
