import { gapList } from '../../evidence/gapList.ts';
import { figureTargets } from '../../queries/theoryFigures.ts';
import { sizeSentence } from '../../reporting/sizeSentence.ts';
import type { ReportBasis } from '../basis.ts';
import { type Slide, type SlideLine, type TextShape, slideMargin, slideSize } from '../deck.ts';
import { fittedWords, inset, wordsHeight } from '../slideText.ts';
import { rankedGaps } from '../sections/gaps.ts';

const TOP = 104;
const ROOM = 400;
const inner = slideSize.width - 2 * slideMargin;
const BETWEEN = 6;

function listShape(lines: readonly SlideLine[]): TextShape {
  return {
    kind: 'text',
    id: 'list',
    look: 'words',
    role: null,
    isMiddle: false,
    lines,
    x: slideMargin,
    y: TOP,
    width: inner,
    height: ROOM,
  };
}

const heightOf = (lines: readonly SlideLine[]) =>
  lines.reduce((sum, { text, size }) => sum + wordsHeight(text, inner, size) + BETWEEN, 2 * inset.down);

/** What the theory is, before anything of it is shown. */
export function titleSlide(
  basis: ReportBasis,
  { subtitle, date }: { readonly subtitle: string; readonly date: string },
): Slide {
  const { theory } = basis;
  const summary = fittedWords(theory.summary, inner, { size: 18, most: 6 });
  const size = sizeSentence(basis);
  const lines: readonly SlideLine[] = [
    ...(summary === '' ? [] : [{ text: summary, size: 18 }]),
    { text: fittedWords(size, inner, { size: 14, most: 3 }), size: 14, look: 'quiet' },
    { text: [subtitle, date].filter((text) => text !== '').join('  ·  '), size: 14, look: 'quiet' },
  ];
  return {
    kind: 'title',
    title: theory.title,
    shapes: [{ ...listShape(lines), y: 250, height: 230 }],
    notes: [theory.summary, theory.questions, size].filter((text) => text.trim() !== ''),
  };
}

/** Where evidence is wanted most, as much as a slide has room for. */
export function gapsSlide(basis: ReportBasis): Slide {
  const { document, theory, vocabulary, say, numberOf } = basis;
  const ranked = rankedGaps(basis);
  const { bare, withoutBecause, unmeasuredOutcomes, arrows } = figureTargets(document, theory.id);
  const counts = [
    `${bare.length} of ${say.count(arrows.length, 'arrow')} without evidence`,
    say`${say.count(withoutBecause.length, 'statement')} without a because`,
    say`${say.count(unmeasuredOutcomes.length, 'outcome')} nobody measures`,
  ].join('; ');
  const lines: SlideLine[] = [{ text: `${counts}.`, size: 15, look: 'strong' }];
  for (const { arrowId, sentence, reason } of ranked) {
    const next: readonly SlideLine[] = [
      { text: fittedWords(`${numberOf(arrowId)}  ${sentence}`, inner, { size: 15, most: 2 }), size: 15 },
      { text: fittedWords(say.text(reason), inner, { size: 12, most: 2 }), size: 12, look: 'quiet' },
    ];
    if (heightOf([...lines, ...next]) > ROOM) break;
    lines.push(...next);
  }
  return {
    kind: 'content',
    title: say.text('Where evidence is wanted most'),
    shapes: [
      listShape(ranked.length === 0 ? [{ text: 'The theory has no statements yet.', size: 15 }] : lines),
    ],
    notes: [
      say.text(gapList(document, theory.id, vocabulary).note),
      ...ranked
        .slice(0, 30)
        .map(({ arrowId, sentence, reason }) => `${numberOf(arrowId)}  ${sentence} ${say.text(reason)}`),
    ],
  };
}

/** The references that the notes name, on as many slides as they need. */
export function referenceSlides({ citations }: ReportBasis): readonly Slide[] {
  const pages: SlideLine[][] = [];
  for (const { number, text, note } of citations.entries()) {
    const whole = `${number}  ${text}${note === '' ? '' : ` ${note}`}`;
    const line = { text: fittedWords(whole, inner, { size: 12, most: 6 }), size: 12 };
    const last = pages.at(-1);
    if (last === undefined || heightOf([...last, line]) > ROOM) pages.push([line]);
    else last.push(line);
  }
  return pages.map((lines, index) => ({
    kind: 'content',
    title: pages.length === 1 ? 'References' : `References (${index + 1} of ${pages.length})`,
    shapes: [listShape(lines)],
    notes: [],
  }));
}
