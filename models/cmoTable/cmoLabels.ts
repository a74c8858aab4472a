import { oneLine } from '../theoryText/grammar.ts';
import type { CmoColumn } from './cmoColumns.ts';

/** The parts that words say of themselves, in the order they came. */
export type Labelled = Partial<Record<CmoColumn, string>>;

const full: readonly (readonly [string, CmoColumn])[] = [
  ['contexts?', 'context'],
  ['interventions?|strateg(?:y|ies)', 'intervention'],
  ['actors?', 'actor'],
  ['mechanisms?\\s*[-–(:]?\\s*resources?\\)?|resources?', 'resource'],
  ['mechanisms?\\s*[-–(:]?\\s*(?:reasoning|responses?|reactions?)\\)?|reasoning', 'reasoning'],
  ['mechanisms?', 'mechanism'],
  ['outcomes?', 'outcome'],
];
const short: Readonly<Record<string, CmoColumn>> = {
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
  `(?<=^|[\\n;.,+=→|]\\s*|\\s)(?:(${anyFull})|(${letters}))\\s?\\.?\\d{0,2}[a-z]?\\s*(?:\\([cmoia]\\)\\s*)?(?::|=|–\\s|-\\s)`,
  'giu',
);
/** "(C)", "[mechanism]", "(outcomes)", after the words they are about. */
const after = new RegExp(`\\s*[([](?:(${anyFull})|(${letters}))\\s?\\d{0,2}[)\\]]`, 'giu');

function columnFor(word: string | undefined, letter: string | undefined): CmoColumn {
  if (letter !== undefined) return short[letter.toLowerCase()] ?? 'context';
  return full.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word ?? ''))?.[1] ?? 'mechanism';
}

const CONNECTORS =
  /^(?:[\s,;.:+=→–—-]|(?:and|then|this|which|thus|so|because of|because|since|if|when|leads? to|leading to)\b(?=[\s,]))+|[\s,;:+=→–—-]+$/giu;

function joined(pieces: readonly { readonly column: CmoColumn; readonly words: string }[]): Labelled | null {
  const parts = new Map<CmoColumn, string[]>();
  for (const { column, words } of pieces) {
    const kept = words
      .split('\n')
      .map((line) => oneLine(line.replace(CONNECTORS, '')))
      .filter((line) => /[\p{L}\p{N}]/u.test(line))
      .join('\n');
    if (kept === '') continue;
    const list = parts.get(column);
    if (list === undefined) parts.set(column, [kept]);
    else list.push(kept);
  }
  if (parts.size < 2 || !parts.has('outcome')) return null;
  return Object.fromEntries([...parts].map(([column, items]) => [column, items.join('\n')]));
}

/**
 * The parts of words that name them: "C1: …; M1: …; O1: …", "Context: … Mechanism: … Outcome: …", or "… (C), … (M), … (O)".
 * Null unless an outcome and another part are named.
 */
export function labelledParts(text: string): Labelled | null {
  const heads = [...text.matchAll(before)];
  if (heads.length > 1) {
    const pieces = heads.map((match, at) => ({
      column: columnFor(match[1], match[2]),
      words: text.slice(match.index + match[0].length, heads[at + 1]?.index ?? text.length),
    }));
    const parts = joined(pieces);
    if (parts !== null) return parts;
  }
  const tails = [...text.matchAll(after)];
  if (tails.length < 2) return null;
  return joined(
    tails.map((match, at) => {
      const previous = tails[at - 1];
      const from = previous === undefined ? 0 : previous.index + previous[0].length;
      return { column: columnFor(match[1], match[2]), words: text.slice(from, match.index) };
    }),
  );
}

const CODE =
  /^\s*((?:CMOC?s?|CMO configuration|ICAMO|ICMO|CIMO|SCMO|IPT|PT)\s?[-–.#]?\s?\d{1,3}[a-z]?)\s*(?:[:.)–—-]\s*|\s+|$)/iu;

/** A code at the beginning of words ("CMOC1: …"), and what follows it; the code is empty when there is none. */
export function codeBefore(text: string): { readonly code: string; readonly rest: string } {
  const found = CODE.exec(text);
  if (found === null) return { code: '', rest: text };
  return { code: oneLine(found[1] ?? ''), rest: text.slice(found[0].length) };
}

const ownLetters: Partial<Record<CmoColumn, string>> = {
  context: 'c|contexts?',
  intervention: 'i|s|interventions?',
  actor: 'a|actors?',
  mechanism: 'm|mechanisms?',
  resource: 'm|r|mr|resources?',
  reasoning: 'm|r|reasoning',
  outcome: 'o|outcomes?',
};

/** A label of its own column before an item: "C1:", "M2.", "Outcome 3 –", "Context:". */
function ownLabel(column: CmoColumn): string | null {
  const own = ownLetters[column];
  return own === undefined ? null : `(?:(?:${own})\\s?\\d{1,2}[a-z]?\\s*[:.)–-]|(?:${own})\\s*:)\\s+`;
}

/** The words of a cell without the letter of its own column before each item: "C1: near" among the contexts is "near". */
export function withoutOwnLabel(text: string, column: CmoColumn): string {
  const label = ownLabel(column);
  if (label === null) return text;
  return text.replace(new RegExp(`(^|[\\n;]\\s*)(?:[-*•]\\s*)?${label}`, 'giu'), '$1');
}

/** What a column's labels stand for: "C1. near" says what a bare "C1" in another row means. */
export function labelsDefined(text: string, column: CmoColumn): readonly (readonly [string, string])[] {
  const own = ownLetters[column];
  if (own === undefined) return [];
  const label = new RegExp(`^\\s*(?:[-*•]\\s*)?((?:${own})\\s?\\d{1,2}[a-z]?)\\s*[:.)–-]\\s+(\\S.*)$`, 'iu');
  return text.split(/[\n;]/u).flatMap((item) => {
    const found = label.exec(item);
    return found === null ? [] : [[labelKey(found[1] ?? ''), (found[2] ?? '').trim()] as const];
  });
}

/** The words of a cell with bare labels replaced by what they stand for. */
export function withDefinitions(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return text;
  return text
    .split('\n')
    .map((line) =>
      line.split(/[;,]/u).every((item) => definitions.has(labelKey(item)))
        ? line
            .split(/[;,]/u)
            .map((item) => definitions.get(labelKey(item)) ?? '')
            .join('\n')
        : line,
    )
    .join('\n');
}

const labelKey = (label: string) => label.replaceAll(/\s/gu, '').toLowerCase();

/** A mechanism that names its resource and its reasoning, taken apart; null when it names neither. */
export function mechanismKinds(text: string): Labelled | null {
  const kinds: Record<'mechanism' | 'resource' | 'reasoning', string[]> = {
    mechanism: [],
    resource: [],
    reasoning: [],
  };
  for (const line of text.split(/\n|;/u)) {
    const found =
      /^\s*(?:[-*•]\s*)?(?:mechanism\s*)?[([]?(resources?|reasoning|responses?|reactions?)[)\]]?\s*(?::|–|=)\s*(\S.*)$/iu.exec(
        line,
      );
    const kind =
      found === null ? 'mechanism' : /^res?ources?$/iu.test(found[1] ?? '') ? 'resource' : 'reasoning';
    if (line.trim() !== '') kinds[kind].push((found?.[2] ?? line).trim());
  }
  if (kinds.resource.length + kinds.reasoning.length === 0) return null;
  return Object.fromEntries(
    Object.entries(kinds)
      .filter(([, items]) => items.length > 0)
      .map(([kind, items]) => [kind, items.join('\n')]),
  );
}
