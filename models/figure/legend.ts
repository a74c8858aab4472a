import { type OverlayName, overlays } from '../evidence/overlays.ts';
import type { OverlayValues } from '../evidence/overlayValues.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import { groupsOf } from '../map/mapLines.ts';
import { type LegendItem, legendItems, sampleLine } from '../map/legendItems.ts';
import { lookOf } from '../map/overlayLook.ts';
import { rippleParts } from '../reasoning/rippleParts.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import { drawArrow, drawCasing, drawJoin, turned } from './drawArrow.ts';
import { drawRippleMark, drawRoleChip, roleChipWidth } from './drawCard.ts';
import { drawBadge } from './drawPill.ts';
import type { FigureColours } from './palette.ts';
import { roleWords } from './roleWords.ts';
import type { Scene } from './scene.ts';
import { tag, textLine } from './svg.ts';

const SAMPLE = 60;
const ROW = 28;
const GAP = 24;
const WORDS = 12;

/** One sample with its words, and how wide both are. */
type Entry = { readonly sample: string; readonly sampleWidth: number; readonly words: string };

/** A legend drawn in rows no wider than asked for. */
export type DrawnLegend = { readonly markup: string; readonly height: number };

const level = (y: number) => [
  { x: 2, y },
  { x: SAMPLE - 4, y },
];

function sampleOf({ sample }: LegendItem, vocabulary: Vocabulary, colours: FigureColours) {
  const middle = ROW / 2;
  const straight = { isHeaded: true, label: null };
  const wide = (drawn: string) => ({ drawn, width: SAMPLE });
  switch (sample.kind) {
    case 'line':
      return wide(drawArrow({ points: level(middle), style: sample.style, ...straight }, colours));
    case 'onArrow': {
      const target = { ...sample.style, endMark: null, head: 'filled' as const };
      const points = [
        { x: 26, y: -2 },
        { x: 26, y: middle + 6 },
      ];
      const acting = { points, style: sample.style, ...straight };
      return wide(
        drawArrow({ points: level(middle + 6), style: target, ...straight }, colours) +
          drawCasing(acting, colours) +
          drawArrow(acting, colours),
      );
    }
    case 'join':
      return {
        drawn: drawJoin({ x: 12, y: middle }, { isOr: sample.isOr, stroke: colours.strokes.none, colours }),
        width: 24,
      };
    case 'outline':
      return {
        drawn: tag('rect', {
          x: 1,
          y: middle - 9,
          width: 40,
          height: 18,
          rx: 7,
          fill: colours.text,
          'fill-opacity': 0.05,
          stroke: colours.muted,
          'stroke-width': 1.5,
        }),
        width: 42,
      };
    case 'ripple':
      return { drawn: drawRippleMark({ x: 0, y: middle - 8 }, colours), width: 20 };
    case 'badge':
      return {
        drawn: drawBadge({ x: 0, y: middle }, { stance: sample.stance, count: 1 }, colours),
        width: 18,
      };
    case 'role':
      return {
        drawn: drawRoleChip(sample.role, { x: 0, y: middle - 9 }, { vocabulary, colours }),
        width: roleChipWidth(sample.role, vocabulary),
      };
    case 'loop':
      return { drawn: '', width: 0 };
  }
}

function entriesOf(scene: Scene, colours: FigureColours): readonly Entry[] {
  const { model, cards, routes, marks } = scene;
  const { vocabulary, document, theoryId } = model;
  const arrows = scene.arrows.filter(({ id }) => routes.routes.has(id));
  const ripples = rippleParts(document, theoryId);
  const joins = groupsOf(arrows, routes).flatMap(({ members }) => {
    const id = members[0]?.arrow.arrowGroupId ?? null;
    return id === null ? [] : [document.arrowGroups.get(id)?.logic ?? 'and'];
  });
  const items = legendItems(
    {
      overlay: model.overlaid?.name ?? null,
      arrows,
      cards,
      joins: new Set(joins),
      hasOutlines: marks.marked.length > 0,
      hasRipples: cards.some(({ id }) => ripples.has(id)),
      hasLoops: false,
    },
    roleWords[vocabulary],
  );
  return items.map((item) => {
    const { drawn, width } = sampleOf(item, vocabulary, colours);
    // A role's chip is its word already.
    const words = item.sample.kind === 'role' ? '' : saidIn(vocabulary, item.words);
    return { sample: drawn, sampleWidth: width, words };
  });
}

function overlayEntries(
  { name, counts }: { readonly name: OverlayName; readonly counts: OverlayValues['counts'] },
  vocabulary: Vocabulary,
  colours: FigureColours,
): readonly Entry[] {
  const title = { sample: '', sampleWidth: -6, words: `${overlays[name].title[vocabulary]}:` };
  const classes = counts.map(({ class: one, arrows }): Entry => {
    const style = { ...sampleLine, ...lookOf(name, one.id) };
    const line = { points: level(ROW / 2), style, isHeaded: true, label: null };
    return {
      sample: drawArrow(line, colours),
      sampleWidth: SAMPLE,
      words: `${one.words[vocabulary]} (${arrows})`,
    };
  });
  return [title, ...classes];
}

/** Entries one after another in rows; words start after their sample. */
function inRows(entries: readonly Entry[], width: number, colours: FigureColours): DrawnLegend {
  let [left, top, markup] = [0, 0, ''];
  for (const { sample, sampleWidth, words } of entries) {
    const wordsWidth = words === '' ? 0 : textWidth(words, WORDS) + 6;
    const needed = Math.max(0, sampleWidth) + wordsWidth;
    if (left > 0 && left + needed > width) {
      left = 0;
      top += ROW;
    }
    const place = { x: sampleWidth + 6, y: ROW / 2 + 4, size: WORDS, fill: colours.text } as const;
    markup += turned({ x: left, y: top }, 0, sample + (words === '' ? '' : textLine(words, place)));
    left += needed + GAP;
  }
  return { markup, height: entries.length === 0 ? 0 : top + ROW };
}

/** The legend of exactly what is on the figure, the classes of an overlay with their numbers of arrows first. */
export function drawLegend(
  scene: Scene,
  look: {
    readonly width: number;
    readonly colours: FigureColours;
    readonly overlay: { readonly name: OverlayName; readonly counts: OverlayValues['counts'] } | null;
  },
): DrawnLegend {
  const { width, colours, overlay } = look;
  const over =
    overlay === null
      ? { markup: '', height: 0 }
      : inRows(overlayEntries(overlay, scene.model.vocabulary, colours), width, colours);
  const items = inRows(entriesOf(scene, colours), width, colours);
  return {
    markup: over.markup + (items.markup === '' ? '' : turned({ x: 0, y: over.height }, 0, items.markup)),
    height: over.height + items.height,
  };
}
