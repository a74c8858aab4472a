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

/**
 * Lists the rows of a theory by id. An edit replaces few rows of a table and those of one theory: the list of another
 * stays the very same, so that whatever was made of it still holds, and the order is found once.
 */
export function rowsOfTheory<Table extends 'elements' | 'arrows'>(
  table: Table,
): (document: Document, theoryId: string) => readonly RowOf<Table>[] {
  const last = new Map<string, Listed & { readonly sorted: readonly RowOf<Table>[] }>();
  return (document, theoryId) => {
    const found: RowOf<Table>[] = [];
    for (const row of rowsOf(document, table).values() as Iterable<RowOf<Table>>)
      if (row.theoryId === theoryId) found.push(row);
    const before = last.get(theoryId);
    if (before?.found.length === found.length && before.found.every((row, at) => row === found[at]))
      return before.sorted;
    const isOrdered =
      before?.found.length === found.length && before.found.every(({ id }, at) => id === found[at]?.id);
    const idAt = (at: number) => found[at]?.id ?? '';
    const order = isOrdered
      ? before.order
      : found.map((_, at) => at).sort((one, other) => (idAt(one) < idAt(other) ? -1 : 1));
    const sorted = order.flatMap((at) => found[at] ?? []);
    last.delete(theoryId);
    last.set(theoryId, { found, order, sorted });
    const [oldest] = last.keys();
    if (last.size > MOST_KEPT && oldest !== undefined) last.delete(oldest);
    return sorted;
  };
}
