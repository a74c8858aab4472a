import { type ArrowStyle, endMarkDistance, headPaths, headTrims } from '#models/figure/arrowStyle.ts';
import type { Point } from '#models/geometry/box.ts';
import { joinRadius } from '#models/geometry/route.ts';
import { lineLength, placeBeforeEnd, roundedPath, withoutEnd } from '#models/geometry/roundedPath.ts';

import { type MapLine, casing, casingTrim, lineWidth, markPlace, strandGap } from '#models/map/mapLines.ts';

import type { MapColours } from './mapColours.ts';

/** How a line is painted: by its evidence, or in one colour because it is active. */
export type LinePaint = {
  readonly colours: MapColours;
  /** Replaces the colour of the evidence, for what is hovered, selected or focused. */
  readonly ink: string | null;
  /** Least width in world pixels, so that lines stay visible when the map is far away. */
  readonly leastWidth: number;
};

const FULL_TURN = Math.PI * 2;

const heads = new Map<string, Path2D>();

function headPath(shape: keyof typeof headPaths): Path2D {
  let path = heads.get(shape);
  if (path === undefined) heads.set(shape, (path = new Path2D(headPaths[shape])));
  return path;
}

const lines = new WeakMap<readonly Point[], Map<number, Path2D>>();

/** The rounded path of a route, made once for each length of head. */
function linePath(points: readonly Point[], trim: number): Path2D {
  let byTrim = lines.get(points);
  if (byTrim === undefined) lines.set(points, (byTrim = new Map()));
  let path = byTrim.get(trim);
  if (path === undefined) byTrim.set(trim, (path = new Path2D(roundedPath(withoutEnd(points, trim)))));
  return path;
}

/** A wider line in the colour of the ground: where two lines cross, the lower one gets a small gap. */
export function paintCasing(context: CanvasRenderingContext2D, line: MapLine, paint: LinePaint): void {
  context.setLineDash([]);
  context.strokeStyle = paint.colours.lane;
  context.lineWidth = lineWidth(line.style) + casing;
  context.stroke(linePath(line.points, casingTrim(line, joinRadius)));
}

function inkOf(style: Pick<ArrowStyle, 'stroke'>, { colours, ink }: LinePaint): string {
  return ink ?? colours.strokes[style.stroke];
}

/** The line alone. */
export function paintStroke(context: CanvasRenderingContext2D, line: MapLine, paint: LinePaint): void {
  const { style, isHeaded, points } = line;
  const path = linePath(points, isHeaded ? headTrims[style.head] : 0);
  context.strokeStyle = inkOf(style, paint);
  context.lineWidth = lineWidth(style, paint.leastWidth);
  context.lineCap = style.mark === 'noLink' ? 'round' : 'butt';
  context.setLineDash(style.dash === null ? [] : [...style.dash]);
  context.stroke(path);
  context.setLineDash([]);
  context.lineCap = 'butt';
  if (style.strands === 1) return;
  context.strokeStyle = paint.colours.lane;
  context.lineWidth = strandGap;
  context.stroke(path);
}

function turned(
  context: CanvasRenderingContext2D,
  place: { readonly point: Point; readonly angle: number },
  draw: () => void,
): void {
  context.save();
  context.translate(place.point.x, place.point.y);
  context.rotate(place.angle);
  draw();
  context.restore();
}

/** The head at the end of a line. */
export function paintHead(
  context: CanvasRenderingContext2D,
  place: { readonly point: Point; readonly angle: number },
  { style, paint }: { readonly style: ArrowStyle; readonly paint: LinePaint },
): void {
  if (style.head === 'nothing') return;
  const ink = inkOf(style, paint);
  turned(context, place, () => {
    const path = headPath(style.head);
    if (style.head === 'filled' || style.head === 'hollow' || style.head === 'diamond') {
      context.fillStyle = style.head === 'filled' ? ink : paint.colours.surface;
      context.fill(path);
    }
    context.strokeStyle = ink;
    context.lineWidth = style.head === 'bar' ? 2.5 : 1.5;
    context.lineJoin = 'round';
    context.lineCap = 'round';
    context.stroke(path);
    context.lineCap = 'butt';
  });
}

