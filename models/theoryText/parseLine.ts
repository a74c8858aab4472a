import type { ArrowSign, ArrowStatus } from '../entities/arrow.ts';
import { limits } from '../limits.ts';
import {
  GAP,
  type GroupMark,
  type Mention,
  type Span,
  type Statement,
  type TextProblem,
  isStorable,
  kindOfVerb,
  oneLine,
} from './grammar.ts';
import { type Mark, type Token, unquote } from './lexLine.ts';
import { type Slot, slotsOf } from './lineSlots.ts';
import { readMention } from './mention.ts';

/** A line read: its statements (several when it has several outcomes), and what is wrong with it. */
export type ParsedStatements = {
  readonly statements: readonly Statement[];
  readonly problems: readonly TextProblem[];
};

const unknownMark = /\[[^[\]]{1,40}\]/gu;
// These belong to the words of a because, and are read where a mechanism is taken apart.
const mechanismMark = /^\[(?:reasoning|resource|mechanism)\]$/iu;

type Place = (from: number, to: number) => Span;
type Report = (message: string, from: number, to: number, severity?: TextProblem['severity']) => void;

type MarksFound = { sign: ArrowSign | null; status: ArrowStatus | null; on: number; group: GroupMark | null };

function readMarks(slots: readonly Slot[]): MarksFound {
  const found: MarksFound = { sign: null, status: null, on: 1, group: null };
  const take = (mark: Mark) => {
    if (mark.is === 'sign') found.sign = mark.sign;
    else if (mark.is === 'status') found.status = mark.status;
    else if (mark.is === 'on') found.on = Math.max(1, mark.number);
    else if (mark.is === 'group') found.group = { logic: mark.logic, tag: mark.tag };
  };
  for (const { tokens } of slots) for (const token of tokens) if (token.kind === 'mark') take(token.mark);
  return found;
}

/** FOR …, or the last "(for …)". */
function readForWhom(slots: readonly Slot[], leading: string): string {
  let forWhom = leading;
  for (const { tokens } of slots)
    for (const token of tokens) if (token.kind === 'for') forWhom = insideText(token.value);
  return forWhom;
}

function insideText(written: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/u.exec(written);
  return oneLine(quoted === null ? written : unquote(quoted[1] ?? ''));
}

/** The words after BECAUSE; a gap ("…", "why?") is nothing. */
function readBecause(line: string, slot: Slot | undefined): string {
  if (slot === undefined) return '';
  const said = slot.tokens.filter(({ kind }) => kind !== 'mark' && kind !== 'for');
  const [only] = said;
  if (said.length === 1 && only?.kind === 'quoted') return oneLine(only.value);
  const text = oneLine(said.map(({ from, to }) => line.slice(from, to)).join(' '));
  return /^(?:…|\.{2,}|\?+|why\?)$/iu.test(text) || text === GAP ? '' : text;
}

/** The hedge in brackets that an outcome may begin with; the rest are its words. */
function readHedge(slot: Slot): { readonly hedge: string | null; readonly tokens: readonly Token[] } {
  const lead = slot.tokens.findIndex(({ kind }) => kind !== 'mark' && kind !== 'for');
  const token = slot.tokens[lead];
  if (token?.kind !== 'round') return { hedge: null, tokens: slot.tokens };
  return { hedge: insideText(token.value), tokens: slot.tokens.toSpliced(lead, 1) };
}

function checkMention(
  mention: Mention,
  report: Report,
  at: { readonly from: number; readonly to: number },
): void {
  const { text } = mention.name;
  if (text === '') report('A name is missing here.', at.from, at.to);
  else if (text.length > limits.label)
    report(`A name has at most ${limits.label} characters; this one has ${text.length}.`, at.from, at.to);
  if (mention.words.length > limits.text) report('These words are too long.', at.from, at.to);
}

