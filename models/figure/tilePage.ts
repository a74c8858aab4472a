import type { FigurePage } from './pages.ts';
import { type Sheet, pixelsPerMm } from './paper.ts';
import { short, tag, textLine } from './svg.ts';

/** The edge a printer leaves white, and what two sheets show both, so that they can be put together. */
const EDGE_MM = 10;
const OVERLAP_MM = 10;
const MARK_MM = 6;
const INK = '#595959';

/** A poster is drawn smaller, but no smaller than this, when that saves sheets which would be all but empty. */
const LEAST_SHRINK = 0.85;
const MOST_SHEETS = 12;

type Tiling = {
  readonly sheet: { readonly width: number; readonly height: number };
  readonly window: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
  /** How large the poster is drawn, of what it is. */
  readonly shrink: number;
};

/** The fewest sheets that lie one way, with the poster as large as they allow. */
function tilingOn(page: FigurePage, { width, height }: Sheet): Tiling {
  const sheet = { width: width * pixelsPerMm, height: height * pixelsPerMm };
  const edges = 2 * EDGE_MM * pixelsPerMm;
  const window = { width: sheet.width - edges, height: sheet.height - edges };
  const overlap = OVERLAP_MM * pixelsPerMm;
  const reach = (length: number, count: number) => count * (length - overlap) + overlap;
  let best: Tiling | null = null;
  for (let columns = 1; columns <= MOST_SHEETS; columns += 1)
    for (let rows = 1; rows <= MOST_SHEETS; rows += 1) {
      const shrink = Math.min(
        1,
        reach(window.width, columns) / page.width,
        reach(window.height, rows) / page.height,
      );
      const isEnough = shrink >= LEAST_SHRINK;
      const before = best === null ? Infinity : best.columns * best.rows;
      const isFewer = columns * rows < before;
      const isLarger = columns * rows === before && best !== null && shrink > best.shrink;
      if (isEnough && (isFewer || isLarger)) best = { sheet, window, columns, rows, shrink };
    }
  return best ?? { sheet, window, columns: MOST_SHEETS, rows: MOST_SHEETS, shrink: 1 };
}

/** Short lines in the white edge at the corners of what is shown: where to cut. */
function cropMarks(window: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  const length = MARK_MM * pixelsPerMm;
  const [left, right, top, bottom] = [window.x, window.x + window.width, window.y, window.y + window.height];
  const d = [left, right].flatMap((x) =>
    [top, bottom].map((y) => {
      const [outX, outY] = [x === left ? -1 : 1, y === top ? -1 : 1];
      return `M${short(x + outX * 4)} ${short(y)}h${short(outX * length)}M${short(x)} ${short(y + outY * 4)}v${short(outY * length)}`;
    }),
  );
  return tag('path', { d: d.join(''), fill: 'none', stroke: INK, 'stroke-width': 0.75 });
}

/** Thin lines in the overlap: where the next sheet begins, along the sides on which there is one. */
function overlapLines(
  window: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  next: { readonly isRight: boolean; readonly isBelow: boolean },
): string {
  const overlap = OVERLAP_MM * pixelsPerMm;
  const x = window.x + window.width - overlap;
  const y = window.y + window.height - overlap;
  const d = [
    next.isRight ? `M${short(x)} ${short(window.y)}v${short(window.height)}` : '',
    next.isBelow ? `M${short(window.x)} ${short(y)}h${short(window.width)}` : '',
  ].join('');
  if (d === '') return '';
  return tag('path', { d, fill: 'none', stroke: INK, 'stroke-width': 0.5, 'stroke-dasharray': '2 4' });
}

/**
 * A large page cut into sheets that overlap, each with marks where to cut, a thin line where the next sheet begins, and
 * its place: "row 1 of 2, column 2 of 3". The sheets lie the way that needs fewer of them.
 */
export function tilePage(page: FigurePage, sheet: Sheet): readonly FigurePage[] {
  const ways = [sheet, { width: sheet.height, height: sheet.width }].map((way) => tilingOn(page, way));
  const [upright, across] = ways;
  if (upright === undefined || across === undefined) return [page];
  const count = ({ rows, columns }: Tiling) => rows * columns;
  const {
    sheet: paper,
    window: part,
    columns,
    rows,
    shrink,
  } = count(across) < count(upright) ? across : upright;
  const [width, height] = [page.width * shrink, page.height * shrink];
  const scale = width / page.inner.width;
  const [edge, overlap] = [EDGE_MM * pixelsPerMm, OVERLAP_MM * pixelsPerMm];
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    Array.from({ length: columns }, (_, column): FigurePage => {
      const [left, top] = [column * (part.width - overlap), row * (part.height - overlap)];
      const window = {
        x: edge,
        y: edge,
        width: Math.min(part.width, width - left),
        height: Math.min(part.height, height - top),
      };
      const shown = {
        x: left / scale,
        y: top / scale,
        width: window.width / scale,
        height: window.height / scale,
      };
      const place = `Row ${row + 1} of ${rows}, column ${column + 1} of ${columns}`;
      const next = { isRight: column + 1 < columns, isBelow: row + 1 < rows };
      const markup =
        cropMarks(window) +
        overlapLines(window, next) +
        textLine(place, { x: paper.width / 2, y: edge - 14, size: 11, fill: INK, anchor: 'middle' });
      return { markup, inner: paper, ...paper, part: { of: page, place: window, shown } };
    }),
  );
}
