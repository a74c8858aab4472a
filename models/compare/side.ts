import { type AnyRow, type Document, type IdOf, type RowOf, type TableName, rowsOf } from '../document.ts';
import type { Pairing } from '../entities/pairing.ts';
import { referrers } from '../referenceIndex.ts';

/** One of two theories that are compared: a theory as it is, or as a snapshot keeps it, in a document that holds it. */
export type Side = { readonly document: Document; readonly theoryId: IdOf<'theories'> };

/** The rows of a table that belong to the side's theory, in the order of the table. */
export function rowsOfSide<Table extends TableName>(
  { document, theoryId }: Side,
  table: Table,
): readonly RowOf<Table>[] {
  const rows = rowsOf(document, table);
  const ids = table === 'theories' ? [theoryId] : referrers(document, { table, field: 'theoryId' }, theoryId);
  return ids.flatMap((id) => (rows.get(id) as RowOf<Table> | undefined) ?? []);
}

/** One row of the side by its id; undefined when another theory has it, or none. */
export function rowOfSide(side: Side, table: TableName, id: string): AnyRow | undefined {
  const row = rowsOf(side.document, table).get(id);
  if (row === undefined) return undefined;
  if (table === 'theories') return row.id === side.theoryId ? row : undefined;
  return Reflect.get(row, 'theoryId') === side.theoryId ? row : undefined;
}

/** What people have said of pairs of things, by what the two were first made of; whichever came first. */
export type Answers = ReadonlyMap<string, Pairing['verdict']>;

/** The key of a pair, whichever of the two comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The answers kept with either theory; of two answers to one pair the newer counts. */
export function answersOf(...sides: readonly Side[]): Answers {
  const rows = sides.flatMap((side) => rowsOfSide(side, 'pairings'));
  const answers = new Map<string, Pairing['verdict']>();
  for (const row of rows.toSorted((one, other) => one.decidedAt - other.decidedAt))
    answers.set(pairKey(row.ownKey, row.otherKey), row.verdict);
  return answers;
}
