import type { FoundStatement } from './foundStatement.ts';
import { readForm } from './forms.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** Finds statements in pasted text, in the order of the text (T13). Never throws; linear in the text. */
export function findStatements(text: string): readonly FoundStatement[] {
  return segmentsOf(text).flatMap((segment) =>
    severalOf(text, segment).flatMap((one) => readForm(text, one) ?? []),
  );
}

/** "IF … THEN … IF … THEN …" in one breath is two statements. */
function severalOf(text: string, segment: Segment): readonly Segment[] {
  const words = text.slice(segment.from, segment.to);
  const starts: number[] = [];
  let hasThen = false;
  for (const match of words.matchAll(/(?<![\p{L}\p{N}_])(?:IF|THEN)(?![\p{L}\p{N}_])/gu)) {
    if (match[0] === 'THEN') hasThen = true;
    else if (hasThen) {
      starts.push(match.index);
      hasThen = false;
    }
  }
  if (starts.length === 0) return [segment];
  const cuts = [0, ...starts, words.length];
  return cuts.slice(1).map((to, index) => ({
    heading: segment.heading,
    from: segment.from + (cuts[index] ?? 0),
    to: segment.from + words.slice(0, to).trimEnd().length,
  }));
}
