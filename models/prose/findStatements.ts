import type { FoundStatement } from './foundStatement.ts';
import { readForm } from './readForm.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** Finds statements in pasted text, in the order of the text (T13). Never throws; linear in the text. */
export function findStatements(text: string): readonly FoundStatement[] {
  return segmentsOf(text).flatMap((segment) =>
    severalOf(text, segment).flatMap((one) => readForm(text, one) ?? []),
  );
}

const ifOrThen = /(?<![\p{L}\p{N}_])(?:IF|THEN)(?![\p{L}\p{N}_])|[,;]\s+and\s+(?=(?:if|when)\s)/gu;
const saysWhatFollows =
  /\sthen\s|\s(?:they|it|he|she|people|patients)\s+(?:will|would|are|may|might|could)\s/iu;

/** "IF … THEN … IF … THEN …" and "if …, …, and if …, …" in one breath are two statements. */
function severalOf(text: string, segment: Segment): readonly Segment[] {
  const words = text.slice(segment.from, segment.to);
  const starts: number[] = [];
  let hasThen = false;
  let from = 0;
  for (const match of words.matchAll(ifOrThen)) {
    const isCapital = match[0] === 'IF' || match[0] === 'THEN';
    const isCut = isCapital
      ? match[0] === 'IF' && hasThen
      : saysWhatFollows.test(words.slice(from, match.index));
    if (match[0] === 'THEN') hasThen = true;
    if (!isCut) continue;
    from = isCapital ? match.index : match.index + match[0].length;
    starts.push(from);
    hasThen = false;
  }
  if (starts.length === 0) return [segment];
  const cuts = [0, ...starts, words.length];
  return cuts.slice(1).map((to, index) => {
    const whole = words.slice(cuts[index] ?? 0, to);
    const tail = /[,;]\s+and\s+$/u.exec(whole.slice(-20))?.[0].length ?? 0;
    const end = whole.slice(0, whole.length - tail).trimEnd().length;
    const start = segment.from + (cuts[index] ?? 0);
    return { heading: segment.heading, from: start, to: start + end };
  });
}
