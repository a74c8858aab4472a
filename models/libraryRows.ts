import { type Upsert, upsertOf } from './changeSet.ts';
import { type Document, type TableName, fieldOf, isTableName, rowsOf, tableOf } from './document.ts';
import { referrers } from './referenceIndex.ts';

/** What belongs to a library row though the row does not name it: it goes where the row goes. */
const belongings = {
  extracts: [
    { table: 'findings', field: 'extractId' },
    { table: 'appraisals', field: 'extractId' },
  ],
  sources: [
    { table: 'sourceTexts', field: 'sourceId' },
    { table: 'checklistAnswers', field: 'sourceId' },
    { table: 'appraisals', field: 'sourceId' },
  ],
} as const satisfies Partial<
  Record<TableName, readonly { readonly table: TableName; readonly field: string }[]>
>;

function belongingsOf(document: Document, { table, row }: Upsert): readonly Upsert[] {
  if (!Object.hasOwn(belongings, table)) return [];
  return belongings[table as keyof typeof belongings].flatMap((reference) =>
    referrers(document, reference, row.id).flatMap((id) => {
      const own = rowsOf(document, reference.table).get(id);
      if (own === undefined) return [];
      // A judgement of an extract comes with the extract, not with every extract's source.
      if (reference.field === 'sourceId' && typeof fieldOf(own, 'extractId') === 'string') return [];
      return [upsertOf(reference.table, own)];
    }),
  );
}

/** The library rows that the given rows name, directly or through each other, with what belongs to them, each once. */
export function libraryRows(document: Document, rows: readonly Upsert[]): readonly Upsert[] {
  const found = new Map<string, Upsert>();
  const queue = [...rows];
  const take = (upsert: Upsert) => {
    if (found.has(upsert.row.id)) return;
    found.set(upsert.row.id, upsert);
    queue.push(upsert);
  };
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [field, { table }] of Object.entries(tableOf(next.table).references)) {
      const id = fieldOf(next.row, field);
      if (typeof id !== 'string' || !isTableName(table) || tableOf(table).scope !== 'library') continue;
      const row = rowsOf(document, table).get(id);
      if (row !== undefined) take(upsertOf(table, row));
    }
    if (found.has(next.row.id)) for (const own of belongingsOf(document, next)) take(own);
  }
  return [...found.values()];
}
