import type { AnyRow, TableName } from '../document.ts';
import type { Book } from './book.ts';
import type { BookColumn } from './column.ts';
import type { SheetKey } from './sheetKeys.ts';

/** One sheet: which rows it has, and what its columns say of them. */
export type BookSheet = {
  readonly key: SheetKey;
  readonly table: TableName;
  /** What it holds and what can be changed in it, in a sentence. */
  readonly about: string;
  readonly columns: (book: Book) => readonly BookColumn[];
  /** The ids of its rows, in their order. */
  readonly ids: (book: Book) => readonly string[];
  /** What a row that is typed in begins as; absent: rows cannot be added. */
  readonly blank?: (book: Book, id: string) => readonly { readonly table: TableName; readonly row: AnyRow }[];
  /** Columns that a new row must have something in. */
  readonly required: readonly string[];
  /** True when a row that is missing in the file may be taken as one that shall go. */
  readonly canRemove: boolean;
  /** How a row is named in a list of changes. */
  readonly nameOf: (book: Book, id: string) => string;
};
