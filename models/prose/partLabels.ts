/** A part of a configuration that a label may name. */
export type LabelledPart =
  'context' | 'intervention' | 'actor' | 'mechanism' | 'resource' | 'reasoning' | 'outcome';

/** Words with a label, and where they stand. */
export type LabelledWords = { readonly part: LabelledPart; readonly from: number; readonly to: number };

const full: readonly (readonly [string, LabelledPart])[] = [
  ['contexts?', 'context'],
  ['interventions?|strateg(?:y|ies)', 'intervention'],
  ['actors?', 'actor'],
  ['m(?:echanisms?)?\\s*[-–(:]?\\s*resources?\\)?|resources?', 'resource'],
  [
    'm(?:echanisms?)?\\s*[-–(:]?\\s*(?:reasoning|responses?|reactions?)\\)?|reasoning|responses?',
    'reasoning',
  ],
  ['mechanisms?', 'mechanism'],
  ['outcomes?', 'outcome'],
];
const short: Readonly<Record<string, LabelledPart>> = {
  c: 'context',
  i: 'intervention',
  s: 'intervention',
  a: 'actor',
  m: 'mechanism',
  mr: 'resource',
  mres: 'resource',
  mrea: 'reasoning',
  o: 'outcome',
};
const letters = 'mres|mrea|mr|[ciamos]';
const anyFull = full.map(([pattern]) => pattern).join('|');

/** "C:", "C1:", "Context 2 –", "M =", at the beginning of a line, an item or a sentence. */
const before = new RegExp(
  `(?<=^|[\\n;.,+=→|*_#]\\s{0,8}|\\s)(?:(${anyFull})|(${letters}))\\s?\\.?\\d{0,2}[a-z]?\\s*(?:\\([cmoia]\\)\\s*)?[*_]{0,2}(?::|=|–\\s|-\\s|(?<=(?:^|\\n)[#*_ ]{0,8}(?:${anyFull})[*_]{0,2})\\s*\\n)`,
  'giu',
);
/** "(C)", "[mechanism]", "(outcomes)", after the words they are about. */
const after = new RegExp(`\\s*[([](?:(${anyFull})|(${letters}))\\s?\\d{0,2}[)\\]]`, 'giu');

function partOf(word: string | undefined, letter: string | undefined): LabelledPart {
  if (letter !== undefined) return short[letter.toLowerCase()] ?? 'context';
  return full.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word ?? ''))?.[1] ?? 'mechanism';
}

/** Words that only join a part to the one before it. */
const lead =
  /^(?:[\s,;.:+=→–—*_#|-]|(?:and|but|then|this|which|that|thus|so|so that|because of|because|since|as|if|when|whenever|where|in the context of|leads? to|leading to|results? in|resulting in|triggers?|therefore|thereby|(?:particularly|especially|mainly)(?:\s+(?:in|among|for|when|where))?)(?=[\s,]))+/iu;
const tail = /[\s,;:+=→–—*_#|-]+$/u;
/** Between labels that stand before their words these only lead to the next. */
const keywordTail = /(?:[\s,;]+(?:and|then|because|so|which leads to|leads to|leading to))+\s*$/iu;

/** The words between two places without what only joins them to the rest; null when none are left. */
function bare(text: string, from: number, to: number): { readonly from: number; readonly to: number } | null {
  const words = text.slice(from, to);
  const start = from + (lead.exec(words)?.[0].length ?? 0);
  const end = to - (tail.exec(text.slice(Math.min(start, to), to))?.[0].length ?? 0);
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { from: start, to: end } : null;
}

const kind = /\s*[([](?:m(?:echanisms?)?[\s:–-]*)?(resources?|reasoning|responses?)[)\]]/giu;

/** A mechanism with its resource and its reasoning, each named behind its words: “… (resource); … (reasoning)”. */
function kindsWithin(text: string, { from, to }: Omit<LabelledWords, 'part'>): readonly LabelledWords[] {
  const marks = [...text.slice(from, to).matchAll(kind)];
  const ends = [...marks.map(({ index }) => from + index), to];
  return ends.flatMap((end, at): LabelledWords[] => {
    const before = marks[at - 1];
    const words = bare(text, before === undefined ? from : from + before.index + before[0].length, end);
    return words === null ? [] : [{ part: partOf(marks[at]?.[1] ?? 'mechanism', undefined), ...words }];
  });
}

function isConfiguration(words: readonly LabelledWords[]): boolean {
  const parts = new Set(words.map(({ part }) => part));
  return parts.size > 1 && parts.has('outcome');
}

/**
 * The parts of words that name them: "C1: …; M1: …; O1: …", "Context: … Mechanism: … Outcome: …", or "… (C), … (M), … (O)".
 * Null unless an outcome and another part are named.
 */
export function labelledWords(text: string): readonly LabelledWords[] | null {
  const heads = [...text.matchAll(before)];
  if (heads.length > 1) {
    const found = heads.flatMap((match, at): readonly LabelledWords[] => {
      const words = bare(text, match.index + match[0].length, heads[at + 1]?.index ?? text.length);
      const part = partOf(match[1], match[2]);
      if (words === null) return [];
      return part === 'mechanism' ? kindsWithin(text, words) : [{ part, ...words }];
    });
    if (isConfiguration(found)) return found;
  }
  // “(a) … (b) …” counts: these letters name no part.
  const isCounted = /[([](?:b|ii)[)\]]/u.test(text);
  const tails = [...text.matchAll(after)].filter((match) => !isCounted || !/^[a-z]$/u.test(match[2] ?? ''));
  const [first] = tails;
  if (first === undefined) return null;
  // "(C) … (M) … (O) …": the labels stand before what they name.
  const isBefore = /^[^\p{L}]{0,2}(?:if|when|where)?$/iu.test(text.slice(0, first.index).trim());
  const found = tails.flatMap((match, at): LabelledWords[] => {
    const previous = tails[at - 1];
    const end = tails[at + 1]?.index ?? text.length;
    const words = isBefore
      ? bare(
          text,
          match.index + match[0].length,
          end - (keywordTail.exec(text.slice(match.index, end))?.[0].length ?? 0),
        )
      : bare(text, previous === undefined ? 0 : previous.index + previous[0].length, match.index);
    return words === null ? [] : [{ part: partOf(match[1], match[2]), ...words }];
  });
  if (isConfiguration(found)) return found;
  // "… (resource), … (reasoning), so …": the outcome alone has no label.
  const last = tails.at(-1) ?? first;
  const rest = bare(text, last.index + last[0].length, text.length);
  const isOpen =
    new Set(found.map(({ part }) => part)).size > 1 && !found.some(({ part }) => part === 'outcome');
  return rest !== null && isOpen && !isBefore && /\p{L}\s+\p{L}/u.test(text.slice(rest.from, rest.to))
    ? [...found, { part: 'outcome', ...rest }]
    : null;
}
