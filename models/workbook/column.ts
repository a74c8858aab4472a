import { type AnyRow, type TableName, fieldOf, rowsOf, tableOf } from '../document.ts';
import { saidIn } from '../terms/saidIn.ts';
import type { Book } from './book.ts';
import { type CellValue, mostInCell, placeName, shownText } from './cellValue.ts';
import type { ChoiceWords } from './choiceWords.ts';
import type { Reading } from './reading.ts';

/** What a cell that was typed does to one row: fields that change, a new row, or a row that goes. */
export type RowEdit =
  | { readonly table: TableName; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly table: TableName; readonly id: string; readonly row: AnyRow }
  | { readonly table: TableName; readonly id: string; readonly isGone: true };

/** What a cell means; or in a sentence why it cannot be taken. `needs` are changes without which it makes no sense. */
export type Taken =
  { readonly edits: readonly RowEdit[]; readonly needs?: readonly string[] } | { readonly problem: string };

/** The text of a cell, and the number it is, where it is one. */
export type Typed = { readonly text: string; readonly number: number | null };

/** One column of a sheet. */
export type BookColumn = {
  /** Never changes, so that files of today can be read tomorrow. */
  readonly key: string;
  /** In the field's terms; said by `saidIn`. */
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (book: Book, id: string) => CellValue;
  /** Absent: it is worked out, and never read back. */
  readonly take?: (typed: Typed, reading: Reading, id: string) => Taken;
  readonly choices?: (book: Book) => readonly string[];
};

type Place = { readonly key: string; readonly heading: string; readonly width: number };

/** The row of a sheet's table, for code that treats all tables alike. */
export function valueIn(
  book: Book,
  table: TableName,
  at: { readonly id: string; readonly field: string },
): unknown {
  const row = rowsOf(book.document, table).get(at.id);
  return row === undefined ? null : fieldOf(row, at.field);
}

/** The same of a text; empty where there is none. */
function textIn(book: Book, table: TableName, at: { readonly id: string; readonly field: string }): string {
  const value = valueIn(book, table, at);
  return typeof value === 'string' ? value : '';
}

/** A cell that Wherefore works out. */
export function shown(place: Place, cell: BookColumn['cell']): BookColumn {
  return { ...place, cell };
}

/** A text field of the sheet's own row. */
export function text(
  table: TableName,
  field: string,
  [heading, width]: readonly [string, number],
): BookColumn {
  return textOf(table, { key: field, field, heading, width }, (_book, id) => id);
}

/** A text field of another row, which `rowId` names. */
export function textOf(
  table: TableName,
  { field, ...place }: Place & { readonly field: string },
  rowId: (book: Book, id: string) => string,
): BookColumn {
  const schema = tableOf(table).schema.shape[field];
  return {
    ...place,
    cell: (book, id) => shownText(textIn(book, table, { id: rowId(book, id), field })),
    take: (typed, reading, id) => {
      const own = rowId(reading.book, id);
      const now = textIn(reading.book, table, { id: own, field });
      if (now.length > mostInCell)
        return { problem: 'This text is longer than a cell can hold; change it in Wherefore.' };
      const parsed = schema?.safeParse(typed.text);
      const issue = parsed?.success === false ? parsed.error.issues[0]?.message : undefined;
      if (issue !== undefined) {
        const what = typed.text.trim() === '' ? 'An empty cell' : `“${placeName(typed.text)}”`;
        return { problem: `${what} cannot be taken: it ${issue.replace(/^Too big.*$/u, 'is too long')}.` };
      }
      return { edits: [{ table, id: own, fields: { [field]: typed.text } }] };
    },
  };
}

/** A number of the sheet's own row. */
export function number(
  table: TableName,
  field: string,
  [heading, width]: readonly [string, number],
): BookColumn {
  const schema = tableOf(table).schema.shape[field];
  return {
    key: field,
    heading,
    width,
    cell: (book, id) => {
      const value = valueIn(book, table, { id, field });
      return typeof value === 'number' ? value : null;
    },
    take: (typed, _reading, id) => {
      const value = typed.text.trim() === '' ? null : typed.number;
      if (value === null && typed.text.trim() !== '')
        return { problem: `“${placeName(typed.text)}” is not a number.` };
      if (schema?.safeParse(value).success !== false)
        return { edits: [{ table, id, fields: { [field]: value } }] };
      const isWhole = value !== null && schema.safeParse(Math.round(value)).success;
      return {
        problem: `${typed.text} cannot be taken: it must be ${isWhole ? 'a whole number' : 'within its range'}.`,
      };
    },
  };
}

const folded = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** A field with fixed answers, in words; of those that may be unsaid an empty cell is just that. */
export function choice(
  table: TableName,
  {
    field,
    key = field,
    words,
    heading,
    width,
    rowId = (_book, id) => id,
  }: Omit<Place, 'key'> & {
    readonly field: string;
    readonly key?: string;
    readonly words: ChoiceWords;
    readonly rowId?: (book: Book, id: string) => string;
  },
): BookColumn {
  const known = new Map<string, string>();
  for (const [value, said] of Object.entries(words))
    for (const name of [value, saidIn('realist', said), saidIn('plain', said)])
      known.set(folded(name), value);
  const isOptional = tableOf(table).schema.shape[field]?.safeParse(null).success === true;
  return {
    key,
    heading,
    width,
    cell: (book, id) => {
      const value = valueIn(book, table, { id: rowId(book, id), field });
      const said = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
      return said === undefined ? '' : saidIn(book.vocabulary, said);
    },
    take: (typed, reading, id) => {
      const asked = folded(typed.text);
      const value = asked === '' && isOptional ? null : known.get(asked);
      if (value !== undefined)
        return { edits: [{ table, id: rowId(reading.book, id), fields: { [field]: value } }] };
      const all = Object.values(words).map((said) => saidIn(reading.book.vocabulary, said));
      const what = asked === '' ? 'Nothing' : `“${placeName(typed.text)}”`;
      return { problem: `${what} is not an answer here. The answers are: ${all.join('; ')}.` };
    },
    choices: ({ vocabulary }) => Object.values(words).map((said) => saidIn(vocabulary, said)),
  };
}
