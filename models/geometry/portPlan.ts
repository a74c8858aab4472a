import type { Box, Point } from './box.ts';
import { itemAt } from './itemAt.ts';
import type { PlannedLink } from './routePlan.ts';
import { middleAlong, type Port, type PortPair } from './routePorts.ts';
import type { SidePair } from './routeSides.ts';
import { bottom, left, pointOnSide, right, type Side, top } from './side.ts';

/** The shared port of a group and the links that lead to it. */
export type GroupPort = { readonly port: Port; readonly members: PlannedLink[] };

/** A port for each end of each link on a box; the heads of a group are one port. */
export type PortPlan = {
  readonly all: readonly Port[];
  readonly pairs: readonly PortPair[];
  readonly from: ReadonlyMap<PlannedLink, Port>;
  readonly to: ReadonlyMap<PlannedLink, Port>;
  readonly groups: ReadonlyMap<string, GroupPort>;
};

/** The world place of a port. */
export function portPoint(boxes: readonly Box[], port: Port): Point {
  return pointOnSide(itemAt(boxes, port.box), port.side, port.along);
}

function portOf(boxes: readonly Box[], end: { box: number; side: Side; other: number; order: number }): Port {
  const { box, side, other, order } = end;
  return { box, side, order, towards: middleAlong(itemAt(boxes, other), side), along: 0 };
}

/** A group arrives by the side that most of its members would take. */
function groupPort(
  boxes: readonly Box[],
  members: PlannedLink[],
  sides: ReadonlyMap<PlannedLink, SidePair>,
): GroupPort {
  const votes = new Map<Side, number>();
  for (const each of members) {
    const side = sides.get(each)?.[1] ?? left;
    votes.set(side, (votes.get(side) ?? 0) + 1);
  }
  let side: Side = left;
  for (const each of [right, bottom, left, top] as const) {
    if ((votes.get(each) ?? 0) > (votes.get(side) ?? 0)) side = each;
  }
  const first = itemAt(members, 0);
  const middles = members.map((each) => middleAlong(itemAt(boxes, each.from), side));
  const towards = middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
  return { port: { box: first.to, side, towards, order: first.order, along: 0 }, members };
}

/** Makes the ports of links whose sides are chosen; their places along the sides come later. */
export function planPorts(boxes: readonly Box[], sides: ReadonlyMap<PlannedLink, SidePair>): PortPlan {
  const from = new Map<PlannedLink, Port>();
  const to = new Map<PlannedLink, Port>();
  const pairs: PortPair[] = [];
  const members = new Map<string, PlannedLink[]>();
  for (const [planned, [fromSide, toSide]] of sides) {
    const { order, group } = planned;
    const start = portOf(boxes, { box: planned.from, side: fromSide, other: planned.to, order });
    from.set(planned, start);
    if (group !== null) {
      const list = members.get(group);
      if (list === undefined) members.set(group, [planned]);
      else list.push(planned);
      continue;
    }
    const end = portOf(boxes, { box: planned.to, side: toSide, other: planned.from, order });
    to.set(planned, end);
    pairs.push({ from: start, to: end });
  }
  const groups = new Map([...members].map(([key, list]) => [key, groupPort(boxes, list, sides)]));
  const all = [...from.values(), ...to.values(), ...[...groups.values()].map((each) => each.port)];
  return { all, pairs, from, to, groups };
}
