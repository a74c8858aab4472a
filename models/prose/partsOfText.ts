import type { FoundPart } from './foundStatement.ts';
import type { Stretch } from './segments.ts';

const edge = /[\s,;:.!…•*–—-]/u;

// "(C)", "[context]", "[mechanism]": what a part is, said beside it.
const roleWords =
  'c|i|a|m|o|contexts?|mechanisms?|outcomes?|resources?|reasoning|response|actors?|interventions?|m(?:echanism)?[ –:-]+(?:resource|reasoning|response)';
const roleBefore = new RegExp(
  `^[([](?:${roleWords}|[a-z]|\\d{1,2}|[ivx]{1,4})\\s?\\d{0,2}[)\\]]\\s*:?`,
  'iu',
);
const roleAfter = new RegExp(`[([](?:${roleWords})\\s?\\d{0,2}[)\\]]$`, 'iu');
/** "(Smith et al., 2019; Lee 2020)", "[12–14]", "(Nurse, P03)": where it is from, behind the words. */
const citation =
  /\\?[([](?:(?:e\.g\.,? |see |cf\.? )?\p{Lu}[^()[\]]{0,200}(?:19|20)\d{2}[a-z]?(?:[:,] ?pp?\.? ?\d+(?:[–-]\d+)?)?|(?:CMOC?s?|PT|IPT)\s?\d{1,3}[a-z]?|(?:[Rr]efs?\.?\s*)?\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20}|[^()[\]]{0,30}\b(?:P|FG|ID|INT|Int)\s?\d{1,3}[a-z]?)\\?[)\]]$/u;
/** The mark of the next line of a list. */
const listMark = /\n\s*(?:\d{1,3}|[a-z])[.)]?$/iu;
/** “…, however”, “…, especially” before WHEN. */
const aside =
  /(?:,\s*(?:however|therefore|thus|in turn|though|you know|i mean|you see),?|,?\s(?:especially|particularly|mainly))$/iu;
/** “if, however, …”, “because, you know, …”. */
const asideBefore =
  /^(?:you know|i mean|well|however|though|by contrast|on the other hand|for example|for instance),\s+/iu;
const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
];

/** How many characters to leave out at the ends, so that no bracket or quotation mark stands without its other half. */
function loneMarks(words: string): readonly [number, number] {
  for (const [open, close] of pairs) {
    if (words.startsWith(open) && !words.includes(close)) return [1, 0];
    if (words.startsWith(close)) return [1, 0];
    if (words.endsWith(close) && !words.includes(open)) return [0, 1];
    if (words.endsWith(open)) return [0, 1];
  }
  if (/^\[[^[\]]+\]$/u.test(words)) return [1, 1];
  const isStraight = (at: number) => words.at(at) === '"' && words.split('"').length === 2;
  return [isStraight(0) ? 1 : 0, isStraight(-1) ? 1 : 0];
}

const keepsHyphen = wordEnd(
  'self|co|non|multi|well|long|short|low|high|peer|face|user|person|patient|community|evidence|decision|socio|pre|post|anti|re|part|full|follow|one|two|first|hard|cross|inter',
);

function wordEnd(prefixes: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${prefixes})$`, 'iu');
}

/** The marks by which Markdown sets words apart. */
const emphasis = /\*{1,3}|__|(?<![\p{L}\p{N}_])_(?=\p{L})|(?<=[\p{L}.,!?])_(?![\p{L}\p{N}_])/gu;

/** “(ii)” between items that are counted. */
const counter = /(?<=\s)\((?:[a-h1-9]|i{1,3}|iv|v)\)\s+(?=\p{L})/gu;

/** Words on one line, without Markdown's marks; a word that was parted at the end of a line is one again. */
function onOneLine(words: string): string {
  // Most words are letters with single spaces.
  if (!/[\n\r\t*_(\u00AD\u00A0\u2000-\u200A]| {2}/u.test(words)) return words;
  return words
    .replace(emphasis, '')
    .replace(counter, '')
    .replace(/\n— page \d+ —(?=\n)/gu, '')
    .replaceAll('\u00AD', '')
    .replace(/(\p{Ll}+)-[^\S\n]*\r?\n\s*(?=\p{Ll})/gu, (_whole, before: string) =>
      keepsHyphen.test(before) ? `${before}-` : before,
    )
    .replace(/\s+/gu, ' ');
}

/** The words between two offsets, without the spaces, stops, labels and references around them; null when none are left. */
export function partOf(text: string, { from, to }: Stretch): FoundPart | null {
  let [start, end] = [from, to];
  for (let before = -1; before !== end - start;) {
    before = end - start;
    while (start < end && edge.test(text.charAt(start))) start += 1;
    while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
    start += roleBefore.exec(text.slice(start, Math.min(end, start + 30)))?.[0].length ?? 0;
    start += asideBefore.exec(text.slice(start, Math.min(end, start + 30)))?.[0].length ?? 0;
    end -= roleAfter.exec(text.slice(Math.max(start, end - 30), end))?.[0].length ?? 0;
    end -= listMark.exec(text.slice(Math.max(start, end - 20), end))?.[0].length ?? 0;
    end -= aside.exec(text.slice(Math.max(start, end - 20), end))?.[0].length ?? 0;
    end -= citation.exec(text.slice(Math.max(start, end - 260), end))?.[0].length ?? 0;
    const [first, last] = loneMarks(text.slice(start, end));
    start += first;
    end -= last;
  }
  const words = onOneLine(text.slice(start, end));
  return /[\p{L}\p{N}]/u.test(words) ? { from: start, to: end, text: words } : null;
}

/** The first place of a pattern between two offsets. */
export function firstMatch(text: string, pattern: RegExp, { from, to }: Stretch): Stretch | null {
  const match = pattern.exec(text.slice(from, to));
  return match === null ? null : { from: from + match.index, to: from + match.index + match[0].length };
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
