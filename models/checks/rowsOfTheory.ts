import { type Document, type RowOf, rowsOf } from '../document.ts';

type Listed = {
  /** In the order of the table. */
  readonly found: readonly { readonly id: string }[];
  /** The places in `found`, by id. */
  readonly order: readonly number[];
  readonly sorted: readonly unknown[];
};

/** Of so many theories the last list is kept. */
const MOST_KEPT = 8;

/** The rows of each theory, in the order of the table; those of one theory mostly follow one another there. */
function rowsByTheory<Row extends { readonly theoryId: string }>(
  rows: Iterable<Row>,
): ReadonlyMap<string, readonly Row[]> {
  const lists = new Map<string, Row[]>();
  let theoryId: string | null = null;
  let list: Row[] = [];
  for (const row of rows) {
    if (row.theoryId !== theoryId) {
      ({ theoryId } = row);
      list = lists.get(theoryId) ?? [];
      lists.set(theoryId, list);
    }
    list.push(row);
  }
  return lists;
}

/**
 * Lists the rows of a theory by id. An edit replaces few rows of a table and those of one theory: the list of another
 * stays the very same, so that whatever was made of it still holds, and the order is found once.
 */
export function rowsOfTheory<Table extends 'elements' | 'arrows'>(
  table: Table,
): (document: Document, theoryId: string) => readonly RowOf<Table>[] {
  const last = new Map<string, Listed & { readonly sorted: readonly RowOf<Table>[] }>();
  const apart = new WeakMap<object, ReadonlyMap<string, readonly RowOf<Table>[]>>();
  return (document, theoryId) => {
    const rows = rowsOf(document, table);
    let byTheory = apart.get(rows);
    if (byTheory === undefined) {
      byTheory = rowsByTheory(rows.values() as Iterable<RowOf<Table>>);
      apart.set(rows, byTheory);
    }
    const found = byTheory.get(theoryId) ?? [];
    const before = last.get(theoryId);
    if (before?.found.length === found.length && before.found.every((row, at) => row === found[at]))
      return before.sorted;
    const isOrdered =
      before?.found.length === found.length && before.found.every(({ id }, at) => id === found[at]?.id);
    const idAt = (at: number) => found[at]?.id ?? '';
    const order = isOrdered
      ? before.order
      : found.map((_, at) => at).sort((one, other) => (idAt(one) < idAt(other) ? -1 : 1));
    const sorted: RowOf<Table>[] = [];
    for (const at of order) {
      const row = found[at];
      if (row !== undefined) sorted.push(row);
    }
    last.delete(theoryId);
    last.set(theoryId, { found, order, sorted });
    const [oldest] = last.keys();
    if (last.size > MOST_KEPT && oldest !== undefined) last.delete(oldest);
    return sorted;
  };
}
