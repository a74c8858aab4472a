import type { Stance } from '../entities/evidenceLink.ts';
import type { UsualRole } from '../entities/element.ts';
import type { OverlayName } from '../evidence/overlays.ts';
import { type ArrowStyle, type SourcesStroke, arrowStyle } from '../figure/arrowStyle.ts';

import type { MapArrow } from './mapArrows.ts';
import type { MapCard } from './mapCards.ts';

/** What a legend's sample shows: a line, a line that ends on another, a join, marks on a pill, a role. */
export type LegendSample =
  | { readonly kind: 'line'; readonly style: ArrowStyle }
  | { readonly kind: 'onArrow'; readonly style: ArrowStyle }
  | { readonly kind: 'join'; readonly isOr: boolean }
  | { readonly kind: 'outline' }
  | { readonly kind: 'ripple' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'badge'; readonly stance: Stance }
  | { readonly kind: 'role'; readonly role: UsualRole };

/** One line of the legend. */
export type LegendItem = { readonly key: string; readonly words: string; readonly sample: LegendSample };

/** What is on the screen just now. */
export type Shown = {
  /** The overlay that decides how lines are drawn, or null. */
  readonly overlay: OverlayName | null;
  readonly arrows: readonly MapArrow[];
  readonly cards: readonly MapCard[];
  /** Logic of the joins in view. */
  readonly joins: ReadonlySet<'and' | 'or'>;
  /** A configuration is marked on the map. */
  readonly hasOutlines: boolean;
  /** A box is marked that one configuration brings about and another begins with. */
  readonly hasRipples: boolean;
  /** A loop is marked on the map. */
  readonly hasLoops: boolean;
};

const bare = arrowStyle(
  { sign: 'increases', status: 'hypothesised', kind: 'causes', isOnArrow: false },
  { sources: 0, supports: 0, contradicts: 0 },
);
const plain: ArrowStyle = { ...bare, dash: null, width: 1.75 };
const headless: ArrowStyle = { ...plain, head: 'nothing' };

const strokeWords = {
  none: 'No evidence yet',
  one: 'One source',
  few: 'Two or three sources',
  many: 'Four sources or more',
} as const satisfies Record<SourcesStroke, string>;

const headWords = {
  filled: '{Causes it, or more of it|Leads to it, or to more of it}',
  hollow: '{Causes less of it|Leads to less of it}',
  open: 'Comes before',
  bar: '{Blocks it|Holds it back}',
  diamond: 'Is part of',
} as const;

const endWords = {
  dot: 'Acts on another arrow',
  enables: '{Enables another arrow|Makes another arrow possible}',
  blocks: '{Blocks another arrow|Holds another arrow back}',
} as const;

const roleOrder = ['context', 'intervention', 'actor', 'mechanism', 'outcome'] as const;

/** A line without a head, as samples show it. */
export const sampleLine: ArrowStyle = headless;

function line(key: string, words: string, style: ArrowStyle): LegendItem {
  return { key, words, sample: { kind: 'line', style } };
}

function evidenceItems(styles: readonly ArrowStyle[]): LegendItem[] {
  const items: LegendItem[] = [];
  for (const stroke of ['none', 'one', 'few', 'many'] as const) {
    const found = styles.find((style) => style.stroke === stroke && style.mark !== 'noLink');
    if (found === undefined) continue;
    const { width, dash } = found;
    items.push(line(`stroke ${stroke}`, strokeWords[stroke], { ...headless, stroke, width, dash }));
  }
  if (styles.some((style) => style.strands === 2))
    items.push(
      line('contested', '{Contested: evidence|Evidence} for and against', {
        ...headless,
        stroke: 'few',
        strands: 2,
      }),
    );
  if (styles.some((style) => style.mark === 'refuted'))
    items.push(line('refuted', '{Refuted|Does not hold}', { ...headless, mark: 'refuted' }));
  return items;
}

function meaningItems(styles: readonly ArrowStyle[]): LegendItem[] {
  const items: LegendItem[] = [];
  for (const head of ['filled', 'hollow', 'open', 'bar', 'diamond'] as const) {
    const isShown = styles.some(
      (style) => style.head === head && (head !== 'open' || style.mark !== 'unclear'),
    );
    if (isShown) items.push(line(`head ${head}`, headWords[head], { ...plain, head }));
  }
  if (styles.some((style) => style.mark === 'unclear'))
    items.push(line('unclear', 'Affects it, unclear which way', { ...plain, head: 'open', mark: 'unclear' }));
  if (styles.some((style) => style.mark === 'noLink'))
    items.push(line('noLink', 'No known link', { ...headless, dash: [1.5, 4.5], mark: 'noLink' }));
  for (const endMark of ['dot', 'enables', 'blocks'] as const) {
    if (!styles.some((style) => style.endMark === endMark)) continue;
    items.push({
      key: `end ${endMark}`,
      words: endWords[endMark],
      sample: { kind: 'onArrow', style: { ...headless, endMark } },
    });
  }
  return items;
}

const stanceItems: readonly { readonly stance: Stance; readonly words: string }[] = [
  { stance: 'supports', words: 'Sources for it' },
  { stance: 'contradicts', words: 'Sources against it' },
  { stance: 'refines', words: 'Sources that {refine|sharpen} it' },
  { stance: 'gives_context', words: 'Sources {that give context|with background}' },
];

/** The legend of exactly what is shown: arrows by meaning, by evidence, joins, badges, roles. */
export function legendItems(
  { overlay, arrows, cards, joins, hasOutlines, hasRipples, hasLoops }: Shown,
  roleWords: Readonly<Record<UsualRole, string>>,
): readonly LegendItem[] {
  const styles = arrows.map(({ style }) => style);
  // Under an overlay its own classes stand here instead (OverlayLegend).
  const items = [...meaningItems(styles), ...(overlay === null ? evidenceItems(styles) : [])];
  if (joins.has('and'))
    items.push({ key: 'and', words: 'Only all of them together', sample: { kind: 'join', isOr: false } });
  if (joins.has('or'))
    items.push({ key: 'or', words: 'Any of them is enough', sample: { kind: 'join', isOr: true } });
  if (hasOutlines)
    items.push({
      key: 'outline',
      words: 'Boxes of one configuration, named by its code',
      sample: { kind: 'outline' },
    });
  if (hasRipples)
    items.push({
      key: 'ripple',
      words: 'One configuration brings it about, another begins with it',
      sample: { kind: 'ripple' },
    });
  if (hasLoops)
    items.push({
      key: 'loop',
      words: 'A loop: R reinforces itself, B holds itself in balance, ? is unclear',
      sample: { kind: 'loop' },
    });
  const marked = new Set<Stance>(
    arrows.flatMap(({ pill }) => pill?.badges.map(({ stance }) => stance) ?? []),
  );
  for (const { notes } of cards) {
    if (notes.supports > 0) marked.add('supports');
    if (notes.contradicts > 0) marked.add('contradicts');
  }
  for (const { stance, words } of stanceItems)
    if (marked.has(stance)) items.push({ key: stance, words, sample: { kind: 'badge', stance } });
  for (const role of roleOrder) {
    if (!cards.some(({ element }) => element.usualRole === role)) continue;
    items.push({ key: `role ${role}`, words: roleWords[role], sample: { kind: 'role', role } });
  }
  return items;
}