/** A letter in a ring: `?` for unclear, `+` for enables. */
function paintRing(
  context: CanvasRenderingContext2D,
  at: Point,
  ring: { ink: string; letter: string; paint: LinePaint },
) {
  const { colours } = ring.paint;
  context.beginPath();
  context.arc(at.x, at.y, 7.5, 0, FULL_TURN);
  context.fillStyle = colours.surface;
  context.fill();
  context.strokeStyle = ring.ink;
  context.lineWidth = 1.25;
  context.stroke();
  context.fillStyle = colours.text;
  context.font = `600 11.5px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(ring.letter, at.x, at.y + 4);
}

function strokeSigns(
  context: CanvasRenderingContext2D,
  path: Path2D,
  sign: { ink: string; width: number },
): void {
  context.strokeStyle = sign.ink;
  context.lineWidth = sign.width;
  context.lineCap = 'round';
  context.stroke(path);
  context.lineCap = 'butt';
}

const barPath = new Path2D('M0 -7L0 7');
const blockPath = new Path2D('M0 -8L0 8');
const crossPath = new Path2D('M-6 -6L6 6M-6 6L6 -6');

function paintMark(context: CanvasRenderingContext2D, line: MapLine, paint: LinePaint): void {
  const { style, points } = line;
  if (style.mark === 'unclear') {
    const distance = line.isHeaded ? endMarkDistance.unclear : joinRadius + 14;
    const { point } = placeBeforeEnd(points, Math.min(distance, lineLength(points) / 2));
    paintRing(context, point, { ink: inkOf(style, paint), letter: '?', paint });
  } else if (style.mark === 'noLink') {
    turned(context, markPlace(line), () =>
      strokeSigns(context, barPath, { ink: paint.colours.text, width: 2 }),
    );
  } else if (style.mark === 'refuted') {
    turned(context, { point: markPlace(line).point, angle: 0 }, () =>
      strokeSigns(context, crossPath, { ink: paint.colours.danger, width: 2.25 }),
    );
  }
}

function paintEndMark(context: CanvasRenderingContext2D, line: MapLine, paint: LinePaint): void {
  const { style, points } = line;
  if (style.endMark === null) return;
  const ink = inkOf(style, paint);
  if (style.endMark === 'enables') {
    const { point } = placeBeforeEnd(points, endMarkDistance.enables);
    paintRing(context, point, { ink, letter: '+', paint });
  } else if (style.endMark === 'blocks') {
    turned(context, placeBeforeEnd(points, endMarkDistance.blocks), () =>
      strokeSigns(context, blockPath, { ink, width: 2.5 }),
    );
  }
  const { point } = placeBeforeEnd(points, 0);
  context.beginPath();
  context.arc(point.x, point.y, 4, 0, FULL_TURN);
  context.fillStyle = ink;
  context.fill();
  context.strokeStyle = paint.colours.lane;
  context.lineWidth = 1;
  context.stroke();
}

/** The head and the marks of an arrow; painted after all lines, so that none of them is crossed out. */
export function paintSigns(context: CanvasRenderingContext2D, line: MapLine, paint: LinePaint): void {
  if (line.isHeaded) paintHead(context, placeBeforeEnd(line.points, 0), { style: line.style, paint });
  paintMark(context, line, paint);
  paintEndMark(context, line, paint);
}

/** Paints one arrow: line, head, marks; the same shapes as the SVG figure. */
export function paintArrow(context: CanvasRenderingContext2D, line: MapLine, paint: LinePaint): void {
  paintStroke(context, line, paint);
  paintSigns(context, line, paint);
}

const andPath = new Path2D('M-4 4L0 -3.5L4 4');
const orPath = new Path2D('M-4 -3.5L0 4L4 -3.5');

/** The node where the arrows of a group meet: ∧ for all of them, ∨ for any. */
export function paintJoin(
  context: CanvasRenderingContext2D,
  at: Point,
  join: { readonly isOr: boolean; readonly style: Pick<ArrowStyle, 'stroke'>; readonly paint: LinePaint },
): void {
  context.beginPath();
  context.arc(at.x, at.y, joinRadius, 0, FULL_TURN);
  context.fillStyle = join.paint.colours.surface;
  context.fill();
  context.strokeStyle = inkOf(join.style, join.paint);
  context.lineWidth = 1.5;
  context.stroke();
  turned(context, { point: at, angle: 0 }, () => {
    context.lineJoin = 'round';
    strokeSigns(context, join.isOr ? orPath : andPath, { ink: join.paint.colours.text, width: 1.5 });
  });
}
