import type { Box } from './box.ts';
import { itemAt } from './itemAt.ts';
import { isHorizontal, opposite, type Side, sideRange } from './side.ts';

/** One end of an arrow (or the shared head of a group) on a side of a box. `along` is the result. */
export type Port = {
  readonly box: number;
  readonly side: Side;
  /** Where the other end lies along this side's axis: ports are ordered by it. */
  readonly towards: number;
  /** Breaks ties the same way at both ends of parallel arrows. */
  readonly order: number;
  along: number;
};

/** Two ports that one arrow joins. */
export type PortPair = { readonly from: Port; readonly to: Port };

const INSET = 12;
const STEP = 18;
const MIN_STEP = 10;
// A bundle that fits level is worth sitting closer.
const BUNDLE_INSET = 8;
const BUNDLE_STEP = 8;
// More sides than any map has, to make one number of two.
const KEYS = 2 ** 26;
const SLICE = 2048;
/** A jog smaller than this is straightened when the ports can move. */
const STRAIGHTEN = 40;

/** Spreads the ports of one side around its middle, in the order of where they lead. */
function spread(ports: Port[], box: Box): void {
  ports.sort((one, other) => one.towards - other.towards || one.order - other.order);
  const { low, high } = sideRange(box, itemAt(ports, 0).side);
  const room = Math.max(0, high - low - 2 * INSET);
  const step = ports.length < 2 ? 0 : Math.min(STEP, room / (ports.length - 1));
  const start = (low + high) / 2 - (step * (ports.length - 1)) / 2;
  ports.forEach((port, index) => {
    port.along = start + step * index;
  });
}

/** The interval a port may move in without passing its neighbours. */
function leeway(ports: readonly Port[], port: Port, box: Box): readonly [number, number] {
  const index = ports.indexOf(port);
  const { low, high } = sideRange(box, port.side);
  const before = ports[index - 1];
  const after = ports[index + 1];
  return [
    before === undefined ? low + INSET : before.along + MIN_STEP,
    after === undefined ? high - INSET : after.along - MIN_STEP,
  ];
}

/** Runs of arrows between the same two sides lie level with each other when both cards have room at the same height. */
function levelBundles(
  boxes: readonly Box[],
  sides: ReadonlyMap<number, readonly Port[]>,
  pairs: readonly PortPair[],
): void {
  const bundles = new Map<number, PortPair[]>();
  for (const pair of pairs) {
    if (pair.to.side !== opposite(pair.from.side)) continue;
    const one = sideKey(pair.from);
    const other = sideKey(pair.to);
    const key = Math.min(one, other) * KEYS + Math.max(one, other);
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, [pair]);
    else bundle.push(pair);
  }
  for (const bundle of bundles.values()) {
    const { from, to } = itemAt(bundle, 0);
    const count = bundle.length;
    if (sides.get(sideKey(from))?.length !== count || sides.get(sideKey(to))?.length !== count) continue;
    const one = sideRange(itemAt(boxes, from.box), from.side);
    const other = sideRange(itemAt(boxes, to.box), to.side);
    const low = Math.max(one.low, other.low) + BUNDLE_INSET;
    const room = Math.min(one.high, other.high) - BUNDLE_INSET - low;
    const step = count < 2 ? 0 : Math.min(STEP, room / (count - 1));
    if (room < 0 || (count > 1 && step < BUNDLE_STEP)) continue;
    const start = low + (room - step * (count - 1)) / 2;
    const ordered = [...bundle].sort((a, b) => a.from.order - b.from.order);
    ordered.forEach((pair, index) => {
      pair.from.along = pair.to.along = start + step * index;
    });
  }
}

function sideKey(port: Port): number {
  return port.box * 4 + port.side;
}

/** Gives each port its place on its side: spread out, ordered to avoid crossings, and level with its other end where a small shift does it. */
export function* placePorts(
  boxes: readonly Box[],
  ports: readonly Port[],
  pairs: readonly PortPair[],
): Generator<void, void> {
  const sides = new Map<number, Port[]>();
  for (const port of ports) {
    const key = sideKey(port);
    const list = sides.get(key);
    if (list === undefined) sides.set(key, [port]);
    else list.push(port);
  }
  for (const list of sides.values()) spread(list, itemAt(boxes, itemAt(list, 0).box));
  yield;
  levelBundles(boxes, sides, pairs);
  yield;
  for (const [done, { from, to }] of pairs.entries()) {
    if (done % SLICE === SLICE - 1) yield;
    const gap = to.along - from.along;
    if (gap === 0 || Math.abs(gap) > STRAIGHTEN || to.side !== opposite(from.side)) continue;
    const fromList = sides.get(sideKey(from)) ?? [];
    const toList = sides.get(sideKey(to)) ?? [];
    const fromRoom = leeway(fromList, from, itemAt(boxes, from.box));
    const toRoom = leeway(toList, to, itemAt(boxes, to.box));
    const low = Math.max(fromRoom[0], toRoom[0]);
    const high = Math.min(fromRoom[1], toRoom[1]);
    if (low > high) continue;
    // The busier side keeps its even spread; between two lone ports they meet halfway.
    const wish =
      fromList.length === toList.length
        ? (from.along + to.along) / 2
        : fromList.length > toList.length
          ? from.along
          : to.along;
    from.along = to.along = Math.min(high, Math.max(low, wish));
  }
}

/** The coordinate of a box's middle along a side's axis. */
export function middleAlong(box: Box, side: Side): number {
  return isHorizontal(side) ? box.y + box.height / 2 : box.x + box.width / 2;
}
