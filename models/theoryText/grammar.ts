import type { ArrowKind, ArrowSign, ArrowStatus } from '../entities/arrow.ts';
import { limits } from '../limits.ts';

/** A stretch of a text: offsets from 0 in UTF-16 units; `line` and `column` count from 1, for people. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
};

/** What is wrong or doubtful at a place. An `error` leaves the diagram as it is; a `warning` is only said. */
export type TextProblem = Span & {
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** A box or stage by name; several of one name are told apart by number ("stigma #2"), in reading order. */
export type NameRef = { readonly text: string; readonly number: number };

/** A box as a statement mentions it. */
export type Mention = {
  /** The arrow's own words, when the box is named in braces after them; else empty. */
  readonly words: string;
  /** Set in quotation marks: nothing is read out of it (T6). */
  readonly isVerbatim: boolean;
  readonly name: NameRef;
  /** The line above it, instead of a box. */
  readonly isThis: boolean;
  /** The stage it says it is in; `null`: none; undefined: not said. */
  readonly stage: NameRef | null | undefined;
  readonly span: Span;
};

/** AND and OR of lines that say one thing together; `tag` numbers those that stand on lines of their own. */
export type GroupMark = { readonly logic: 'and' | 'or'; readonly tag: number | null };

/** One statement of a line, as it is written. Null: the text does not say. */
export type Statement = {
  readonly conditions: readonly Mention[];
  readonly group: GroupMark | null;
  readonly kind: ArrowKind;
  readonly outcome: Mention;
  readonly hedge: string | null;
  readonly sign: ArrowSign | null;
  readonly because: string;
  readonly forWhom: string;
  readonly status: ArrowStatus | null;
  /** Which of the arrows of the line above it acts on, from 1. */
  readonly on: number;
};

/** Words in capitals that hold a statement together (T2). */
export const keywordPattern =
  /(?:IS PART OF|PART OF|COMES BEFORE|BEFORE|BECAUSE|ENABLES|BLOCKS|THEN|WHEN|AND|IF|OR)(?![\p{L}\p{N}_'’-])/uy;

/** What a keyword means. */
export type Keyword = 'IF' | 'AND' | 'OR' | 'THEN' | 'ENABLES' | 'BLOCKS' | 'BEFORE' | 'PART OF' | 'BECAUSE';

/** The keyword in its usual form. */
export function keywordOf(written: string): Keyword {
  if (written === 'WHEN') return 'IF';
  if (written === 'COMES BEFORE') return 'BEFORE';
  return written === 'IS PART OF' ? 'PART OF' : (written as Keyword);
}

/** The kind of arrow each verb draws. */
export const kindOfVerb = {
  THEN: 'causes',
  ENABLES: 'enables',
  BLOCKS: 'blocks',
  BEFORE: 'precedes',
  'PART OF': 'part_of',
} as const satisfies Partial<Record<Keyword, ArrowKind>>;

/** How each kind of arrow is written. */
export const verbOfKind = {
  causes: 'THEN',
  enables: 'ENABLES',
  blocks: 'BLOCKS',
  precedes: 'BEFORE',
  part_of: 'PART OF',
} as const satisfies Record<ArrowKind, Keyword>;

/** The marks of signs, as they are written first and as they may be written. */
export const signMarks: ReadonlyMap<string, ArrowSign> = new Map([
  ['increases', 'increases'],
  ['decreases', 'decreases'],
  ['unclear', 'unclear'],
  ['no known link', 'none'],
  ['increase', 'increases'],
  ['decrease', 'decreases'],
  ['+', 'increases'],
  ['-', 'decreases'],
  ['−', 'decreases'],
  ['?', 'unclear'],
  ['none', 'none'],
]);

/** The marks of statuses. */
export const statusMarks: ReadonlyMap<string, ArrowStatus> = new Map(
  (['hypothesised', 'supported', 'contested', 'refuted'] as const).map((status) => [status, status]),
);

/** How each sign is marked. */
export const markOfSign: Readonly<Record<ArrowSign, string>> = {
  increases: '[increases]',
  decreases: '[decreases]',
  unclear: '[unclear]',
  none: '[no known link]',
};

/** The heading of what is in no stage; a stage of that name is written in quotation marks. */
export const NO_STAGE = 'No stage';

/** What stands where nobody has said why (S5). */
export const GAP = '…';

/** A text on one line: white space is one space, none at its ends. The text shows every field so (T5). */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const unstorable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** False for control characters and halves of characters, which no row can hold. */
export function isStorable(text: string): boolean {
  return !unstorable.test(text);
}

/** True for what can be the name of a box, a stage or a theory. */
export function isName(text: string): boolean {
  return text !== '' && text.length <= limits.label && isStorable(text);
}

/** What names are compared by: case, spacing and the way accents are stored make no difference. */
export function nameKey(text: string): string {
  return oneLine(text).normalize('NFC').toLowerCase();
}

/** The key of a name with its number. */
export function refKey(ref: NameRef): string {
  return `${nameKey(ref.text)} #${ref.number}`;
}
