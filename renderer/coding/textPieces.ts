import { markedPage } from '#models/sourceText/pageMarks.ts';

/** A stretch of a text, in UTF-16 units from its beginning; `end` is not in it. */
export type Span = { readonly start: number; readonly end: number };

/** A paragraph with its place in the text; empty ones are left out. `page`: in a text with pages. */
export type Paragraph = Span & {
  readonly number: number;
  readonly text: string;
  readonly page: number | null;
  /** Only announces a page. */
  readonly isPageMark: boolean;
};

/** The paragraphs of a text: what stands between line ends. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  let number = 0;
  let page: number | null = null;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const marked = markedPage(line);
    page = marked ?? page;
    if (marked === null && line.trim() !== '') number += 1;
    if (line.trim() !== '') found.push({ start, end, number, text: line, page, isPageMark: marked !== null });
    start = end + 1;
  }
  return found;
}

/** Where a span begins, in the words of a reference: its page, or its paragraph where there are no pages. */
export function locatorOf(text: string, span: Span): string {
  const paragraph = paragraphsOf(text).find(({ end }) => end > span.start);
  if (paragraph === undefined) return '';
  return paragraph.page === null ? `paragraph ${paragraph.number}` : `page ${paragraph.page}`;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, without the blanks around them. */
export function sentencesOf(text: string): readonly Span[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    if (paragraph.isPageMark) return [];
    return [...segmenter.segment(paragraph.text)].flatMap(({ segment, index }) => {
      const lead = segment.length - segment.trimStart().length;
      const start = paragraph.start + index + lead;
      const end = start + segment.trim().length;
      return end > start ? [{ start, end }] : [];
    });
  });
}

/** The span without blanks at its ends; null when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const quote = text.slice(start, end);
  const lead = quote.length - quote.trimStart().length;
  const kept = quote.trim().length;
  return kept === 0 ? null : { start: start + lead, end: start + lead + kept };
}

/** A piece of a paragraph with the passages that cover all of it. */
export type Piece = Span & { readonly ids: readonly string[] };

/** Cuts a paragraph where passages begin and end, so that overlapping ones can be shown. */
export function piecesOf(
  paragraph: Span,
  passages: readonly (Span & { readonly id: string })[],
): readonly Piece[] {
  const within = passages.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of within) {
    cuts.add(Math.max(start, paragraph.start));
    cuts.add(Math.min(end, paragraph.end));
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? start;
    const ids = within.filter((one) => one.start <= start && one.end >= end).map(({ id }) => id);
    return { start, end, ids };
  });
}
