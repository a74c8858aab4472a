import type { NameTable } from '../theoryText/names.ts';
import { type NameRef, nameKey, refKey } from '../theoryText/grammar.ts';
import { WordWriter } from '../theoryText/plainWords.ts';
import { type Pairs, likeness, pairsOf } from '../theoryText/similarity.ts';
import { writeLine } from '../theoryText/writeLine.ts';
import { emptyDocument } from '../document.ts';
import type { FoundStatement } from './foundStatement.ts';

/** A statement somebody wants to take, with the stage it shall be under (empty: none). */
export type TakenStatement = { readonly found: FoundStatement; readonly stage: string };

/** Two names that may mean the same box: people are asked. */
export type NearNames = { readonly one: string; readonly other: string };

const MOST_COMPARED = 400;
const NEAR = 0.72;

/** The stage that a heading names: without a remark in brackets after it. */
export function stageOfHeading(heading: string): string {
  return heading.replace(/\s*[([][^)\]]*[)\]]\s*:?$|:$/u, '').trim();
}

/** The reasons as a because, those that are boxes with their marks (T15). */
function becauseText({ reasons }: FoundStatement): string {
  const marked = reasons.filter(({ role }) => role !== 'because');
  const words = reasons.filter(({ role }) => role === 'because');
  return [...marked.map(({ text, role }) => `${text} [${role}]`), ...words.map(({ text }) => text)].join(
    '; ',
  );
}

/** What the boxes of a statement are called before anybody has said that two of them are the same. */
export function namesIn(found: FoundStatement): readonly string[] {
  return [...found.conditions.map(({ name }) => name), found.outcomeName];
}

function holdsAll(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of others) if (!words.has(word)) return false;
  return true;
}

/** A name made ready to be compared with others. */
export type ComparableName = {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly pairs: Pairs;
};

/** A name as `mayMeanTheSame` compares it. */
export function comparableName(name: string): ComparableName {
  return { name, words: new Set(nameKey(name).match(/[\p{L}\p{N}]+/gu)), pairs: pairsOf(name) };
}

const negations = new Set('no not never nobody none nothing without cannot'.split(' '));
const isNegated = ({ words }: ComparableName) =>
  [...words].filter((word) => negations.has(word) || word === 't').length;

const numbersIn = ({ words }: ComparableName) =>
  [...words].filter((word) => /^\p{N}+$/u.test(word)).join(' ');

/** True for two names of which one holds all words of the other, or that are much alike; never for one and its denial. */
export function mayMeanTheSame(one: ComparableName, other: ComparableName): boolean {
  // What is denied is the opposite, however alike the words are.
  if (isNegated(one) !== isNegated(other)) return false;
  // “Session 3” and “Session 4” are two.
  const [numbers, others] = [numbersIn(one), numbersIn(other)];
  if (numbers !== '' && others !== '' && numbers !== others) return false;
  const [fewer, more] = one.words.size < other.words.size ? [one, other] : [other, one];
  // A single word within a long name is no likeness: "cost" and "cost of living falls".
  if (more.words.size <= fewer.words.size * 2 && holdsAll(more.words, fewer.words)) return true;
  // Names of very different length have too little in common, whatever it is.
  const least = Math.min(one.pairs.total, other.pairs.total);
  if (2 * least < NEAR * (one.pairs.total + other.pairs.total)) return false;
  return likeness(one.pairs, other.pairs) >= NEAR;
}

/** Names that may mean the same, in pairs. */
export function nearNames(names: readonly string[]): readonly NearNames[] {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(nameKey(name))) known.set(nameKey(name), name);
  const all = [...known.values()].slice(0, MOST_COMPARED).map(comparableName);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => mayMeanTheSame(one, other))
      .map((other) => ({ one: one.name, other: other.name })),
  );
}

/** Which box the words of a statement mean: the box they stand for already, or the one that is to be called so. */
export type NameFor = (role: 'condition' | 'outcome', words: string, name: string) => NameRef;

/** Names as they are found, but for those that people said are the same. */
export function namesAsFound(same: ReadonlyMap<string, string> = new Map()): NameFor {
  return (_role, _words, name) => ({ text: same.get(nameKey(name)) ?? name, number: 1 });
}

/** A line of a theory's text for a found statement. */
function lineOfStatement(found: FoundStatement, nameFor: NameFor, writer: WordWriter): string {
  const names = new Map<string, NameRef>();
  const mention = (role: 'condition' | 'outcome', words: string, name: string) => {
    const ref = nameFor(role, words, name);
    const elementId = refKey(ref);
    names.set(elementId, ref);
    return { elementId, words: ref.text === words ? '' : words };
  };
  const conditions = found.conditions.map(({ text, name }) => mention('condition', text, name));
  const outcome = { ...mention('outcome', found.outcome.text, found.outcomeName), arrowId: null };
  const table: NameTable = { nameOf: (id) => names.get(id), find: () => undefined };
  const context = { document: emptyDocument(), boxes: table, stages: table, writer, hasEvidence: false };
  const shown = {
    arrowIds: [],
    kind: 'causes' as const,
    sign: found.sign,
    hedge: found.hedge,
    because: becauseText(found),
    forWhom: found.forWhom?.text ?? '',
    status: 'hypothesised' as const,
    conditions,
    outcome,
    groupId: null,
    logic: found.logic,
    isTagged: false,
  };
  return writeLine(context, shown, { tag: null, on: 1, stages: new Map() });
}

/** Taken statements as lines of a theory's text (T2), with the line each is on, from 1. */
export function proseAsText(
  taken: readonly TakenStatement[],
  nameFor: NameFor = namesAsFound(),
): { readonly text: string; readonly lineOf: readonly number[] } {
  const writer = new WordWriter();
  const lines: string[] = [];
  const lineOf: number[] = taken.map(() => 0);
  const byStage = Map.groupBy(taken.keys(), (index) => taken[index]?.stage ?? '');
  // What is in no stage comes first: it stands before any heading.
  const stages = [...byStage.keys()].sort((one, other) => Number(one !== '') - Number(other !== ''));
  for (const stage of stages) {
    if (stage !== '') lines.push('', `## ${writer.write('heading', stage)}`);
    for (const index of byStage.get(stage) ?? []) {
      const found = taken[index]?.found;
      if (found === undefined) continue;
      lines.push(lineOfStatement(found, nameFor, writer));
      lineOf[index] = lines.length;
    }
  }
  return { text: lines.join('\n'), lineOf };
}
