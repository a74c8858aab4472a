import type { Upsert } from '#models/changeSet.ts';
import { theoryIdOf } from '#models/document.ts';
import { type Result, success } from '#models/result.ts';
import type { SearchHit } from '#shared/rpc/contract.ts';

import type { WorkspaceStore } from '../storage/workspaceStore.ts';

type Found = { readonly id: string; readonly kind: string; readonly snippet: string };

const shortened = (text: string) =>
  text.length > 120 ? `${text.slice(0, 117).replace(/\p{Cs}$/u, '')}…` : text;

function titleOf({ table, row }: Upsert, labels: ReadonlyMap<string, string>): string {
  if (table === 'theories' || table === 'sources') return row.title;
  if (table === 'elements') return row.label;
  if (table === 'measures' || table === 'stages' || table === 'levels') return row.name;
  if (table === 'evidenceLinks' || table === 'measurements') return row.note;
  if (table === 'confidences') return row.reason;
  if (table === 'configurations') return `${row.code} ${row.title}`.trim();
  if (table === 'extracts' || table === 'memos') return row.text;
  if (table !== 'arrows') return row.id;
  const from = row.ifText === '' ? (labels.get(row.sourceElementId) ?? '') : row.ifText;
  const to =
    row.thenText === '' ? (labels.get(row.targetElementId ?? '') ?? 'this arrow holds') : row.thenText;
  return `IF ${from} THEN ${to}`;
}

function labelsOf(rows: readonly Upsert[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ table, row }) => (table === 'elements' ? [[row.id, row.label] as const] : [])),
  );
}

/** Gives each hit a title from the rows as they are now; hits whose row is gone are left out. */
export function hitTitles(store: WorkspaceStore, found: readonly Found[]): Result<SearchHit[]> {
  const rows = store.rowsById(found.map(({ id }) => id));
  if (!rows.ok) return rows;
  const ends = rows.value.flatMap(({ table, row }) =>
    table === 'arrows'
      ? [row.sourceElementId, ...(row.targetElementId === null ? [] : [row.targetElementId])]
      : [],
  );
  const endRows = store.rowsById(ends);
  if (!endRows.ok) return endRows;
  const labels = labelsOf(endRows.value);
  const byId = new Map(rows.value.map((upsert) => [upsert.row.id as string, upsert]));
  return success(
    found.flatMap(({ id, kind, snippet }) => {
      const upsert = byId.get(id);
      if (upsert === undefined) return [];
      return [
        {
          kind,
          id,
          title: shortened(titleOf(upsert, labels)),
          snippet,
          theoryId: theoryIdOf(upsert.table, upsert.row),
        },
      ];
    }),
  );
}
