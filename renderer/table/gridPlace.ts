import type { GridColumn, GridOrder } from '#models/cmoTable/gridRows.ts';

/** The id that stands for the row at the end, which becomes a configuration when something is typed into it. */
export const NEW_ROW = 'new';

/** The column the rows are ordered by, and which way. */
export type Order = { readonly column: GridOrder; readonly isDescending: boolean };

/** One cell of the grid. */
export type Place = { readonly id: string; readonly column: GridColumn };

/** The order in which cells stand. */
export type Layout = { readonly ids: readonly string[]; readonly columns: readonly GridColumn[] };

const within = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));

/** Where a key goes from a cell; null for keys that do not move. */
export function placeAfter(
  { ids, columns }: Layout,
  from: Place,
  press: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
): Place | null {
  const isFar = press.ctrlKey || press.metaKey;
  const [row, column] = [Math.max(0, ids.indexOf(from.id)), Math.max(0, columns.indexOf(from.column))];
  const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowDown: [isFar ? ids.length : row + 1, column],
    ArrowUp: [isFar ? 0 : row - 1, column],
    ArrowRight: [row, isFar ? columns.length : column + 1],
    ArrowLeft: [row, isFar ? 0 : column - 1],
    Home: [isFar ? 0 : row, 0],
    End: [isFar ? ids.length : row, columns.length],
    PageDown: [row + 8, column],
    PageUp: [row - 8, column],
  };
  const move = moves[press.key];
  if (move === undefined) return null;
  const id = ids[within(move[0], ids.length)];
  const to = columns[within(move[1], columns.length)];
  return id === undefined || to === undefined ? null : { id, column: to };
}

/** The cells between two corners, both included. */
export function rangeBetween({ ids, columns }: Layout, one: Place, other: Place): Layout {
  const ends = (all: readonly string[], first: string, last: string): readonly [number, number] => {
    const [from, to] = [all.indexOf(first), all.indexOf(last)];
    return [Math.max(0, Math.min(from, to)), Math.max(from, to) + 1];
  };
  return {
    ids: ids.slice(...ends(ids, one.id, other.id)),
    columns: columns.slice(...ends(columns, one.column, other.column)),
  };
}
