import type { FoundField, FoundRecord } from './foundRecord.ts';

const NONE: readonly FoundField[] = [];

/** A value with the tag and the place it was found at. */
export type Taken = { readonly tag: string; readonly text: string; readonly line: number };

// Control characters cannot be stored; tabs and line ends can.
const CONTROLS = /[^\P{Cc}\t\n]/gu;
const UNSTORABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** A text without what cannot be stored: control characters go, half characters show as �. */
export function storable(text: string): string {
  if (!UNSTORABLE.test(text)) return text;
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '');
}

/** A field's text: lines joined, blanks at their ends gone, nothing in it that cannot be stored. */
export function textOf({ lines }: FoundField, separator: string): string {
  const [only] = lines;
  const joined =
    lines.length === 1 && only !== undefined
      ? only.trim()
      : lines
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join(separator);
  return storable(joined).trim();
}

/** Hands out the fields of one record by tag and knows at the end which nobody asked for. */
export class FieldTaker {
  readonly #byTag = new Map<string, FoundField[]>();
  readonly #record: FoundRecord;
  readonly #used = new Set<FoundField>();

  constructor(record: FoundRecord) {
    this.#record = record;
    for (const field of record.fields) {
      const same = this.#byTag.get(field.tag);
      if (same === undefined) this.#byTag.set(field.tag, [field]);
      else same.push(field);
    }
  }

  /** All fields with one of the tags, tag by tag. */
  peek(tags: readonly string[]): readonly FoundField[] {
    const [only] = tags;
    if (tags.length === 1 && only !== undefined) return this.#byTag.get(only) ?? NONE;
    const fields: FoundField[] = [];
    for (const tag of tags) {
      const own = this.#byTag.get(tag);
      if (own !== undefined) fields.push(...own);
    }
    return fields;
  }

  /** All fields with one of the tags, in the order of the file. */
  inOrder(tags: readonly string[]): readonly FoundField[] {
    return tags.length === 1 ? this.peek(tags) : this.#record.fields.filter(({ tag }) => tags.includes(tag));
  }

  markUsed(field: FoundField): void {
    this.#used.add(field);
  }

  isUsed(field: FoundField): boolean {
    return this.#used.has(field);
  }

  /** The first value that `read` makes something of; equal values under the other tags are said with it. */
  first(
    tags: readonly string[],
    {
      separator = ' ',
      read = (text: string) => text,
    }: { separator?: string; read?: (text: string) => string },
  ): Taken | null {
    let taken: (Taken & { readonly written: string }) | null = null;
    for (const field of this.peek(tags)) {
      if (this.#used.has(field)) continue;
      const written = textOf(field, separator);
      if (taken === null) {
        const text = read(written);
        if (text === '') continue;
        taken = { tag: field.tag, text, written, line: field.line };
        this.#used.add(field);
      } else if (written === taken.written || (read(written) === taken.text && taken.text.length > 4)) {
        this.#used.add(field);
      }
    }
    return taken;
  }

  /** What nobody asked for, in the order of the file. */
  rest(): readonly FoundField[] {
    return this.#record.fields.filter((field) => !this.#used.has(field));
  }
}
