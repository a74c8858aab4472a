import { type Upsert, upsertOf } from '../changeSet.ts';
import { contentName } from '../contentName.ts';
import { type Document, type TableName, rowsOf, tableNames, tableOf } from '../document.ts';
import { formatInterchange } from '../interchange.ts';
import { libraryRows } from '../libraryRows.ts';
import { referrers } from '../referenceIndex.ts';

/** The tables that say what a theory is, without those that say how it came to be; parents before children. */
export const stateTables: readonly TableName[] = tableNames.filter(
  (table) => tableOf(table).scope === 'theory' && tableOf(table).isAboutTheory !== true,
);

/** The theory's own rows as it is now, parents before children. */
export function stateRows(document: Document, theoryId: string): readonly Upsert[] {
  return stateTables.flatMap((table) => {
    const rows = rowsOf(document, table);
    const ids =
      table === 'theories' ? [theoryId] : referrers(document, { table, field: 'theoryId' }, theoryId);
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [upsertOf(table, row)];
    });
  });
}

/** What a snapshot of a theory holds, and what its row says of that. */
export type SnapshotState = {
  /** `wherefore-json`; packed, it is the snapshot's content. */
  readonly text: string;
  readonly fingerprint: string;
  readonly elements: number;
  readonly arrows: number;
  readonly configurations: number;
};

/**
 * A theory as a snapshot keeps it: its rows and the library rows they name. The texts of sources stay in the library:
 * they are long, and never change (K1). The same state gives the same text.
 */
export function snapshotState(document: Document, theoryId: string): SnapshotState {
  const own = stateRows(document, theoryId);
  const library = libraryRows(document, own).filter(({ table }) => table !== 'sourceTexts');
  const text = formatInterchange([...library, ...own]);
  const count = (table: TableName) => own.filter((upsert) => upsert.table === table).length;
  return {
    text,
    fingerprint: contentName(text),
    elements: count('elements'),
    arrows: count('arrows'),
    configurations: count('configurations'),
  };
}

/** The snapshots of a theory, newest first. */
export function snapshotsOf(document: Document, theoryId: string) {
  return referrers(document, { table: 'snapshots', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.snapshots.get(id as never) ?? [])
    .toSorted((one, other) => other.takenAt - one.takenAt || (one.id < other.id ? 1 : -1));
}
