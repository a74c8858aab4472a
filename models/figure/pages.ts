import type { Rect } from '../geometry/box.ts';
import { turned } from './drawArrow.ts';
import { type ReferenceBlock, drawReferences } from './drawReferences.ts';
import type { FigureReferences } from './numberReferences.ts';
import type { FigureColours } from './palette.ts';
import { type PaperName, pixelsPerMm, pointsPerPixel, sheets } from './paper.ts';
import { short, tag } from './svg.ts';

/** A page of a figure: what is on it in its own units, and how large it is in pixels of 1/96 inch. */
export type FigurePage = {
  readonly markup: string;
  /** Size in the units of its markup. */
  readonly inner: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
  /** A part of a larger page that is seen under the rest: a sheet of a poster. */
  readonly part?: PagePart;
};

/** Which rectangle of a page, in its units, is seen in which of a sheet. */
export type PagePart = {
  readonly of: FigurePage;
  readonly place: Rect;
  readonly shown: Rect;
};

/** Something to stand on a page, for a width that is only known there. */
type Block = { readonly markup: string; readonly height: number };

/** What is put on pages. */
export type PageContent = {
  readonly title: (width: number) => Block;
  /** The map in world coordinates. */
  readonly map: { readonly markup: string; readonly bounds: Rect };
  readonly legend: (width: number) => Block;
  readonly references: FigureReferences;
  readonly colours: FigureColours;
};

/** Pages, and the size of the smallest words of the map in points. */
export type LaidPages = { readonly pages: readonly FigurePage[]; readonly smallestPoints: number };

const MARGIN = 24;
const PAPER_MARGIN_MM = 12;
const GAP = 16;
/** A figure as drawn is at least as wide as its legend can be read in. */
const LEAST_WIDTH = 480;
/** On paper a small map is not blown up beyond this; a poster may. */
const LARGEST = { a4: 1.25, a3: 1.25, poster: 4 } as const;
/** The largest part of a page for the references; more of them go on pages of their own. */
const MOST_FOR_REFERENCES = 0.3;
/** A poster is laid out on A3 and drawn twice as large, which is A1. */
const POSTER_SCALE = 2;
/** On paper a legend is drawn smaller: it need not be larger than the map it explains. */
const LEGEND_SCALE = 0.85;
/** The smallest words on the map, pixels. */
export const SMALLEST_WORDS = 12;

/** Blocks one under another, those without height left out. */
function stacked(blocks: readonly Block[], at: { readonly x: number; readonly y: number }) {
  let [y, markup] = [at.y, ''];
  for (const block of blocks) {
    if (block.height === 0) continue;
    markup += turned({ x: at.x, y }, 0, block.markup);
    y += block.height + GAP;
  }
  return { markup, height: Math.max(0, y - at.y - GAP) };
}

function drawnMap({ markup, bounds }: PageContent['map'], scale: number): Block {
  const place = `translate(${short(-bounds.x * scale)} ${short(-bounds.y * scale)})`;
  const transform = scale === 1 ? place : `${place} scale(${String(Math.round(scale * 1e5) / 1e5)})`;
  return { markup: tag('g', { transform, class: 'map' }, markup), height: bounds.height * scale };
}

function asDrawn(content: PageContent): LaidPages {
  const { map, colours, references } = content;
  const inside = Math.max(LEAST_WIDTH, map.bounds.width);
  const [block] = drawReferences(references, { width: inside, first: Infinity, others: Infinity }, colours);
  const blocks = [content.title(inside), drawnMap(map, 1), content.legend(inside)];
  const stack = stacked([...blocks, ...(block === undefined ? [] : [block])], { x: MARGIN, y: MARGIN });
  const [width, height] = [Math.ceil(inside + 2 * MARGIN), Math.ceil(stack.height + 2 * MARGIN)];
  const markup = tag('rect', { width, height, fill: colours.canvas }) + stack.markup;
  return {
    pages: [{ markup, inner: { width, height }, width, height }],
    smallestPoints: SMALLEST_WORDS * pointsPerPixel,
  };
}

function smallLegend({ legend }: PageContent, width: number): Block {
  const { markup, height } = legend(width / LEGEND_SCALE);
  if (height === 0) return { markup, height };
  return {
    markup: tag('g', { transform: `scale(${LEGEND_SCALE})` }, markup),
    height: height * LEGEND_SCALE,
  };
}

type OnPaper = { readonly width: number; readonly height: number; readonly largest: number };

/** How a page of paper is filled: title, map and legend one under another, the first references at the foot. */
function filled(content: PageContent, { width, height, largest }: OnPaper) {
  const margin = PAPER_MARGIN_MM * pixelsPerMm;
  const inside = { width: width - 2 * margin, height: height - 2 * margin };
  const { map, colours } = content;
  const [title, legend] = [content.title(inside.width), smallLegend(content, inside.width)];
  const room = { width: inside.width, others: inside.height };
  const most = inside.height * MOST_FOR_REFERENCES;
  const short = drawReferences(content.references, { ...room, first: most }, colours);
  const isShort = short.length === 1 && (short[0]?.height ?? 0) <= most;
  const blocks: readonly ReferenceBlock[] = isShort
    ? short
    : drawReferences(content.references, { ...room, first: inside.height }, colours);
  const foot = isShort ? blocks : [];
  const used = [title, legend, ...foot].reduce(
    (sum, block) => sum + (block.height === 0 ? 0 : block.height + GAP),
    0,
  );
  const left = Math.max(40, inside.height - used);
  const scale = Math.min(inside.width / map.bounds.width, left / map.bounds.height, largest);
  return { margin, inside, title, legend, foot, scale, further: isShort ? [] : blocks };
}

function onPaper(content: PageContent, paper: Exclude<PaperName, 'drawn'>): LaidPages {
  const { map, colours } = content;
  const sheet = paper === 'a4' ? sheets.a4 : sheets.a3;
  const [narrow, wide] = [sheet.width * pixelsPerMm, sheet.height * pixelsPerMm];
  const largest = LARGEST[paper];
  const upright = { width: narrow, height: wide, largest };
  const across = { width: wide, height: narrow, largest };
  const size = filled(content, upright).scale > filled(content, across).scale ? upright : across;
  const { margin, inside, title, legend, foot, scale, further } = filled(content, size);
  const drawn = drawnMap(map, scale);
  const middle = (inside.width - map.bounds.width * scale) / 2;
  const body = stacked([title, { ...drawn, markup: turned({ x: middle, y: 0 }, 0, drawn.markup) }, legend], {
    x: margin,
    y: margin,
  });
  const sources = stacked(foot, { x: 0, y: 0 });
  const first =
    body.markup + turned({ x: margin, y: margin + inside.height - sources.height }, 0, sources.markup);
  const times = paper === 'poster' ? POSTER_SCALE : 1;
  const page = (markup: string): FigurePage => ({
    markup: tag('rect', { width: size.width, height: size.height, fill: colours.surface }) + markup,
    inner: { width: size.width, height: size.height },
    width: size.width * times,
    height: size.height * times,
  });
  const others = further.map((block) => page(turned({ x: margin, y: margin }, 0, block.markup)));
  return {
    pages: [page(first), ...others],
    smallestPoints: SMALLEST_WORDS * pointsPerPixel * scale * times,
  };
}

/** Puts a figure on the pages it needs. */
export function layPages(content: PageContent, paper: PaperName): LaidPages {
  return paper === 'drawn' ? asDrawn(content) : onPaper(content, paper);
}
