import type { TableName } from '../document.ts';
import type { RowEdit } from './column.ts';

/** One thing that a workbook would change, with everything a person needs to decide on it. */
export type BookChange = {
  /** Names it as long as the file and the workspace stay as they are. */
  readonly key: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** The sheet by its name in the file, and the cell ("F7") or the row ("row 12"); a row that is missing has no place. */
  readonly sheet: string;
  readonly place: string;
  readonly table: TableName;
  readonly id: string;
  /** The row in words. */
  readonly name: string;
  /** The heading of the column; empty for a row that comes or goes. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** True when the row says something else in the workspace than when the file was written. */
  readonly isConflict: boolean;
  /** Keys of changes without which this one cannot be taken. */
  readonly needs: readonly string[];
  readonly edits: readonly RowEdit[];
};

/** Something in the file that cannot be taken, and where. */
export type BookProblem = { readonly sheet: string; readonly place: string; readonly message: string };

/** What a workbook would do to the theory it is of. */
export type BookPlan = {
  readonly theoryId: string;
  readonly title: string;
  readonly changes: readonly BookChange[];
  readonly problems: readonly BookProblem[];
  /** What somebody may want to know: columns of their own, formulas, cells that are not read. */
  readonly notes: readonly BookProblem[];
  /** Rows that say what they said. */
  readonly unchanged: number;
};

/** What is taken when nobody has chosen: not what would remove a row, nor what overwrites somebody else's change. */
export function isTakenUnasked({ kind, isConflict }: BookChange): boolean {
  return kind !== 'removed' && !isConflict;
}
