/** One entry as it is written: fields in order with their raw values, still in TeX. */
export type BibtexEntry = {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly at: number }[];
  readonly at: number;
  readonly problems: readonly string[];
};

/** After so many values without end an entry is given up, so that no file takes long. */
const MOST_UNENDED = 20;
const ENTRY = /@[ \t]{0,20}([A-Za-z][A-Za-z-]{0,40})\s{0,200}([{(])/g;
const NEXT_FIELD = /[\n,][ \t\r]{0,80}(?=[A-Za-z][\w :.+-]{0,60}?[ \t]{0,40}=[ \t]{0,40}["{\d])/;
/** Lines that are fields inside a value: the value before them has lost its end. */
const SWALLOWED = /\n[ \t\r]{0,80}[A-Za-z][\w-]{2,40}[ \t]{0,40}=[ \t]{0,40}[{"]/;
const STILL_FIELDS = /^[\s,]{0,200}[A-Za-z][\w :.+-]{0,60}?\s{0,40}=\s{0,40}["{]/;

/** Reads the fields of one entry between two places of the text. */
class EntryReader {
  readonly #text: string;
  readonly #limit: number;
  readonly #strings: ReadonlyMap<string, string>;
  readonly fields: { name: string; value: string; at: number }[] = [];
  readonly problems: string[] = [];
  at: number;
  #unended = 0;

  constructor(text: string, span: { at: number; limit: number }, strings: ReadonlyMap<string, string>) {
    this.#text = text;
    this.at = span.at;
    this.#limit = span.limit;
    this.#strings = strings;
  }

  /** The citation key: what stands before the first comma, if it is no field. */
  key(): string {
    const head = this.#text.slice(this.at, Math.min(this.at + 400, this.#limit));
    const found = /^[^,={}"\n]{0,300}(?=[,}]|\s*\n)/.exec(head);
    if (found === null) return '';
    this.at += found[0].length;
    return found[0].trim();
  }

  /** Reads fields up to the delimiter that ends the entry; true when it was there. */
  readFields(close: string): boolean {
    while (this.at < this.#limit) {
      const unit = this.#text.charAt(this.at);
      if (unit === close) {
        this.at += 1;
        if (!STILL_FIELDS.test(this.#text.slice(this.at, Math.min(this.at + 400, this.#limit)))) return true;
        this.problems.push('It has a closing bracket too many.');
      } else if (/[\s,}]/.test(unit)) this.at += 1;
      else if (!this.#readField(close)) return false;
    }
    return false;
  }

  #readField(close: string): boolean {
    const start = this.at;
    let end = start;
    while (end < this.#limit && end - start < 200 && !/[=,{}"\n]/.test(this.#text.charAt(end))) end += 1;
    const name = this.#text.slice(start, end).trim();
    if (this.#text.charAt(end) !== '=' || end >= this.#limit) {
      if (name !== '') this.problems.push(`“${name.slice(0, 40)}” has no value.`);
      this.at = Math.max(end + (/["{\n]/.test(this.#text.charAt(end)) ? 1 : 0), start + 1);
      return true;
    }
    this.at = end + 1;
    const value = this.#value(close);
    if (value === null) {
      this.problems.push(`From “${name.slice(0, 40)}” on it could not be read.`);
      return false;
    }
    this.fields.push({ name, value, at: start });
    return true;
  }

  /** Pieces joined by `#`; null when the entry is given up. */
  #value(close: string): string | null {
    let value = '';
    for (;;) {
      while (this.at < this.#limit && /\s/.test(this.#text.charAt(this.at))) this.at += 1;
      const piece = this.#piece(close);
      if (piece === null) return null;
      value += piece;
      const next = /^\s{0,200}#/.exec(this.#text.slice(this.at, Math.min(this.at + 210, this.#limit)));
      if (next === null) return value;
      this.at += next[0].length;
    }
  }

  #piece(close: string): string | null {
    const opening = this.#text.charAt(this.at);
    if (opening === '{' || opening === '"') return this.#delimited(opening);
    let end = this.at;
    while (end < this.#limit && !/[,#\s]/.test(this.#text.charAt(end)) && this.#text.charAt(end) !== close)
      end += 1;
    const word = this.#text.slice(this.at, end);
    this.at = end;
    return this.#strings.get(word.toLowerCase()) ?? word;
  }

  #delimited(opening: string): string | null {
    const start = this.at + 1;
    let depth = 0;
    for (let at = start; at < this.#limit; at += 1) {
      const unit = this.#text.charAt(at);
      if (unit === '\\') at += 1;
      else if (unit === '{') depth += 1;
      else if (depth === 0 && unit === (opening === '{' ? '}' : '"')) {
        if (SWALLOWED.test(this.#text.slice(start, at))) return this.#unendedValue(start);
        this.at = at + 1;
        return this.#text.slice(start, at);
      } else if (unit === '}') depth -= 1;
    }
    return this.#unendedValue(start);
  }

  /** A value whose end is missing ends where another field begins. */
  #unendedValue(start: number): string | null {
    this.#unended += 1;
    if (this.#unended > MOST_UNENDED) return null;
    this.problems.push('A value in it has no end.');
    const found = NEXT_FIELD.exec(this.#text.slice(start, this.#limit));
    const end = found === null ? this.#limit : start + found.index;
    this.at = end;
    return this.#text.slice(start, end).replace(/[\s,]{1,200}$/, '');
  }
}

/** Places where an entry begins a line: there one begins whatever is missing before. */
function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const found of text.matchAll(/(?:^|\n)[ \t]{0,40}(?=@[A-Za-z]{2,40}[ \t]{0,20}[{(])/g))
    starts.push(found.index + found[0].length);
  return starts;
}

/** The end of a balanced group that begins before `at`; -1 when it has none. */
function balancedEnd(text: string, at: number): number {
  let depth = 1;
  for (let place = at; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit === 92) place += 1;
    else if (unit === 123) depth += 1;
    else if (unit === 125 && (depth -= 1) === 0) return place + 1;
  }
  return -1;
}

function isCommentedOut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return /^[ \t]{0,80}%/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/**
 * Finds the entries of a BibTeX file by itself, so that a bad one costs at most its own fields: `@string` is applied,
 * comments and preambles are passed over, field names may be anything. In time linear in the text's length.
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const strings = new Map<string, string>();
  const starts = lineStarts(text);
  let nextStart = 0;
  let unbalancedComments = 0;
  ENTRY.lastIndex = 0;
  let from = 0;
  for (;;) {
    ENTRY.lastIndex = from;
    const found = ENTRY.exec(text);
    if (found === null) return;
    const [whole, written = '', opening = '{'] = found;
    const at = found.index;
    const type = written.toLowerCase();
    from = at + whole.length;
    if (/[^\s})]/.test(text.charAt(at - 1)) || isCommentedOut(text, at)) continue;
    if (type === 'comment') {
      const end = unbalancedComments > MOST_UNENDED ? -1 : balancedEnd(text, from);
      if (end === -1) unbalancedComments += 1;
      else from = end;
      continue;
    }
    while (nextStart < starts.length && (starts[nextStart] ?? 0) <= at) nextStart += 1;
    const reader = new EntryReader(text, { at: from, limit: starts[nextStart] ?? text.length }, strings);
    const isEntry = type !== 'string' && type !== 'preamble';
    const key = isEntry ? reader.key() : '';
    const isEnded = reader.readFields(opening === '{' ? '}' : ')');
    from = Math.max(from, reader.at);
    if (type === 'string')
      for (const { name, value } of reader.fields) strings.set(name.toLowerCase(), value);
    if (!isEntry) continue;
    const problems = isEnded ? reader.problems : [...reader.problems, 'Its closing bracket is missing.'];
    yield { type, key, fields: reader.fields, at, problems: [...new Set(problems)] };
  }
}
