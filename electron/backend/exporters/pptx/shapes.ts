import { lightColours } from '#models/figure/palette.ts';
import { escapeXml } from '#models/figure/svg.ts';
import type { Connector, Frame, SlideLine, SlideShape, TextShape } from '#models/report/deck.ts';
import { inset } from '#models/report/slideText.ts';

import { ink } from '../report/ink.ts';

/** Drawings are measured in English metric units. */
const EMU = 12_700;
const emu = (points: number) => Math.round(points * EMU);
/** Connection sites of a rectangle. */
const LEFT_SITE = 1;
const RIGHT_SITE = 3;

/** The namespaces of a PresentationML part. */
export const slideNamespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The frame of a tree of shapes, which every slide, layout and master begins with. */
export function shapeTree(shapes: string): string {
  return `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree></p:cSld>`;
}

const fill = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** Where a shape is. */
export function place({ x, y, width, height }: Frame, flip = ''): string {
  return `<a:xfrm${flip}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

/** A paragraph; what people wrote is text and nothing else. */
export function slideParagraph(text: string, properties = '', paragraph = ''): string {
  const words = escapeXml(text.replace(/[\t\n\r]+/gu, ' '));
  return `<a:p>${paragraph}<a:r><a:rPr lang="en-GB"${properties}</a:rPr><a:t>${words}</a:t></a:r></a:p>`;
}

function lineMarkup(
  { text, size, look }: SlideLine,
  { isMiddle, colour }: { readonly isMiddle: boolean; readonly colour: string | null },
): string {
  const bold = look === 'strong' ? ' b="1"' : '';
  const shown = look === 'quiet' ? ink.muted : (colour ?? ink.text);
  const space = isMiddle ? '' : '<a:spcAft><a:spcPts val="600"/></a:spcAft>';
  return slideParagraph(
    text,
    ` sz="${Math.round(size * 100)}"${bold} dirty="0">${fill(shown)}`,
    `<a:pPr algn="l">${space}</a:pPr>`,
  );
}

const looks = {
  box: { geometry: 'roundRect', fill: fill('FFFFFF') },
  group: { geometry: 'roundRect', fill: fill(ink.band) },
  words: { geometry: 'rect', fill: '<a:noFill/>' },
} as const;

const names = { box: 'Box', group: 'Group', words: 'Text' } as const;

function edge({ look, role }: TextShape): string {
  if (look !== 'box') return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="15875">${fill(role === null ? ink.strong : lightColours.roles[role].slice(1).toUpperCase())}</a:ln>`;
}

function textMarkup(shape: TextShape, id: number): string {
  const { look, lines, isMiddle, role } = shape;
  const { geometry, fill: ground } = looks[look];
  const rounding =
    geometry === 'roundRect' ? '<a:avLst><a:gd name="adj" fmla="val 6000"/></a:avLst>' : '<a:avLst/>';
  const colour = look === 'group' && role !== null ? lightColours.roles[role].slice(1).toUpperCase() : null;
  const body = lines.map((line) => lineMarkup(line, { isMiddle, colour })).join('');
  // Words alone begin where the title does.
  const left = look === 'words' ? 0 : emu(inset.across);
  const insets = `lIns="${left}" tIns="${emu(inset.down)}" rIns="${emu(inset.across)}" bIns="${emu(inset.down)}"`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${names[look]} ${id}"/><p:cNvSpPr${look === 'words' ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr><p:spPr>${place(shape)}<a:prstGeom prst="${geometry}">${rounding}</a:prstGeom>${ground}${edge(shape)}</p:spPr><p:txBody><a:bodyPr wrap="square" ${insets} anchor="${isMiddle ? 'ctr' : 't'}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${body === '' ? '<a:p/>' : body}</p:txBody></p:sp>`;
}

const dashes = { solid: 'solid', dashed: 'dash', dotted: 'sysDot' } as const;
const heads = { filled: 'triangle', open: 'arrow' } as const;

type Placed = { readonly id: number; readonly frame: Frame };

function connectorMarkup(
  { line, head, alt }: Connector,
  { id, from, to }: { readonly id: number; readonly from: Placed; readonly to: Placed },
): string {
  const start = { x: from.frame.x + from.frame.width, y: from.frame.y + from.frame.height / 2 };
  const end = { x: to.frame.x, y: to.frame.y + to.frame.height / 2 };
  const isLevel = Math.abs(start.y - end.y) < 1;
  const frame = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: isLevel ? 0 : Math.abs(end.y - start.y),
  };
  const flip = end.y < start.y && !isLevel ? ' flipV="1"' : '';
  const geometry = isLevel
    ? '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    : '<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val 50000"/></a:avLst></a:prstGeom>';
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Arrow ${id}" descr="${escapeXml(alt)}"/><p:cNvCxnSpPr><a:stCxn id="${from.id}" idx="${RIGHT_SITE}"/><a:endCxn id="${to.id}" idx="${LEFT_SITE}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${place(frame, flip)}${geometry}<a:ln w="19050">${fill(ink.muted)}<a:prstDash val="${dashes[line]}"/><a:tailEnd type="${heads[head]}" w="med" len="med"/></a:ln></p:spPr></p:cxnSp>`;
}

/** The shapes of a slide as markup, from an id on; a connector whose end is not on the slide is left out. */
export function shapesMarkup(shapes: readonly SlideShape[], firstId: number): string {
  const placed = new Map<string, Placed>();
  let id = firstId;
  let markup = '';
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      placed.set(shape.id, { id, frame: shape });
      markup += textMarkup(shape, id);
    } else {
      const [from, to] = [placed.get(shape.from), placed.get(shape.to)];
      if (from === undefined || to === undefined) continue;
      markup += connectorMarkup(shape, { id, from, to });
    }
    id += 1;
  }
  return markup;
}
