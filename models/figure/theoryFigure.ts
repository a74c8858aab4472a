import type { Document, IdOf } from '../document.ts';
import { boundsOf, type Rect } from '../geometry/box.ts';
import { wrapText } from '../geometry/wrapText.ts';
import { theorySentences } from '../sentences/theorySentences.ts';
import { type Vocabulary, tidy } from '../sentences/words.ts';
import type { ArrowStyle } from './arrowStyle.ts';
import { type DrawnArrow, drawArrow, drawCasing, drawHedge, drawJoin, drawMarks } from './drawArrow.ts';
import { drawCard } from './drawCard.ts';
import { drawLegend } from './legend.ts';
import { fontFamily, palette, strokeColours } from './palette.ts';
import { type Scene, sceneOf } from './scene.ts';
import { escapeXml, short, tag, textLine } from './svg.ts';

const MARGIN = 24;
const TITLE = { size: 20, height: 40 } as const;
const STAGE = { size: 18, baseline: 31 } as const;
const LANE_GAP = 4;

function drawLanes({ lanes }: Scene): string {
  const { columns, rows, bounds } = lanes;
  const bands = columns.map((column) =>
    tag('rect', {
      x: column.left + LANE_GAP / 2,
      y: 0,
      width: column.width - LANE_GAP,
      height: bounds.height,
      rx: 10,
      fill: palette.lane,
    }),
  );
  const names = columns.map((column) => {
    const [name = ''] = wrapText({
      text: column.name,
      width: column.width - 40,
      fontSize: STAGE.size,
      maxLines: 1,
    });
    return name === ''
      ? ''
      : textLine(name, { x: column.left + 20, y: STAGE.baseline, size: STAGE.size, fill: palette.muted });
  });
  const isNamed = rows.some((row) => row.name !== '');
  const levels = rows.map((row) => {
    const hairline = isNamed
      ? tag('path', {
          d: `M${short(bounds.x)} ${short(row.top)}L${short(bounds.width)} ${short(row.top)}`,
          stroke: palette.hairline,
          'stroke-width': 1,
        })
      : '';
    const [name = ''] = wrapText({ text: row.name, width: 260, fontSize: 13, weight: 600, maxLines: 1 });
    return (
      hairline +
      (name === ''
        ? ''
        : textLine(name, { x: 20, y: row.top + 22, size: 13, weight: 600, fill: palette.muted }))
    );
  });
  return [...bands, ...names, ...levels].join('');
}

/** Arrows with their lines, in an order that draws arrows on arrows over their targets. */
function drawnArrows({
  arrows,
  routes,
}: Scene): (DrawnArrow & { readonly hedge: string; readonly group: string | null })[] {
  return arrows
    .flatMap(({ id, style, hedge }) => {
      const route = routes.routes.get(id);
      if (route === undefined) return [];
      const label = hedge === '' ? null : route.label;
      return [
        { points: route.points, style, isHeaded: route.group === null, label, hedge, group: route.group },
      ];
    })
    .sort((one, other) => Number(one.style.endMark !== null) - Number(other.style.endMark !== null));
}

/** A group's shared head shows its first branch's sign, and the most evidence any branch has. */
function groupStyle(members: readonly { readonly style: ArrowStyle }[]): ArrowStyle | null {
  const [first] = members;
  if (first === undefined) return null;
  const widest = members.reduce((most, each) => (each.style.width > most.style.width ? each : most), first);
  return {
    ...first.style,
    stroke: widest.style.stroke,
    width: widest.style.width,
    dash: widest.style.dash,
    mark: null,
    strands: 1,
  };
}

/** All arrows of a scene with their marks and labels. */
export function drawArrows(scene: Scene): string {
  const arrows = drawnArrows(scene);
  let drawn = '';
  for (const arrow of arrows) drawn += tag('g', {}, drawCasing(arrow) + drawArrow(arrow));
  for (const [key, group] of scene.routes.groups) {
    const style = groupStyle(arrows.filter((arrow) => arrow.group === key));
    if (style === null) continue;
    const shared = { points: group.points, style, isHeaded: true, label: null };
    drawn += drawCasing(shared) + drawArrow(shared);
    drawn += drawJoin(group.join, scene.orGroups.has(key.split(' ')[0] ?? key), strokeColours[style.stroke]);
  }
  for (const arrow of arrows) drawn += drawMarks(arrow);
  for (const { hedge, label } of arrows) if (label !== null) drawn += drawHedge(hedge, label);
  return drawn;
}

/** What arrows and labels take up beside the cards. */
export function arrowBounds(scene: Scene): readonly Rect[] {
  const points = [...scene.routes.routes.values(), ...scene.routes.groups.values()].flatMap((route) =>
    route.points.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
  );
  const labels = [...scene.routes.routes.values()].map(({ label }) => ({
    x: label.x - 50,
    y: label.y - 10,
    width: 100,
    height: 20,
  }));
  return [...points, ...labels];
}

function contentBounds(scene: Scene): Rect {
  return boundsOf([scene.lanes.bounds, ...arrowBounds(scene)]) ?? scene.lanes.bounds;
}

/**
 * The map of a theory as one self-contained, accessible SVG: light, with a legend of exactly what it shows and the
 * theory's sentences as its description. The same rows always give the same bytes.
 */
export function theoryFigure(input: {
  readonly document: Document;
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
}): string {
  const { document, theoryId, vocabulary } = input;
  const title = tidy(document.theories.get(theoryId as IdOf<'theories'>)?.title ?? '');
  const scene = sceneOf(document, theoryId, vocabulary);
  const inner = contentBounds(scene);
  const legend = drawLegend(scene, vocabulary, inner.width - 2 * 20);
  const titleLines = wrapText({
    text: title,
    width: inner.width - 20,
    fontSize: TITLE.size,
    weight: 600,
    maxLines: 2,
  });
  const titleHeight = titleLines.length === 0 ? 0 : titleLines.length * 26 + (TITLE.height - 26);
  const width = Math.ceil(inner.width + 2 * MARGIN);
  const height = Math.ceil(
    titleHeight + inner.height + (legend.height === 0 ? 0 : legend.height + 16) + 2 * MARGIN,
  );
  const heading = titleLines
    .map((text, index) =>
      textLine(text, {
        x: MARGIN + 4,
        y: MARGIN + 18 + index * 26,
        size: TITLE.size,
        weight: 600,
        fill: palette.text,
      }),
    )
    .join('');
  const map = tag(
    'g',
    { transform: `translate(${short(MARGIN - inner.x)} ${short(MARGIN + titleHeight - inner.y)})` },
    drawLanes(scene) + drawArrows(scene) + scene.cards.map((card) => drawCard(card, vocabulary)).join(''),
  );
  const key = tag(
    'g',
    { transform: `translate(${short(MARGIN + 20)} ${short(MARGIN + titleHeight + inner.height + 16)})` },
    legend.markup,
  );
  const ground = tag('rect', { width, height, fill: palette.canvas });
  const description = theorySentences(document, theoryId, vocabulary);
  const body =
    `<title id="figure-title">${escapeXml(title)}</title><desc id="figure-description">${escapeXml(description)}</desc>` +
    ground +
    heading +
    map +
    key;
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'figure-title',
      'aria-describedby': 'figure-description',
      'font-family': fontFamily,
      'text-rendering': 'geometricPrecision',
    },
    body,
  )}\n`;
}