function checkSlots(line: string, slots: readonly Slot[], report: Report): void {
  for (const { tokens, role } of slots) {
    const names = tokens.filter((token) => token.kind === 'name');
    for (const name of names)
      if (!name.isClosed && role !== 'because')
        report('This bracket is not closed: write } after the name.', name.from, name.to);
    if (role === 'because') continue;
    const second = names[1];
    if (second !== undefined) report('Only one name in braces fits here.', second.from, second.to);
    for (const token of tokens) {
      if (token.kind !== 'text') continue;
      for (const match of line.slice(token.from, token.to).matchAll(unknownMark)) {
        if (mechanismMark.test(match[0])) continue;
        const from = token.from + match.index;
        report(`${match[0]} is no mark; it is read as words.`, from, from + match[0].length, 'warning');
      }
    }
  }
}

/** What is missing in a line, as a sentence; null when it has all a statement needs. */
function whatIsMissing(slots: readonly Slot[], verb: string | null): string | null {
  if (verb === null)
    return slots[0]?.keyword === 'IF'
      ? 'There is an IF without THEN: write what follows.'
      : 'This is no statement yet: write IF … THEN …, or BOX before the name of a box that stands alone.';
  if (verb === 'THEN' && slots[0]?.keyword !== 'IF')
    return 'There is a THEN without IF: write IF before the circumstance.';
  const isEmpty = ({ role, tokens }: Slot) =>
    role !== 'because' &&
    tokens.every(({ kind }) => kind === 'mark' || kind === 'for' || (kind === 'round' && role === 'outcome'));
  const empty = slots.find(isEmpty);
  if (empty === undefined) return null;
  return empty.role === 'outcome'
    ? `There is nothing after ${empty.keyword ?? 'THEN'}: write what follows.`
    : 'A circumstance is missing here.';
}

/** Reads the statements of a line that begins (after bullets) at `start`. Never throws; linear in the line. */
export function parseStatements(line: string, start: number, place: Place): ParsedStatements {
  const { slots, verb, forWhom, faults } = slotsOf(line, start);
  const problems: TextProblem[] = [];
  const report: Report = (message, from, to, severity = 'error') => {
    problems.push({ ...place(from, to), severity, message });
  };
  for (const { message, from, to } of faults) report(message, from, to);
  const conditions = slots.filter(({ role }) => role === 'condition');
  const outcomes = slots.filter(({ role }) => role === 'outcome');
  // One fault is enough for a line: what it lacks besides is seen when that is mended.
  const missing = faults.length > 0 ? null : whatIsMissing(slots, verb);
  if (missing !== null) report(missing, start, line.length);
  if (!isStorable(line)) report('There is a character here that cannot be stored.', start, line.length);
  const joins = new Set(
    conditions.flatMap(({ keyword }) => (keyword === 'AND' || keyword === 'OR' ? [keyword] : [])),
  );
  if (joins.size > 1)
    report('AND and OR are mixed here: write them as statements of their own.', start, line.length);
  if (outcomes.some(({ keyword }) => keyword === 'OR'))
    report('What follows cannot be joined with OR: write a line for each.', start, line.length);
  checkSlots(line, slots, report);
  const marks = readMarks(slots);
  const mentions = conditions.map(({ tokens }) => readMention(line, tokens, place));
  const shared = {
    conditions: mentions,
    group:
      mentions.length > 1
        ? { logic: joins.has('OR') ? ('or' as const) : ('and' as const), tag: null }
        : marks.group,
    kind: kindOfVerb[verb ?? 'THEN'],
    sign: marks.sign,
    because: readBecause(
      line,
      slots.find(({ role }) => role === 'because'),
    ),
    forWhom: readForWhom(slots, forWhom),
    status: marks.status,
    on: marks.on,
  };
  const statements = outcomes.map((slot): Statement => {
    const { hedge, tokens } = readHedge(slot);
    return { ...shared, outcome: readMention(line, tokens, place), hedge };
  });
  if (problems.every(({ severity }) => severity !== 'error'))
    for (const mention of [...mentions, ...statements.map(({ outcome }) => outcome)])
      checkMention(mention, report, { from: start, to: line.length });
  if (shared.because.length > limits.text) report('These words are too long.', start, line.length);
  if (
    shared.forWhom.length > limits.line ||
    statements.some(({ hedge }) => (hedge?.length ?? 0) > limits.line)
  )
    report('The words in brackets are too long.', start, line.length);
  return { statements, problems };
}
