import type { FoundPart } from './foundStatement.ts';
import type { Stretch } from './segments.ts';

const edge = /[\s,;:.!–—-]/u;

/** The words between two offsets, without the spaces, commas and stops around them; null when none are left. */
export function partOf(text: string, { from, to }: Stretch): FoundPart | null {
  let [start, end] = [from, to];
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { from: start, to: end, text: text.slice(start, end).replace(/\s+/gu, ' ') } : null;
}

/** The first place of a word or phrase between two offsets, as whole words, in any case; spaces may be line ends. */
export function findWords(text: string, phrases: string, { from, to }: Stretch): Stretch | null {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_'’-])(?:${phrases.replaceAll(' ', '\\s{1,4}')})(?![\\p{L}\\p{N}_'’-])`,
    'iu',
  );
  const match = pattern.exec(text.slice(from, to));
  return match === null ? null : { from: from + match.index, to: from + match.index + match[0].length };
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
