import { saysSomething } from './clauses.ts';
import type { FoundPart } from './foundStatement.ts';
import { partOf } from './partsOfText.ts';
import type { Stretch } from './segments.ts';

/** The circumstances of a statement, and whether where they part was guessed. */
export type Conditions = {
  readonly parts: readonly FoundPart[];
  readonly logic: 'and' | 'or' | null;
  readonly isGuess: boolean;
};

const joint =
  /(?<![\p{L}\p{N}_'’-])(?:AND IF|AND|and(?=\s+\((?:[b-z]|[2-9]|i+v?)\))|OR IF|OR|and if|and when|and where|or if|or when|or where|and)(?![\p{L}\p{N}_'’-])|;\s+(?:(?:and|AND)\s+)?(?:(?:if|when|where)\s+)?|,\s+(?:(?:and\s+)?(?:if|when)|and\s+where)\s+/gu;
// "… and matches needs": a word like a verb, with more after it. "… needs and expectations" is one thing.
const verbAfter =
  /^\s+(?:(?:is|are|has|have|was|were|can|does|do|feels?|gets?|knows?|trusts?|believes?)\s|(?!this|its|his|yours|theirs|ours|us|as|less)\p{Ll}{2,}[^su\s]s\s+(?!of|for|in|on|with|at|to|from|by|that|who|and|or|are|is)\p{L}|there\s+(?:is|are)\s|(?:the|they|it|he|she|we|people|patients)\s)/u;

/** Takes "a AND b", "a and if b" and (as a guess) "a and does b" apart. */
export function splitConditions(text: string, stretch: Stretch): Conditions {
  const words = text.slice(stretch.from, stretch.to);
  const cuts: { readonly from: number; readonly to: number; readonly isOr: boolean }[] = [];
  let isGuess = false;
  for (const match of words.matchAll(joint)) {
    const isPlain = match[0] === 'and' && !/^\s+\(/u.test(words.slice(match.index + 3));
    const to = match.index + match[0].length;
    const before = words.slice(0, match.index);
    const isMarked = /^[,;]/u.test(match[0]);
    if (isMarked && (before.lastIndexOf('(') > before.lastIndexOf(')') || !saysSomething(before))) continue;
    if (isPlain && !verbAfter.test(words.slice(to, to + 80))) continue;
    isGuess ||= isPlain;
    cuts.push({ from: match.index, to, isOr: match[0].toLowerCase().startsWith('or') });
  }
  const isMixed = new Set(cuts.map(({ isOr }) => isOr)).size > 1;
  const ends = isMixed ? [] : cuts;
  const parts: FoundPart[] = [];
  let from = stretch.from;
  for (const cut of [...ends, { from: words.length, to: words.length }]) {
    const part = partOf(text, { from, to: stretch.from + cut.from });
    if (part !== null) parts.push(part);
    from = stretch.from + cut.to;
  }
  const logic = parts.length < 2 ? null : ends[0]?.isOr === true ? 'or' : 'and';
  return { parts, logic, isGuess: isMixed || (isGuess && parts.length > 1) };
}
