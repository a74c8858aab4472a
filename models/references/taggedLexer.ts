import type { FoundField, FoundRecord, FoundRecords, ReferenceWarning } from './foundRecord.ts';
import { linesOf } from './textLines.ts';

/** A tag at the beginning of a line, and what follows it. */
export type TagHere = { readonly tag: string; readonly value: string };

/** How one family of tagged files is written. */
export type Dialect = {
  /** The tag a line begins with; `opening` is the line that began the record, null between records. */
  readonly tagOf: (line: string, opening: string | null) => TagHere | null;
  /** True for a line that begins a record without being a field, such as `<12. >`. */
  readonly isMark?: (line: string) => boolean;
  /** The tag that begins a record. */
  readonly first: string | null;
  /** False when a record without its first tag is nothing to speak of. */
  readonly isFirstRequired: boolean;
  /** The tag that ends a record. */
  readonly last: string | null;
  /** Tags of the file's own head and foot. */
  readonly outside: ReadonlySet<string>;
  /** True when a blank line followed by the tag the record began with begins another record. */
  readonly endsAtBlank: boolean;
  /** Tags of which a record that lost its first tag must have one. */
  readonly titles: ReadonlySet<string>;
};

type OpenField = { readonly tag: string; readonly line: number; readonly lines: string[] };
type OpenRecord = {
  readonly line: number;
  readonly opening: string;
  /** False for tags between records, which may turn out to be a record without its beginning. */
  readonly isOpened: boolean;
  readonly fields: OpenField[];
  /** The fields of the record that ended on the line before, for tags between records. */
  readonly trails: OpenField[] | null;
  /** How many of the fields stood before the tag that should have been the first. */
  readonly before: number;
};

const isBlank = (text: string) => !/\S/.test(text);
const hasTag = (fields: readonly FoundField[], tag: string | null) =>
  fields.some((field) => field.tag === tag);

/** Collects records line by line; a record ends where the next begins, whatever is missing. */
class Reader {
  readonly records: FoundRecord[] = [];
  readonly warnings: ReferenceWarning[] = [];
  readonly #dialect: Dialect;
  #open: OpenRecord | null = null;
  #wasBlank = false;
  #strayLines = 0;
  #firstStray = 0;
  /** The record that ended on the line before. */
  #justEnded: OpenField[] | null = null;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  take(number: number, text: string): void {
    if (isBlank(text)) {
      this.#wasBlank = true;
      this.#justEnded = null;
      return;
    }
    const { isMark } = this.#dialect;
    const tag = this.#dialect.tagOf(text, this.#open?.isOpened === true ? this.#open.opening : null);
    if (isMark?.(text) === true) {
      this.#close(false);
      this.#begin(number, text, true);
    } else if (tag === null) this.#takeText(number, text);
    else this.#takeTag({ number, text, ...tag });
    this.#wasBlank = false;
  }

  #begin(line: number, opening: string, isOpened: boolean): void {
    const trails = isOpened ? null : this.#justEnded;
    this.#open = { line, opening, isOpened, trails, fields: [], before: 0 };
  }

  #takeTag(here: TagHere & { readonly number: number; readonly text: string }): void {
    const { first, last, outside } = this.#dialect;
    const { tag, value, number, text } = here;
    if (outside.has(tag)) return;
    if (tag === last) {
      const ended = this.#open?.fields ?? null;
      this.#close(true);
      this.#justEnded = ended;
      return;
    }
    if (tag === first) this.#beginFirst(number, text);
    else if (this.#open === null || this.#isNextWithoutFirst(tag)) {
      this.#close(false);
      this.#begin(number, text, !this.#dialect.isFirstRequired);
    }
    this.#open?.fields.push({ tag, line: number, lines: [value] });
    this.#justEnded = null;
  }

  #beginFirst(number: number, text: string): void {
    const open = this.#open;
    if (open !== null && !this.#wasBlank && !hasTag(open.fields, this.#dialect.first)) {
      // A mark has begun this record, or its first tag stands among the others instead of before them.
      this.#open = { ...open, isOpened: true, opening: text, before: open.fields.length };
      return;
    }
    this.#close(false);
    this.#begin(number, text, true);
  }

  #isNextWithoutFirst(tag: string): boolean {
    const { endsAtBlank } = this.#dialect;
    const open = this.#open;
    if (open === null || !this.#wasBlank || open.fields.length === 0) return false;
    if (endsAtBlank) return tag === open.fields[0]?.tag;
    return !open.isOpened && hasTag(open.fields, tag);
  }

  #takeText(number: number, text: string): void {
    const field = this.#open?.fields.at(-1);
    if (field !== undefined && this.#open?.isOpened === true) {
      field.lines.push(text);
      return;
    }
    if (field !== undefined && !this.#wasBlank) {
      field.lines.push(text);
      return;
    }
    // Tags before a line like "2." are no part of the record after it.
    if (this.#open?.isOpened === false) this.#close(false);
    this.#justEnded = null;
    if (this.#strayLines === 0) this.#firstStray = number;
    this.#strayLines += 1;
  }

  #close(isEnded: boolean): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const { titles } = this.#dialect;
    const hasTitle = (fields: readonly FoundField[]) => fields.some(({ tag }) => titles.has(tag));
    const [ahead, rest] = [open.fields.slice(0, open.before), open.fields.slice(open.before)];
    if (hasTitle(ahead) && hasTitle(rest)) {
      // What seemed to belong to this record was one of its own, without beginning and end.
      this.#add({ ...open, isOpened: false, fields: ahead }, true);
      this.#add({ ...open, line: rest[0]?.line ?? open.line, fields: rest }, isEnded);
    } else if (open.isOpened || hasTitle(open.fields)) this.#add(open, isEnded);
    else if (open.trails !== null) open.trails.push(...open.fields);
    else {
      this.#strayLines += open.fields.length;
      if (this.#firstStray === 0) this.#firstStray = open.line;
    }
  }

  #add({ isOpened, fields, line }: OpenRecord, isEnded: boolean): void {
    const { first, last } = this.#dialect;
    if (fields.length === 0) {
      this.warnings.push({ line, message: 'Nothing stands between this mark and the next.' });
      return;
    }
    const problems: string[] = [];
    if (!isOpened && first !== null) problems.push(`It has no ${first} line.`);
    else if (last !== null && !isEnded) problems.push(`Its ${last} line is missing.`);
    this.records.push({ record: this.records.length + 1, line, fields, problems });
  }

  end(): FoundRecords {
    this.#close(false);
    if (this.#strayLines > 0) {
      const lines = this.#strayLines === 1 ? 'One line stands' : `${this.#strayLines} lines stand`;
      const message = `${lines} outside any record and made none; the first is here.`;
      this.warnings.unshift({ line: this.#firstStray, message });
    }
    return { records: this.records, warnings: this.warnings, skipped: 0 };
  }
}

/** Reads any tagged text: never fails, in time linear in its length, keeps every tag with the line it stands on. */
export function lexTagged(text: string, dialect: Dialect): FoundRecords {
  const reader = new Reader(dialect);
  for (const line of linesOf(text)) reader.take(line.number, line.text);
  return reader.end();
}
