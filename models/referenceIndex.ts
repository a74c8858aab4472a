import {
  type AnyRow,
  type Document,
  type TableName,
  fieldOf,
  rowsOf,
  tableNames,
  tableOf,
} from './document.ts';

/** A field somewhere that refers to rows of one table. */
export type IncomingReference = {
  readonly table: TableName;
  readonly field: string;
  readonly onDelete: 'cascade' | 'clear';
};

const incomingByTable = new Map<TableName, readonly IncomingReference[]>(
  tableNames.map((target) => [
    target,
    tableNames.flatMap((table) =>
      Object.entries(tableOf(table).references)
        .filter(([, reference]) => reference.table === target)
        .map(([field, reference]) => ({ table, field, onDelete: reference.onDelete })),
    ),
  ]),
);

/** Every field of the registry that refers to the table. */
export function incomingReferences(table: TableName): readonly IncomingReference[] {
  return incomingByTable.get(table) ?? [];
}

type Index = ReadonlyMap<string, readonly string[]>;
const NONE: readonly string[] = [];
const indexes = new WeakMap<ReadonlyMap<string, AnyRow>, Map<string, Index>>();

function buildIndex(rows: ReadonlyMap<string, AnyRow>, field: string): Index {
  const index = new Map<string, string[]>();
  for (const row of rows.values()) {
    const target = fieldOf(row, field);
    if (typeof target !== 'string') continue;
    const ids = index.get(target);
    if (ids === undefined) index.set(target, [row.id]);
    else ids.push(row.id);
  }
  return index;
}

/** The ids of the rows of `table` whose `field` is `target`; built once for each version of the table. */
export function referrers(
  document: Document,
  { table, field }: { readonly table: TableName; readonly field: string },
  target: string,
): readonly string[] {
  const rows = rowsOf(document, table);
  let byField = indexes.get(rows);
  if (byField === undefined) {
    byField = new Map();
    indexes.set(rows, byField);
  }
  let index = byField.get(field);
  if (index === undefined) {
    index = buildIndex(rows, field);
    byField.set(field, index);
  }
  return index.get(target) ?? NONE;
}
