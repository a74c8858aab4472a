import type { CmoColumn } from './cmoColumns.ts';

/** One row as it stands in a table: its cells by column, and its place in the file, from 1. */
export type CmoRecord = {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<CmoColumn, string>>>;
  /** The words of a row that has nothing but its first cell; else empty. */
  readonly alone: string;
};

/** Something odd about a row. */
export type CmoWarning = { readonly line: number; readonly message: string };

/** Rows on their way to being read, with what was odd about them so far. */
export type Filled = { readonly records: readonly CmoRecord[]; readonly warnings: readonly CmoWarning[] };

/** A table laid out as rows, whichever way it was written. */
export type CmoLayout = {
  /** False where the parts were told by labels in the cells alone. */
  readonly isHeaded: boolean;
  readonly records: readonly CmoRecord[];
  readonly warnings: readonly CmoWarning[];
};

/** The cells of a table, row by row. */
export type Cells = readonly (readonly string[])[];

/** True for a cell with words. */
export const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== '';
