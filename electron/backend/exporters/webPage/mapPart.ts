import { tag, escapeXml, short } from '#models/figure/svg.ts';
import { drawMap, mapBounds } from '#models/figure/drawMap.ts';
import { fontFamily } from '#models/figure/palette.ts';
import { drawLegend } from '#models/figure/legend.ts';
import { placeAll } from '#models/figure/placeAll.ts';
import { type Scene, sceneWork } from '#models/figure/scene.ts';
import type { Piecewise } from '#models/piecewise.ts';
import { roundedPath } from '#models/geometry/roundedPath.ts';
import { arrowsOut } from '#models/queries/neighbours.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';

import { pageFigureColours } from './pageColours.ts';
import type { PageContent } from './pageContent.ts';

const MARGIN = 24;
const LEGEND_WIDTH = 330;
const HIT_WIDTH = 20;

/** Where a box or an arrow is pressed or has the focus: laid over the drawing, in the order of reading. */
function hitAreas(content: PageContent, scene: Scene, vocabulary: Vocabulary): string {
  const { document, keyOf } = content;
  const hit = (id: string, words: string, shape: string): string => {
    const key = keyOf.get(id);
    if (key === undefined) return '';
    return tag('a', { href: `#${key}`, 'data-item': key, 'aria-label': words }, shape);
  };
  const arrowHit = (id: string): string => {
    const route = scene.routes.routes.get(id);
    if (route === undefined) return '';
    const line = tag('path', {
      class: 'hit',
      d: roundedPath(route.points),
      fill: 'none',
      'stroke-width': HIT_WIDTH,
    });
    return hit(id, arrowSentence(document, id, vocabulary), line);
  };
  return content.boxes
    .map((element) => {
      const box = scene.model.cards.get(element.id)?.box;
      if (box === undefined) return '';
      const { x, y, width, height } = box;
      const frame = tag('rect', { class: 'hit', x, y, width, height, rx: 10, 'stroke-width': 3 });
      const own = hit(element.id, elementName(element, vocabulary), frame);
      return (
        own +
        arrowsOut(document, element.id)
          .map(({ id }) => arrowHit(id))
          .join('')
      );
    })
    .join('');
}

/** A map and its legend, as markup. */
export type MapPart = { readonly map: string; readonly legend: string };

/** The map in one vocabulary with all that can be pressed on it, and its legend. */
export function* mapPart(content: PageContent, vocabulary: Vocabulary): Piecewise<MapPart> {
  const { theoryId } = content;
  const placed = placeAll(content.document, theoryId, vocabulary);
  const scene = yield* sceneWork(placed, { theoryId, vocabulary });
  const bounds = mapBounds(scene);
  const [x, y, width, height] = [
    bounds.x - MARGIN,
    bounds.y - MARGIN,
    bounds.width + 2 * MARGIN,
    bounds.height + 2 * MARGIN,
  ].map(short);
  const drawing = tag('g', { 'aria-hidden': 'true' }, drawMap(scene, pageFigureColours));
  const map = tag(
    'svg',
    {
      class: `map-drawing w-${vocabulary}`,
      viewBox: `${x} ${y} ${width} ${height}`,
      role: 'group',
      'aria-label': escapeXml('Map of the theory'),
      'font-family': fontFamily,
      'text-rendering': 'geometricPrecision',
    },
    drawing + hitAreas(content, scene, vocabulary),
  );
  const { markup, height: depth } = drawLegend(scene, {
    width: LEGEND_WIDTH,
    colours: pageFigureColours,
    overlay: null,
  });
  const legend = tag(
    'svg',
    {
      class: `w-${vocabulary}`,
      viewBox: `0 0 ${LEGEND_WIDTH + 4} ${short(Math.max(1, depth))}`,
      width: LEGEND_WIDTH + 4,
      role: 'img',
      'aria-label': 'What the marks on the map mean',
      'font-family': fontFamily,
    },
    markup,
  );
  return { map, legend };
}
