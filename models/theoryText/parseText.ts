import {
  NO_STAGE,
  type NameRef,
  type Span,
  type Statement,
  type TextProblem,
  isName,
  nameKey,
} from './grammar.ts';
import { parseStatements } from './parseLine.ts';
import { readRef, withoutEnd } from './mention.ts';

/** A line of a theory's text, read. `section` is the index of the heading it stands under, −1: none. */
export type ParsedLine = {
  readonly span: Span;
  /** The line without bullets and spaces at its ends. */
  readonly text: string;
  readonly section: number;
  /** The line it acts on (it is indented under it and says "this"), as an index of `lines`; else null. */
  readonly parent: number | null;
} & (
  | { readonly kind: 'title'; readonly name: string | null }
  /** `name` null: the heading of what is in no stage, or one that has no name yet. */
  | { readonly kind: 'heading'; readonly name: NameRef | null; readonly isNoStage: boolean }
  | { readonly kind: 'box'; readonly name: NameRef }
  | { readonly kind: 'statements'; readonly statements: readonly Statement[] }
  /** It cannot be read: what it stood for stays as it is. */
  | { readonly kind: 'unread' }
);

/** A whole text read; blank lines are left out. */
export type ParsedText = {
  readonly lines: readonly ParsedLine[];
  readonly problems: readonly TextProblem[];
};

const bullet = /^\s*(?:(?:[-*•–]|\d{1,3}[.)])\s+)?/u;
const heading = /^(#{1,6})(?:\s+|$)(.*)$/su;
const box = /^BOX(?::|\s)\s*(.*)$/su;
const TAB = 4;

/** Where a line begins, after its spaces and its bullet or number. */
export function bodyStart(line: string): number {
  return bullet.exec(line)?.[0].length ?? 0;
}

/** How far a line is indented, a tab being four spaces. */
function indentOf(line: string): number {
  let indent = 0;
  for (const unit of line) {
    if (unit === '\t') indent += TAB;
    else if (unit === ' ' || unit === '\u00a0') indent += 1;
    else break;
  }
  return indent;
}

type Open = { readonly indent: number; readonly index: number };

/** The reader of one text: knows the heading and the lines that the next one may be indented under. */
class TextReader {
  readonly lines: ParsedLine[] = [];
  readonly problems: TextProblem[] = [];
  #section = -1;
  #sections = 0;
  #open: Open[] = [];

  read(line: string, from: number, number: number): void {
    const start = bodyStart(line);
    const text = line.slice(start).trim();
    const place = (first: number, last: number): Span => ({
      from: from + first,
      to: from + Math.max(first, last),
      line: number,
      column: first + 1,
    });
    const span = place(start, start + text.length);
    if (text === '' && line.trim() === '') return;
    const title = heading.exec(text);
    if (title !== null) this.#heading(title[1] ?? '#', { text, span, name: title[2] ?? '' });
    else this.#body(line, { start, text, span, place });
  }

  #heading(marks: string, { text, span, name }: { text: string; span: Span; name: string }): void {
    this.#open = [];
    const written = withoutEnd(name);
    const ref = readRef(written);
    if (marks === '#') {
      // A title may end in anything, also in what would number a box.
      const title = ref.number > 1 ? `${ref.text} #${ref.number}` : ref.text;
      const name = isName(title) ? title : null;
      this.lines.push({ span, text, section: this.#section, parent: null, kind: 'title', name });
      if (name === null) this.#report(span, 'The title is missing here, or too long, or cannot be stored.');
      return;
    }
    this.#section = this.#sections;
    this.#sections += 1;
    const isNoStage = nameKey(written) === nameKey(NO_STAGE);
    const isNamed = !isNoStage && isName(ref.text);
    if (!isNamed && !isNoStage)
      this.#report(span, 'The name of a stage is missing here, or too long, or cannot be stored.');
    const shared = { span, text, section: this.#section, parent: null };
    this.lines.push({ ...shared, kind: 'heading', name: isNamed ? ref : null, isNoStage });
  }

  #body(
    line: string,
    {
      start,
      text,
      span,
      place,
    }: { start: number; text: string; span: Span; place: (from: number, to: number) => Span },
  ): void {
    const indent = indentOf(line);
    while ((this.#open.at(-1)?.indent ?? -1) >= indent) this.#open.pop();
    const above = this.#open.at(-1)?.index ?? null;
    const index = this.lines.length;
    this.#open.push({ indent, index });
    const shared = { span, text, section: this.#section };
    const named = box.exec(text);
    if (named !== null) {
      const name = readRef(withoutEnd(named[1] ?? ''));
      const isRead = isName(name.text);
      if (!isRead) this.#report(span, 'The name of a box is missing here, or too long, or cannot be stored.');
      this.lines.push({ ...shared, parent: null, ...(isRead ? { kind: 'box', name } : { kind: 'unread' }) });
      return;
    }
    const { statements, problems } = parseStatements(line, start, place);
    this.problems.push(...problems);
    const isOnLine = statements.some(({ outcome }) => outcome.isThis);
    const parent = isOnLine ? above : null;
    const target = parent === null ? undefined : this.lines[parent];
    let isRead = problems.every(({ severity }) => severity !== 'error');
    if (isRead && isOnLine && target?.kind !== 'statements' && target?.kind !== 'unread') {
      this.#report(
        span,
        '“this” is the statement it is indented under, and there is none: indent the line by two spaces.',
      );
      isRead = false;
    }
    if (isRead && isOnLine && target?.kind === 'unread') {
      this.#report(span, 'The statement this acts on cannot be read, so this line waits for it.');
      isRead = false;
    }
    this.lines.push({
      ...shared,
      parent,
      ...(isRead ? { kind: 'statements', statements } : { kind: 'unread' }),
    });
  }

  #report(span: Span, message: string): void {
    this.problems.push({ ...span, severity: 'error', message });
  }
}

/** Reads a theory's text. Never throws; what is wrong is said at its place. Time is linear in the text. */
export function parseTheoryText(text: string): ParsedText {
  const reader = new TextReader();
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let number = 1;
  while (from <= text.length) {
    const found = nextEnd(text, from);
    reader.read(text.slice(from, found), from, number);
    from = text.startsWith('\r\n', found) ? found + 2 : found + 1;
    number += 1;
  }
  return { lines: reader.lines, problems: reader.problems };
}

/** Where the line that begins at `from` ends. */
function nextEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return at;
}
