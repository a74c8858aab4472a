import type { SvgNode } from './readSvg.ts';

/** What a drawing takes up, in the units it stands in. */
export type Bounds = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Everything: of what the bounds are not known. */
const everywhere: Bounds = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** One step of a transformation: "translate(2 3)". */
export type Step = { readonly kind: string; readonly first: number; readonly second: number | undefined };

/** The steps of a transformation in their order. */
export function stepsOf(transform: string | undefined): readonly Step[] {
  return [...(transform ?? '').matchAll(/(\w+)\(([^)]*)\)/gu)].map(([, kind = '', values = '']) => {
    const [first = 0, second] = values.split(/[\s,]+/u).map(Number);
    return { kind, first, second };
  });
}

function numbersIn(attributes: SvgNode['attributes'], ...names: readonly string[]): readonly number[] {
  return names.map((name) => Number(attributes[name] ?? 0));
}

function grown({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function around(points: readonly (readonly [number, number])[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}

/** How many numbers belong to a command of a path, and which of them are points; an arc reaches past its ends. */
const commands: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, S: 4, A: 7 };

/** The points of a command, with how far the line may lie beside them. */
function pointsOf(command: string, values: readonly number[], last: readonly [number, number]) {
  const [first = 0] = values;
  if (command === 'H') return { points: [[first, last[1]] as const], beside: 0 };
  if (command === 'V') return { points: [[last[0], first] as const], beside: 0 };
  if (command === 'A') return { points: [[values[5] ?? 0, values[6] ?? 0] as const], beside: 2 * first };
  const points = values.flatMap((x, index) =>
    index % 2 === 0 ? [[x, values[index + 1] ?? 0] as const] : [],
  );
  return { points, beside: 0 };
}

/** A path stays within its points, and arcs near them; of one with other commands nothing is said. */
function pathBounds(d: string): Bounds {
  const points: (readonly [number, number])[] = [];
  let beside = 0;
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    if (command === 'Z') continue;
    const count = commands[command];
    if (count === undefined) return everywhere;
    const values = (rest.match(/-?\d*\.?\d+/gu) ?? []).map(Number);
    for (let at = 0; at < values.length; at += count) {
      const found = pointsOf(command, values.slice(at, at + count), points.at(-1) ?? [0, 0]);
      points.push(...found.points);
      beside = Math.max(beside, found.beside);
    }
  }
  return grown(around(points), beside);
}

/** Bounds after the steps of a group, said in the units around it. */
function outward(bounds: Bounds, steps: readonly Step[]): Bounds {
  return steps.toReversed().reduce((inner, { kind, first, second }) => {
    const { left, top, right, bottom } = inner;
    if (kind === 'translate') {
      const down = second ?? 0;
      return { left: left + first, top: top + down, right: right + first, bottom: bottom + down };
    }
    if (kind === 'scale')
      return { left: left * first, top: top * first, right: right * first, bottom: bottom * first };
    const reach = Math.hypot(
      Math.max(Math.abs(left), Math.abs(right)),
      Math.max(Math.abs(top), Math.abs(bottom)),
    );
    return { left: -reach, top: -reach, right: reach, bottom: reach };
  }, bounds);
}

const known = new WeakMap<SvgNode, Bounds>();

function measured(node: SvgNode): Bounds {
  const { name, attributes, children, text } = node;
  const stroke = Number(attributes['stroke-width'] ?? 1);
  switch (name) {
    case 'rect': {
      const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attributes, 'x', 'y', 'width', 'height');
      return grown({ left: x, top: y, right: x + width, bottom: y + height }, stroke);
    }
    case 'circle': {
      const [x = 0, y = 0, radius = 0] = numbersIn(attributes, 'cx', 'cy', 'r');
      return grown({ left: x, top: y, right: x, bottom: y }, radius + stroke);
    }
    case 'path':
      return grown(pathBounds(attributes['d'] ?? ''), stroke);
    case 'text': {
      const [x = 0, y = 0, size = 0] = numbersIn(attributes, 'x', 'y', 'font-size');
      const width = Number(attributes['textLength'] ?? text.length * size);
      const anchor = attributes['text-anchor'];
      const left = x + (anchor === 'end' ? -1 : anchor === 'middle' ? -0.5 : 0) * width;
      return { left, top: y - size, right: left + width, bottom: y + size * 0.3 };
    }
    case 'g': {
      const inner = children.map(boundsOf);
      const corners = inner.flatMap(({ left, top, right, bottom }): (readonly [number, number])[] => [
        [left, top],
        [right, bottom],
      ]);
      return outward(around(corners), stepsOf(attributes['transform']));
    }
    default:
      return everywhere;
  }
}

/** What an element takes up where it stands; worked out once for each. */
export function boundsOf(node: SvgNode): Bounds {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = measured(node);
  known.set(node, found);
  return found;
}
