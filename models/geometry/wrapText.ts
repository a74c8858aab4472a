import { type FontWeight, textWidth } from './textMetrics.ts';

const ELLIPSIS = '…';

type WrapInput = {
  readonly text: string;
  /** Pixels available to a line. */
  readonly width: number;
  /** Pixels. */
  readonly fontSize: number;
  readonly weight?: FontWeight;
  readonly maxLines: number;
};

type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/** The longest beginning of a word that fits, at least one character, and the rest. */
function splitWord(word: string, width: number, measure: Measure): [string, string] {
  const characters = charactersOf(word);
  let head = characters[0] ?? '';
  let count = 1;
  while (count < characters.length && measure(head + (characters[count] ?? '')) <= width) {
    head += characters[count] ?? '';
    count += 1;
  }
  return [head, characters.slice(count).join('')];
}

/** A word at the places where it may be broken without a hyphen of ours: after its own hyphens and slashes. */
function breakable(word: string): string[] {
  return word.match(/[^-–/]+[-–/]*|[-–/]+/gu) ?? [word];
}

function cut(line: string, width: number, measure: Measure): string {
  const characters = charactersOf(line);
  while (characters.length > 0 && measure(characters.join('').trimEnd() + ELLIPSIS) > width) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}

/**
 * Breaks a text into at most `maxLines` lines no wider than `width` pixels; white space collapses, words longer than
 * a line are broken, and the last line ends in an ellipsis when something was left out.
 */
export function wrapText({ text, width, fontSize, weight = 400, maxLines }: WrapInput): readonly string[] {
  const measure: Measure = (part) => textWidth(part, fontSize, weight);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    let glue = line === '' ? '' : ' ';
    for (const piece of breakable(word)) {
      let rest = piece;
      if (measure(line + glue + rest) <= width) {
        line += glue + rest;
        glue = '';
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      while (measure(rest) > width && rest !== '' && lines.length <= maxLines) {
        const [head, tail] = splitWord(rest, width, measure);
        if (tail === '') break;
        lines.push(head);
        rest = tail;
      }
      line = rest;
      glue = '';
    }
    if (lines.length > maxLines) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, Math.max(0, maxLines));
  const last = kept.length - 1;
  if (last >= 0) kept[last] = cut(kept[last] ?? '', width, measure);
  return kept;
}
