import type { ArrowSign } from '../entities/arrow.ts';

/** What the words of an outcome say besides the outcome: how sure, in which direction, and what is left (T6). */
export type OutcomeReading = {
  readonly hedge: string;
  readonly sign: ArrowSign;
  readonly core: string;
};

/** Words that say how sure a claim is; longer ones first. */
const hedges = [
  'may be more likely',
  'may be less likely',
  'might be more likely',
  'might be less likely',
  'could be more likely',
  'much more likely',
  'much less likely',
  'more likely',
  'less likely',
  'likely',
  'unlikely',
  'may well',
  'may',
  'might',
  'could',
  'probably',
  'possibly',
  'perhaps',
  'maybe',
  'potentially',
  'tend',
  'tends',
  'sometimes',
  'often',
  'usually',
].map((phrase) => phrase.split(' '));

const openEnded = new Set(['affect', 'affects', 'influence', 'impact', 'alter', 'change']);
const people =
  'patient|person|people|client|participant|individual|user|service user|carer|attender|member|resident|somebody|someone';
const subject = new RegExp(
  `^(?:(?:they|it|this|that|he|she|we|you|there|s/he|he or she)|(?:(?:the|a|an|some|many|most|these|those) )?(?:${people})s?)$`,
  'iu',
);

type Word = { readonly text: string; readonly from: number; readonly to: number };

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu))
    words.push({ text: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length });
  return words;
}

function hedgeAt(words: readonly Word[], index: number): number {
  for (const phrase of hedges)
    if (phrase.every((word, offset) => words[index + offset]?.text === word))
      // “They tend not to come” is no weaker “come”.
      return phrase[0]?.startsWith('tend') && words[index + 1]?.text === 'not' ? 0 : phrase.length;
  return 0;
}

/** Begins what is said of something within the outcome: a hedge behind it does not qualify the outcome itself. */
const within = new Set(
  'what when where while if whether because although though yet until how why'.split(' '),
);
const degree = new Set(['more', 'less', 'as', 'so', 'how', 'very', 'too', 'quite']);

/** The place of the first hedge that qualifies the outcome itself. */
function findHedge(words: readonly Word[]): { readonly at: number; readonly length: number } | null {
  for (let at = 0; at < words.length; at += 1) {
    if (within.has(words[at]?.text ?? '')) return null;
    const length = hedgeAt(words, at);
    // "More often" says how much, not how sure.
    const isDegree = length === 1 && degree.has(words[at - 1]?.text ?? '');
    // “The more likely they are to stay”, behind “the more …”: taken out it leaves no words.
    if (length > 0 && words[at - 1]?.text === 'the') return null;
    if (length > 0 && !isDegree) return { at, length };
  }
  return null;
}

const isBe = (word: string | undefined) => /^(?:is|are|be|being|was|were|will|would)$/u.test(word ?? '');

/**
 * What the words of an outcome say. "they may be more likely to attend" is "attend", hedged; "this may affect
 * adherence" is "adherence", of unclear sign; "less likely" is a decrease.
 */
export function readOutcome(text: string): OutcomeReading {
  const words = wordsOf(text);
  const found = findHedge(words);
  if (found === null) return { hedge: '', sign: 'increases', core: text.trim() };
  const { at, length } = found;
  const hedge = words.slice(at, at + length);
  const phrase = hedge.map((word) => word.text).join(' ');
  let sign: ArrowSign = /\bless likely$|^unlikely$/u.test(phrase) ? 'decreases' : 'increases';
  let next = at + length;
  if (openEnded.has(words[next]?.text ?? '') && next + 1 < words.length) {
    sign = 'unclear';
    next += 1;
  } else {
    while (/^(?:to|that|be)$/u.test(words[next]?.text ?? '') && next + 1 < words.length) next += 1;
  }
  let last = at - 1;
  while (last >= 0 && isBe(words[last]?.text)) last -= 1;
  const before = last < 0 ? '' : text.slice(0, words[last]?.to).trim();
  const after = next < words.length ? text.slice(words[next]?.from).trim() : '';
  const core = after === '' ? before : before === '' || subject.test(before) ? after : `${before} ${after}`;
  return { hedge: phrase, sign, core: core === '' ? text.trim() : core };
}
