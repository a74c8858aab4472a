/** A stretch of a text, in UTF-16 units from its beginning; `end` is not in it. */
export type Span = { readonly start: number; readonly end: number };

/** A paragraph with its place in the text; empty ones are left out. */
export type Paragraph = Span & { readonly number: number; readonly text: string };

/** The paragraphs of a text: what stands between line ends. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') found.push({ start, end, number: found.length + 1, text: line });
    start = end + 1;
  }
  return found;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, without the blanks around them. */
export function sentencesOf(text: string): readonly Span[] {
  return paragraphsOf(text).flatMap((paragraph) =>
    [...segmenter.segment(paragraph.text)].flatMap(({ segment, index }) => {
      const lead = segment.length - segment.trimStart().length;
      const start = paragraph.start + index + lead;
      const end = start + segment.trim().length;
      return end > start ? [{ start, end }] : [];
    }),
  );
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
