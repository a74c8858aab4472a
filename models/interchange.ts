import { type Upsert, upsertOf } from './changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  fieldOf,
  rowsOf,
  tableNames,
  tableOf,
} from './document.ts';
import type { Workspace } from './entities/workspace.ts';
import { libraryRows } from './libraryRows.ts';
import { referrers } from './referenceIndex.ts';

/** The name in the file's first line, by which it is recognised whatever it is called. */
export const interchangeFormat = 'wherefore-json';

/** The newest version this build reads, and the one it writes (J1). */
export const interchangeVersion = 6;

const bySchema = new Map<TableName, readonly string[]>(
  tableNames.map((table) => [table, Object.keys(tableOf(table).schema.shape)]),
);

function inFieldOrder(table: TableName, row: AnyRow): Record<string, unknown> {
  return Object.fromEntries((bySchema.get(table) ?? []).map((field) => [field, fieldOf(row, field)]));
}

/** What a file of a whole workspace says of the workspace itself (J6). */
export type WorkspaceHead = Pick<Workspace, 'title' | 'note'>;

/**
 * Rows as a text file (J1): the same rows give the same bytes. Tables in the registry's order, rows by id, fields
 * in the schema's order, two spaces a level, a line end at the end; empty tables are left out.
 */
export function formatInterchange(rows: readonly Upsert[], workspace: WorkspaceHead | null = null): string {
  const tables: Record<string, readonly Record<string, unknown>[]> = {};
  for (const table of tableNames) {
    const own = rows.filter((upsert) => upsert.table === table).map(({ row }) => row);
    own.sort((one, other) => (one.id < other.id ? -1 : 1));
    if (own.length > 0) tables[table] = own.map((row) => inFieldOrder(table, row));
  }
  const head = workspace === null ? {} : { workspace: { title: workspace.title, note: workspace.note } };
  const file = { format: interchangeFormat, version: interchangeVersion, ...head, tables };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Every row of the theories, with the library rows they name; parents before children. */
export function rowsOfTheories(document: Document, theoryIds: readonly string[]): readonly Upsert[] {
  const own: Upsert[] = [];
  for (const theoryId of new Set(theoryIds)) {
    for (const table of tableNames) {
      if (tableOf(table).scope !== 'theory' || tableOf(table).staysHere === true) continue;
      const rows = rowsOf(document, table);
      const ids =
        table === 'theories' ? [theoryId] : referrers(document, { table, field: 'theoryId' }, theoryId);
      for (const id of ids) {
        const row = rows.get(id);
        if (row !== undefined) own.push(upsertOf(table, row));
      }
    }
  }
  const all = [...libraryRows(document, own), ...own];
  const order = new Map(tableNames.map((name, index) => [name, index]));
  return all.sort((one, other) => (order.get(one.table) ?? 0) - (order.get(other.table) ?? 0));
}

/** Theories as a file that another workspace can take in without loss (J1, J2). */
export function toInterchange(document: Document, theoryIds: readonly string[]): string {
  return formatInterchange(rowsOfTheories(document, theoryIds));
}

/** A whole workspace as such a file: all theories, the whole library, its title and its note (J6). */
export function wholeInterchange(document: Document): string {
  const rows = tableNames
    .filter((table) => tableOf(table).scope !== 'workspace')
    .flatMap((table) => [...rowsOf(document, table).values()].map((row) => upsertOf(table, row)));
  const [workspace = null] = document.workspaces.values();
  return formatInterchange(rows, workspace);
}
