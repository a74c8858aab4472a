import type { FoundPart } from './foundStatement.ts';
import type { Stretch } from './segments.ts';

const edge = /[\s,;:.!–—-]/u;

// "(C)", "[context]", "[mechanism]": what a part is, said beside it.
const roleWords = 'c|m|o|context|mechanism|outcome|resource|reasoning|actor|intervention';
const roleBefore = new RegExp(`^[([](?:${roleWords})[)\\]]\\s*:?`, 'iu');
const roleAfter = new RegExp(`[([](?:${roleWords})[)\\]]$`, 'iu');

/** The words between two offsets, without the spaces, stops and labels around them; null when none are left. */
export function partOf(text: string, { from, to }: Stretch): FoundPart | null {
  let [start, end] = [from, to];
  for (let before = -1; before !== end - start;) {
    before = end - start;
    while (start < end && edge.test(text.charAt(start))) start += 1;
    while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
    start += roleBefore.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
    end -= roleAfter.exec(text.slice(Math.max(start, end - 20), end))?.[0].length ?? 0;
  }
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  return /[\p{L}\p{N}]/u.test(words) ? { from: start, to: end, text: words } : null;
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
