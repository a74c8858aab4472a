import type { TypedCell } from './cellValue.ts';

/** A sheet as a file holds it. */
export type FileSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (TypedCell | undefined)[])[];
  /** Names that whole columns have been given. */
  readonly columnNames: ReadonlyMap<string, number>;
};
