import type { Document, IdOf } from '../document.ts';
import { overlayValues } from '../evidence/overlayValues.ts';
import { type Piecewise, allAtOnce } from '../piecewise.ts';
import { theorySentences } from '../sentences/theorySentences.ts';
import { tidy } from '../sentences/words.ts';
import { drawMap, mapBounds } from './drawMap.ts';
import type { FigureOptions } from './figureOptions.ts';
import { drawLegend } from './legend.ts';
import { type FigureReferences, noReferences, numberReferences, numbersText } from './numberReferences.ts';
import { type FigurePage, layPages } from './pages.ts';
import { fontFamily, greyColours, lightColours } from './palette.ts';
import { placeAll } from './placeAll.ts';
import { sceneWork } from './scene.ts';
import { restricted } from './scope.ts';
import { escapeXml, short, tag } from './svg.ts';
import { drawTitleBlock, scopeWords, titleLines } from './titleBlock.ts';

/** A figure of a theory. */
export type Figure = {
  /** The whole figure as one SVG; further pages stand below the first. */
  readonly svg: string;
  readonly pages: readonly FigurePage[];
  readonly title: string;
  /** The same in words. */
  readonly description: string;
  readonly references: FigureReferences;
  /** Size of the smallest words of the map where it stands, points. */
  readonly smallestPoints: number;
};

/** All that is on a page, with the part of another that is seen under it. */
function markupOf({ markup, part, inner }: FigurePage): string {
  if (part === undefined) return markup;
  const { x, y, width, height } = part.shown;
  const viewBox = [x, y, width, height].map(short).join(' ');
  return (
    tag('rect', { ...inner, fill: '#ffffff' }) +
    tag('svg', { ...part.place, viewBox, overflow: 'hidden' }, part.of.markup) +
    markup
  );
}

/** One page as an SVG of its own. */
export function svgOf(
  page: FigurePage,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const { width, height } = page.inner;
  const body = tag('title', {}, escapeXml(title)) + tag('desc', {}, escapeXml(description)) + markupOf(page);
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: page.width,
      height: page.height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: 'img',
      'font-family': fontFamily,
      'text-rendering': 'geometricPrecision',
    },
    body,
  )}\n`;
}

/** Pages below each other as one. */
function together(pages: readonly FigurePage[]): FigurePage {
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return first;
  let [top, markup] = [0, ''];
  for (const { inner, markup: drawn } of pages) {
    markup += tag('g', { transform: `translate(0 ${short(top)})` }, drawn);
    top += inner.height;
  }
  const inner = { width: first?.inner.width ?? 0, height: top };
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  return { markup, inner, width: first?.width ?? 0, height };
}

/**
 * The map of a theory, or of a part of it, as a self-contained, accessible figure: light, with a legend of exactly what
 * it shows and its sentences as its description. The same rows and options always give the same bytes.
 */
export function renderFigure(document: Document, theoryId: string, options: FigureOptions = {}): Figure {
  return allAtOnce(figureWork(document, theoryId, options));
}

/** The same piece by piece, for a large theory. */
export function* figureWork(document: Document, theoryId: string, options: FigureOptions): Piecewise<Figure> {
  const { words: vocabulary = 'plain', scope = { kind: 'theory' }, overlay = null } = options;
  const colours = options.isGrey === true ? greyColours : lightColours;
  const placed = placeAll(document, theoryId, vocabulary);
  const part = restricted(placed, theoryId, scope);
  const asks = options.references ?? 'none';
  const references = asks === 'none' ? noReferences : numberReferences(part, theoryId);
  const scene = yield* sceneWork(part, {
    theoryId,
    vocabulary,
    overlay,
    configurations:
      options.configurations ?? (scope.kind === 'configuration' ? { openId: scope.configurationId } : 'none'),
    numbers: new Map([...references.byArrow].map(([id, numbers]) => [id, `[${numbersText(numbers)}]`])),
  });
  const theory = tidy(document.theories.get(theoryId as IdOf<'theories'>)?.title ?? '');
  const lines = titleLines(document, part, { theoryId, options });
  const counts = overlay === null ? [] : overlayValues(part, theoryId, overlay).counts;
  const { pages, smallestPoints } = layPages(
    {
      title: (width) =>
        options.hasTitle === false
          ? { markup: '', height: 0 }
          : drawTitleBlock(theory, lines, { width, colours }),
      map: { markup: drawMap(scene, colours), bounds: mapBounds(scene) },
      legend: (width) =>
        options.hasLegend === false
          ? { markup: '', height: 0 }
          : drawLegend(scene, {
              width,
              colours,
              overlay: overlay === null ? null : { name: overlay.name, counts },
            }),
      references: asks === 'foot' ? references : noReferences,
      colours,
    },
    options.paper ?? 'drawn',
  );
  yield { done: 1, total: 2 };
  const shown = scopeWords(document, scope, vocabulary);
  const title = [theory, shown].filter((words) => words !== '').join(' – ');
  const description = theorySentences(part, theoryId, vocabulary);
  return {
    svg: svgOf(together(pages), { title, description }),
    pages,
    title,
    description,
    references,
    smallestPoints,
  };
}
