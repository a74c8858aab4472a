import { labelledWords } from '../prose/partLabels.ts';
import { oneLine } from '../theoryText/grammar.ts';
import type { CmoColumn } from './cmoColumns.ts';

/** The parts that words say of themselves, in the order they came. */
export type Labelled = Partial<Record<CmoColumn, string>>;

/**
 * The parts of words that name them: "C1: …; M1: …; O1: …", "Context: … Mechanism: … Outcome: …", or "… (C), … (M), … (O)".
 * Null unless an outcome and another part are named.
 */
export function labelledParts(text: string): Labelled | null {
  const words = labelledWords(text);
  if (words === null) return null;
  const parts = Map.groupBy(words, ({ part }) => part);
  return Object.fromEntries(
    [...parts].map(([part, found]) => [
      part,
      found
        .flatMap(({ from, to }) => text.slice(from, to).split('\n'))
        .map((line) => oneLine(line))
        .filter((line) => /[\p{L}\p{N}]/u.test(line))
        .join('\n'),
    ]),
  );
}

const ownLetters: Partial<Record<CmoColumn, string>> = {
  context: 'c|contexts?',
  intervention: 'i|s|interventions?',
  actor: 'a|actors?',
  mechanism: 'm|mechanisms?',
  resource: 'm|r|mr|resources?',
  reasoning: 'm|r|reasoning',
  outcome: 'o|outcomes?',
  unintended: 'o|outcomes?',
};

/** A label of its own column before an item: "C1:", "M2.", "Outcome 3 –", "Context:", and "C1 Near" with a capital behind. */
function ownLabel(column: CmoColumn): string | null {
  const own = ownLetters[column];
  return own === undefined
    ? null
    : `(?:(?:${own})\\s?\\d{1,2}[a-z]?\\s*[:.)–-]|(?:${own})\\s*:|(?:${own})\\d{1,2}[a-z]?(?=\\s+\\p{Lu}\\p{L}))\\s+`;
}

const leadsTo = 'lead(?:s|ing) to|result(?:s|ing) in';
const outcomeKeyword = new RegExp(
  `(^|[\\n;]\\s*)(?:(?:and|then|so|so that|thus|therefore)\\s+|(?:(?:this|which|and) )?(?:${leadsTo})\\s+){1,3}(?=\\S)`,
  'giu',
);
/** The words by which a row reads as one sentence, “If …”, “… and so …”: the column says them already. */
const keyword: Partial<Record<CmoColumn, RegExp>> = {
  context:
    /(^|[\n;]\s*)(?:if|when|where|in (?:the )?(?:contexts?|settings?|situations?) (?:where|in which|when|of))\s+/giu,
  mechanism: /(^|[\n;]\s*)(?:(?:and|then|so)\s+)?(?:because\s+(?!of\s)|(?<=(?:and|then|so)\s))/giu,
  outcome: outcomeKeyword,
  unintended: outcomeKeyword,
};

/** The words of a cell without the letter of its own column before each item, or behind it: "near (C1)" is "near". */
export function withoutOwnLabel(text: string, column: CmoColumn): string {
  const label = ownLabel(column);
  const own = ownLetters[column];
  if (label === null || own === undefined) return text;
  const behind = new RegExp(
    `\\s*[([](?:${own})\\s?\\d{0,2}[a-z]?[)\\]](?:[,;.]?\\s*(?:and|or)?\\s+(?=\\S)|(?=[.\\s]*$))`,
    'giu',
  );
  const words = keyword[column] === undefined ? text : text.replace(keyword[column], '$1');
  return words
    .replace(new RegExp(`(^|[\\n;]\\s*)(?:[-*•]\\s*)?${label}`, 'giu'), '$1')
    .replace(behind, (_whole, at: number) => (/\S/u.test(text.slice(at)) ? '\n' : ''));
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
