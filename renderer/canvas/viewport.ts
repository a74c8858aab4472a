import type { Point, Rect } from '#models/geometry/box.ts';

/** How the world is shown: screen = world × zoom + (x, y), in CSS pixels from the map's top left corner. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

/** Size of the map's window in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Zoom never leaves these bounds. */
export const zoomLimits = { least: 0.04, most: 2.5 } as const;

/** Where a world point is on the screen. */
export function toScreen(viewport: Viewport, point: Point): Point {
  return { x: point.x * viewport.zoom + viewport.x, y: point.y * viewport.zoom + viewport.y };
}

/** Which world point a screen point shows. */
export function toWorldPoint(viewport: Viewport, point: Point): Point {
  return { x: (point.x - viewport.x) / viewport.zoom, y: (point.y - viewport.y) / viewport.zoom };
}

/** The part of the world on the screen, with `margin` world pixels around it. */
export function worldWindow(viewport: Viewport, size: Size, margin = 0): Rect {
  const { x, y } = toWorldPoint(viewport, { x: 0, y: 0 });
  return {
    x: x - margin,
    y: y - margin,
    width: size.width / viewport.zoom + 2 * margin,
    height: size.height / viewport.zoom + 2 * margin,
  };
}

function clampZoom(zoom: number): number {
  return Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom));
}

/** Space kept free at the window's edges when something is fitted, for the lanes' names and the tool bar. */
export const fitMargin = { top: 20, right: 32, bottom: 64, left: 32 } as const;

/** The viewport that shows a rectangle whole, centred, and no larger than `largest`. */
export function fitting(rect: Rect, size: Size, largest = 1): Viewport {
  const width = Math.max(1, size.width - fitMargin.left - fitMargin.right);
  const height = Math.max(1, size.height - fitMargin.top - fitMargin.bottom);
  const zoom = clampZoom(
    Math.min(largest, width / Math.max(1, rect.width), height / Math.max(1, rect.height)),
  );
  return {
    zoom,
    x: fitMargin.left + (width - rect.width * zoom) / 2 - rect.x * zoom,
    y: fitMargin.top + (height - rect.height * zoom) / 2 - rect.y * zoom,
  };
}

/** The viewport with another zoom that keeps a screen point where it is. */
export function zoomedAround(viewport: Viewport, zoom: number, at: Point): Viewport {
  const clamped = clampZoom(zoom);
  const world = toWorldPoint(viewport, at);
  return { zoom: clamped, x: at.x - world.x * clamped, y: at.y - world.y * clamped };
}

/** The viewport moved as little as needed to show a rectangle with some air; itself when it is in view already. */
export function revealing(viewport: Viewport, size: Size, rect: Rect): Viewport {
  const margin = { top: 72, right: 40, bottom: 72, left: 40 };
  const start = toScreen(viewport, rect);
  const end = toScreen(viewport, { x: rect.x + rect.width, y: rect.y + rect.height });
  const shift = (low: number, high: number, first: number, last: number) => {
    if (high - low > last - first || low < first) return first - low;
    return high > last ? last - high : 0;
  };
  const dx = shift(start.x, end.x, margin.left, size.width - margin.right);
  const dy = shift(start.y, end.y, margin.top, size.height - margin.bottom);
  return dx === 0 && dy === 0 ? viewport : { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
}

/** True when two viewports show the same, to half a pixel. */
export function isSameView(one: Viewport, other: Viewport): boolean {
  return (
    Math.abs(one.x - other.x) < 0.5 &&
    Math.abs(one.y - other.y) < 0.5 &&
    Math.abs(one.zoom - other.zoom) < 0.001
  );
}

/** True when `outer` covers all of `inner`. */
export function covers(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** Below this zoom the words painted from afar, 18 pixels and more in the world, are too small to read. */
const WHOLE_READABLE = 0.42;
/** The map of a window of the size most people have. */
const usual: Size = { width: 1100, height: 820 };
/** The zoom to begin with when the whole would be too small. */
const BEGINNING = 0.75;

/** The first view of a theory: all of it when it can be read so, else its beginning, readable. */
export function beginning(rect: Rect, size: Size): Viewport {
  const whole = fitting(rect, size);
  // Of a very large theory the shape says more than its first corner; a narrow window makes none large.
  const isVast = fitting(rect, usual).zoom < WHOLE_READABLE / 2 && whole.zoom < WHOLE_READABLE / 2;
  if (whole.zoom >= WHOLE_READABLE || isVast) return whole;
  return beginningAt(rect, BEGINNING);
}

/** The same for one of two that are compared, which have less room: nearer to the whole, where boxes say their names alone. */
const BESIDE = { wholeReadable: 0.34, vast: 0.05, zoom: 0.515 } as const;

/** The first view of a theory in a comparison. */
export function beginningBeside(rect: Rect, size: Size): Viewport {
  const whole = fitting(rect, size);
  if (whole.zoom >= BESIDE.wholeReadable || whole.zoom < BESIDE.vast) return whole;
  return beginningAt(rect, BESIDE.zoom);
}

function beginningAt(rect: Rect, zoom: number): Viewport {
  return { zoom, x: fitMargin.left - rect.x * zoom, y: fitMargin.top - rect.y * zoom };
}
