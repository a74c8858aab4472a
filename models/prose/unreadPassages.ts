import { isAside } from './asides.ts';
import type { FoundStatement } from './foundStatement.ts';
import { type Stretch, segmentsOf } from './segments.ts';
import { startsPart } from './textLines.ts';

/** How statements begin, or the words that only they have; a question is none. */
const looksLikeOne = [
  /^(?:.{0,30}[\d:.)–-]\s+)?(?:if|unless)\s/iu,
  /(?<![\p{L}–-])(?:IF|THEN)(?![\p{L}–-]).*(?<![\p{L}–-])(?:THEN|BECAUSE)(?![\p{L}–-])/su,
  /(?<!\p{L})if\s.{3,400}\sthen\s/isu,
  // “Rival explanation: …”, “Trust mediates …”.
  /^rival (?:explanation|theory|hypothesis)[^:\n]{0,20}:\s/iu,
  /\p{L}\s(?:mediates|moderates)\s\p{L}/u,
];
const asks = /\?["'”’)\]]*$/u;

/** What reads like a statement and was none that could be read: somebody should be told that it is left out. Linear in the text. */
export function unreadPassages(text: string, found: readonly FoundStatement[]): readonly Stretch[] {
  const passages = found.map(({ passage }) => passage);
  let next = 0;
  return segmentsOf(text).filter(({ from, to }) => {
    while (next < passages.length && (passages[next]?.to ?? 0) <= from) next += 1;
    const isRead = (passages[next]?.from ?? to) < to;
    const words = text.slice(from, to);
    if (isRead || asks.test(words) || isAside(words, words)) return false;
    return startsPart({ text: words, bullet: 0 }) !== null || looksLikeOne.some((form) => form.test(words));
  });
}
