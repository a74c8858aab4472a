import type { UsualRole } from '../entities/element.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { saidIn } from '../terms/saidIn.ts';
import { arrowStyle, type ArrowStyle, type SourcesStroke } from './arrowStyle.ts';
import { drawArrow, drawJoin, drawMarks } from './drawArrow.ts';
import { drawRoleChip, roleChipWidth } from './drawCard.ts';
import { palette, strokeColours } from './palette.ts';
import type { Scene } from './scene.ts';
import { short, tag, textLine } from './svg.ts';

/** One line of the legend: a sample and what it means. */
type LegendItem = { readonly sample: string; readonly sampleWidth: number; readonly words: string };

const SAMPLE = 64;
const ROW = 28;
const GAP = 28;
const SIZE = 12;

const NO_EVIDENCE = { sources: 0, supports: 0, contradicts: 0 };
const plainLook = { sign: 'increases', status: 'hypothesised', kind: 'causes', isOnArrow: false } as const;
const bareStyle = arrowStyle(plainLook, NO_EVIDENCE);
const solid: ArrowStyle = { ...bareStyle, dash: null };

const strokeWords = {
  none: 'no evidence yet',
  one: 'one source',
  few: 'two or three sources',
  many: 'four or more sources',
} as const satisfies Record<SourcesStroke, string>;

const headWords = {
  filled: 'increases, or makes it happen',
  hollow: 'decreases',
  open: 'comes before',
  bar: 'blocks',
  diamond: 'is part of',
} as const;

function line(style: ArrowStyle): string {
  const points = [
    { x: 2, y: ROW / 2 },
    { x: SAMPLE - 4, y: ROW / 2 },
  ];
  const arrow = { points, style, isHeaded: true, label: null };
  return drawArrow(arrow) + drawMarks(arrow);
}

/** A short arrow that ends on another one. */
function onArrow(style: ArrowStyle): string {
  const target = drawArrow({
    points: [
      { x: 2, y: 20 },
      { x: SAMPLE - 4, y: 20 },
    ],
    style: solid,
    isHeaded: true,
    label: null,
  });
  const points = [
    { x: 26, y: -4 },
    { x: 26, y: 20 },
  ];
  const arrow = { points, style, isHeaded: true, label: null };
  return target + drawArrow(arrow) + drawMarks(arrow);
}

function evidenceItems(styles: readonly ArrowStyle[]): LegendItem[] {
  const items: LegendItem[] = [];
  const add = (sample: ArrowStyle, words: string): void => {
    items.push({ sample: line(sample), sampleWidth: SAMPLE, words });
  };
  for (const role of ['none', 'one', 'few', 'many'] as const) {
    const found = styles.find((style) => style.stroke === role && style.mark !== 'noLink');
    if (found !== undefined)
      add(
        { ...solid, stroke: role, width: found.width, dash: found.dash, head: 'nothing' },
        strokeWords[role],
      );
  }
  if (styles.some((style) => style.strands === 2))
    add(
      { ...solid, stroke: 'few', strands: 2, head: 'nothing' },
      '{contested: evidence for and against, or disputed|evidence for and against, or disputed}',
    );
  if (styles.some((style) => style.mark === 'refuted'))
    add({ ...solid, mark: 'refuted', head: 'nothing' }, '{refuted|does not hold}');
  return items;
}

function meaningItems(styles: readonly ArrowStyle[]): LegendItem[] {
  const items: LegendItem[] = [];
  const add = (sample: ArrowStyle, words: string): void => {
    items.push({ sample: line(sample), sampleWidth: SAMPLE, words });
  };
  for (const head of ['filled', 'hollow', 'open', 'bar', 'diamond'] as const) {
    const isUsed = styles.some(
      (style) => style.head === head && !(head === 'open' && style.mark === 'unclear'),
    );
    if (isUsed) add({ ...solid, head }, headWords[head]);
  }
  if (styles.some((style) => style.mark === 'unclear'))
    add({ ...solid, head: 'open', mark: 'unclear' }, 'may affect it, direction unclear');
  if (styles.some((style) => style.mark === 'noLink'))
    add({ ...solid, dash: [1.5, 4.5], head: 'nothing', mark: 'noLink' }, 'no known link');
  const ends = [
    ['dot', 'acts on another arrow'],
    ['enables', 'lets another arrow happen'],
    ['blocks', 'stops another arrow'],
  ] as const;
  for (const [endMark, words] of ends) {
    if (styles.some((style) => style.endMark === endMark)) {
      items.push({ sample: onArrow({ ...solid, head: 'nothing', endMark }), sampleWidth: SAMPLE, words });
    }
  }
  return items;
}

function itemsOf(scene: Scene, vocabulary: Vocabulary): readonly (readonly LegendItem[])[] {
  const styles = scene.arrows
    .filter((arrow) => scene.routes.routes.has(arrow.id))
    .map((arrow) => arrow.style);
  const groups = [...scene.routes.groups.keys()];
  const joins: LegendItem[] = [];
  const join = (isOr: boolean): string => drawJoin({ x: 12, y: ROW / 2 }, isOr, strokeColours.none);
  const isOr = (key: string): boolean => scene.orGroups.has(key.split(' ')[0] ?? key);
  if (groups.some((key) => !isOr(key)))
    joins.push({ sample: join(false), sampleWidth: 26, words: 'only all of them together' });
  if (groups.some(isOr)) joins.push({ sample: join(true), sampleWidth: 26, words: 'any of them is enough' });
  const roles: LegendItem[] = (
    ['context', 'intervention', 'actor', 'mechanism', 'outcome'] satisfies UsualRole[]
  )
    .filter((role) => scene.cards.some((each) => each.role === role))
    .map((role) => ({
      sample: drawRoleChip(role, vocabulary, { x: 2, y: 5 }),
      sampleWidth: roleChipWidth(role, vocabulary) + 4,
      words: '',
    }));
  return [[...meaningItems(styles), ...joins], evidenceItems(styles), roles].filter(
    (items) => items.length > 0,
  );
}

/** The legend of exactly what is on the figure, in rows no wider than `width`. */
export function drawLegend(
  scene: Scene,
  vocabulary: Vocabulary,
  width: number,
): { readonly markup: string; readonly height: number } {
  let markup = '';
  let top = 0;
  for (const items of itemsOf(scene, vocabulary)) {
    let left = 0;
    for (const item of items) {
      const said = saidIn(vocabulary, item.words);
      const words = said === '' ? 0 : textWidth(said, SIZE) + 8;
      const needed = item.sampleWidth + words;
      if (left > 0 && left + needed > width) {
        left = 0;
        top += ROW;
      }
      const text =
        said === ''
          ? ''
          : textLine(said, {
              x: item.sampleWidth + 6,
              y: ROW / 2 + 4,
              size: SIZE,
              fill: palette.muted,
            });
      markup += tag('g', { transform: `translate(${short(left)} ${short(top)})` }, item.sample + text);
      left += needed + GAP;
    }
    top += ROW + 4;
  }
  return { markup, height: top };
}
