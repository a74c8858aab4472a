import type { TextEditInput } from '../commands/textEdit.ts';
import type { Document } from '../document.ts';
import type { Env } from '../env.ts';
import { lineCounter } from '../references/textLines.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import type { TextProblem } from '../theoryText/grammar.ts';
import { type ParsedText, parseTheoryText } from '../theoryText/parseText.ts';
import { reconcileText } from '../theoryText/reconcileText.ts';
import { findStatements } from './findStatements.ts';
import type { FoundStatement } from './foundStatement.ts';
import { type AskedName, askedNames } from './nameQuestions.ts';
import { namesIn, stageOfHeading } from './proseText.ts';
import { takeStatements } from './takeStatements.ts';
import { unreadPassages } from './unreadPassages.ts';

/** What to look for statements in, and where they go. */
export type StatementsInput = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly text: string;
  /** What the text is called: the title of its source. */
  readonly title: string;
  /** Which names stand for which others, by `nameKey`, as somebody answered. */
  readonly same?: ReadonlyMap<string, string>;
  readonly env: Env;
};

/** A remark on a line of the text. */
export type StatementWarning = { readonly line: number; readonly message: string };

/** What bringing the statements of a text into a theory does; counted in statements. */
export type StatementsPlan = {
  /** For `sentences.rewrite`; empty when there is nothing to add. */
  readonly edits: readonly TextEditInput[];
  readonly added: number;
  /** Those that the theory has already. */
  readonly duplicates: number;
  readonly skipped: number;
  /** Names that may mean the same, to be asked where somebody can be. */
  readonly questions: readonly AskedName[];
  readonly warnings: readonly StatementWarning[];
};

/** What only our own text has: headings of stages, names of boxes in braces, marks. */
const OWN_MARKS =
  /^#{1,2} |\{[^{}\n]+\}|^BOX[ :]|\[(?:evidence:|AND \d|OR \d|in |on \d|increases|decreases|unclear)/m;

/** The passages that are, or may be, statements, with their lines; for a person to look at. */
export function foundStatements(text: string): readonly { readonly line: number; readonly text: string }[] {
  const lineOf = lineCounter(text);
  const passages = new Map(findStatements(text).map(({ passage }) => [passage.from, passage.text]));
  return [...passages].map(([from, words]) => ({ line: lineOf(from), text: words.replaceAll(/\s+/g, ' ') }));
}

/** True for text as T2 writes it: it has our marks, there are statements, and nothing in it cannot be read. */
export function isTheoryText(text: string, { lines, problems }: ParsedText): boolean {
  return (
    OWN_MARKS.test(text) &&
    lines.some((line) => line.kind === 'statements') &&
    problems.every(({ severity }) => severity !== 'error')
  );
}

/** True for text that has statements, in whichever way. */
export function mayHoldStatements(text: string): boolean {
  return findStatements(text).length > 0 || isTheoryText(text, parseTheoryText(text));
}

const warningsOf = (problems: readonly TextProblem[]): readonly StatementWarning[] =>
  problems.map(({ line, message }) => ({ line, message }));

function arrowsAdded(edits: readonly TextEditInput[]): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => (edit.do === 'addArrow' ? [edit.id] : [])));
}

function planTheoryText(
  document: Document,
  { theoryId, vocabulary, text, env }: StatementsInput,
): StatementsPlan {
  const read = reconcileText(document, { theoryId, vocabulary, text, state: null, env });
  const fresh = arrowsAdded(read.edits);
  const statements = read.state.lines.filter(({ arrowIds }) => arrowIds.length > 0);
  const added = statements.filter(({ arrowIds }) => arrowIds.some((id) => fresh.has(id))).length;
  const broken = new Set(
    read.problems.filter(({ severity }) => severity === 'error').map(({ line }) => line),
  );
  return {
    edits: read.edits,
    added,
    duplicates: statements.length - added,
    skipped: broken.size,
    questions: [],
    warnings: warningsOf(read.problems),
  };
}

function doubtOf({ confidence, doubts }: FoundStatement, line: number): readonly StatementWarning[] {
  if (confidence !== 'low') return doubts.map((message) => ({ line, message }));
  const why = doubts.length === 0 ? '' : ` ${doubts.join(' ')}`;
  return [{ line, message: `This may be a statement, but it is not sure; it was left out.${why}` }];
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 80).trimEnd()}…` : line;
}

/** Names of the text that may mean a box of the theory, or each other. */
function questionsOf(
  document: Document,
  { theoryId, vocabulary }: StatementsInput,
  found: readonly { readonly statement: FoundStatement; readonly line: number }[],
): readonly AskedName[] {
  const known = [...document.elements.values()]
    .filter((element) => element.theoryId === theoryId)
    .map((element) => elementName(element, vocabulary));
  const lines = new Map<string, number>();
  for (const { statement, line } of found)
    for (const name of namesIn(statement)) if (!lines.has(name)) lines.set(name, line);
  return askedNames(lines, known);
}

function planProse(document: Document, input: StatementsInput): StatementsPlan {
  const { text, title } = input;
  const found = findStatements(text);
  const sure = found.filter(({ confidence }) => confidence !== 'low');
  const taken = takeStatements(document, {
    ...input,
    taken: sure.map((statement) => ({ found: statement, stage: stageOfHeading(statement.heading) })),
    source: { title },
    stance: 'supports',
  });
  const added = taken.arrowIds.filter((ids) => ids.length > 0).length;
  const lineOf = lineCounter(text);
  const placed = found.map((statement) => ({ statement, line: lineOf(statement.passage.from) }));
  const unread = unreadPassages(text, found);
  const unreadLineOf = lineCounter(text);
  const taking = placed.filter(({ statement }) => statement.confidence !== 'low');
  return {
    // Statements that are all there already leave no second copy of their text behind.
    edits: added === 0 ? [] : taken.edits,
    added,
    duplicates: sure.length - added,
    skipped: found.length - sure.length + unread.length,
    questions: added === 0 ? [] : questionsOf(document, input, taking),
    warnings: [
      ...placed.flatMap(({ statement, line }) => doubtOf(statement, line)),
      ...unread.map(({ from, to }) => ({
        line: unreadLineOf(from),
        message: `“${shortened(text.slice(from, to))}” reads like a statement, but its parts were not found. It was left out.`,
      })),
    ].sort((one, other) => one.line - other.line),
  };
}

/**
 * Works out what a text brings into a theory: text as T2 writes it line by line, any other by the statements found in
 * it (T13), each with its passage kept as an extract of a new source (T14). What is there already adds nothing.
 */
export function planStatements(document: Document, input: StatementsInput): StatementsPlan {
  return isTheoryText(input.text, parseTheoryText(input.text))
    ? planTheoryText(document, input)
    : planProse(document, input);
}
