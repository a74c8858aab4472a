import { figureFaces } from './figureFonts.ts';
import { drawText } from './pdfText.ts';
import type { SvgNode } from './readSvg.ts';
import { type Bounds, boundsOf, stepsOf } from './svgBounds.ts';

type Pdf = PDFKit.PDFDocument;

/** What is seen of a drawing, in the units of what is drawn just now; null: all of it. */
type Seen = Bounds | null;

function numberIn(attributes: SvgNode['attributes'], name: string): number {
  return Number(attributes[name] ?? 0);
}

function moved(pdf: Pdf, transform: string | undefined): void {
  for (const { kind, first, second } of stepsOf(transform)) {
    if (kind === 'translate') pdf.translate(first, second ?? 0);
    else if (kind === 'rotate') pdf.rotate(first);
    else if (kind === 'scale') pdf.scale(first, second ?? first);
    else throw new Error(`A figure does not use ${kind}().`);
  }
}

/** What is seen, said in the units after a transformation; after a turn nothing is left out. */
function seenAfter(seen: Seen, transform: string | undefined): Seen {
  let found = seen;
  for (const { kind, first, second = 0 } of stepsOf(transform)) {
    if (found === null || kind === 'rotate') return null;
    const { left, top, right, bottom } = found;
    found =
      kind === 'translate'
        ? { left: left - first, top: top - second, right: right - first, bottom: bottom - second }
        : { left: left / first, top: top / first, right: right / first, bottom: bottom / first };
  }
  return found;
}

/** Fills and strokes the path that was just laid, as the attributes say. */
function painted(pdf: Pdf, attributes: SvgNode['attributes']): void {
  const { fill = '#000000', stroke = 'none' } = attributes;
  const rule = attributes['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero';
  pdf.fillOpacity(Number(attributes['fill-opacity'] ?? 1));
  if (stroke === 'none') {
    if (fill !== 'none') pdf.fill(fill, rule);
    return;
  }
  pdf.lineWidth(Number(attributes['stroke-width'] ?? 1));
  pdf.lineCap(attributes['stroke-linecap'] === 'round' ? 'round' : 'butt');
  pdf.lineJoin(attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter');
  const dash = attributes['stroke-dasharray'];
  if (dash === undefined) pdf.undash();
  else
    pdf.addContent(
      `[${dash
        .split(/[\s,]+/u)
        .map(Number)
        .join(' ')}] 0 d`,
    );
  if (fill === 'none') pdf.stroke(stroke);
  else pdf.fillAndStroke(fill, stroke, rule);
}

/** What is cut off whole is left out: a poster's sheet shall hold neither lines nor words that nobody sees there. */
function isOutside(node: SvgNode, seen: Seen): boolean {
  if (seen === null) return false;
  const { left, top, right, bottom } = boundsOf(node);
  return left > seen.right || right < seen.left || top > seen.bottom || bottom < seen.top;
}

function drawLine(pdf: Pdf, { attributes, text }: SvgNode): void {
  const weight = attributes['font-weight'] === '600' ? 600 : 400;
  const style = attributes['font-style'] === 'italic' ? 'italic' : 'normal';
  const face = figureFaces.find((each) => each.weight === weight && each.style === style) ?? figureFaces[0];
  const anchor = attributes['text-anchor'];
  pdf.fillOpacity(1);
  drawText(pdf, {
    text,
    x: numberIn(attributes, 'x'),
    y: numberIn(attributes, 'y'),
    size: numberIn(attributes, 'font-size'),
    face,
    fill: attributes['fill'] ?? '#000000',
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    width: attributes['textLength'] === undefined ? null : Number(attributes['textLength']),
  });
}

/** Where a part of another drawing is seen on a sheet. */
export type Window = {
  /** On the sheet. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Of the other drawing. */
  readonly shown: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** A part of a drawing: moved, scaled and cut off at its edges. */
export function* drawWindow(pdf: Pdf, { place, shown }: Window, drawing: SvgNode): Generator<void, void> {
  pdf.save();
  pdf.rect(place.x, place.y, place.width, place.height).clip();
  pdf.translate(place.x, place.y);
  pdf.scale(place.width / shown.width, place.height / shown.height);
  pdf.translate(-shown.x, -shown.y);
  const seen = {
    left: shown.x,
    top: shown.y,
    right: shown.x + shown.width,
    bottom: shown.y + shown.height,
  };
  for (const child of drawing.children) yield* drawShapes(pdf, child, seen);
  pdf.restore();
}

/** Draws an element of a figure and what is in it; pauses after each, for whoever wants to stop or to be answered. */
export function* drawShapes(pdf: Pdf, node: SvgNode, seen: Seen = null): Generator<void, void> {
  if (isOutside(node, seen)) return;
  const { name, attributes, children } = node;
  switch (name) {
    case 'g': {
      const { transform } = attributes;
      if (transform !== undefined) {
        pdf.save();
        moved(pdf, transform);
      }
      const within = seenAfter(seen, transform);
      for (const child of children) yield* drawShapes(pdf, child, within);
      if (transform !== undefined) pdf.restore();
      return;
    }
    case 'rect': {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => numberIn(attributes, key));
      const radius = Math.min(numberIn(attributes, 'rx'), (width ?? 0) / 2, (height ?? 0) / 2);
      if (radius > 0) pdf.roundedRect(x ?? 0, y ?? 0, width ?? 0, height ?? 0, radius);
      else pdf.rect(x ?? 0, y ?? 0, width ?? 0, height ?? 0);
      painted(pdf, attributes);
      break;
    }
    case 'circle':
      pdf.circle(numberIn(attributes, 'cx'), numberIn(attributes, 'cy'), numberIn(attributes, 'r'));
      painted(pdf, attributes);
      break;
    case 'path':
      if ((attributes['d'] ?? '') === '') return;
      pdf.path(attributes['d'] ?? '');
      painted(pdf, attributes);
      break;
    case 'text':
      drawLine(pdf, node);
      break;
    default:
      throw new Error(`A figure has no <${name}>.`);
  }
  yield;
}
