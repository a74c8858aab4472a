import type { RowKey } from './changeSet.ts';
import type { Document } from './document.ts';
import { incomingReferences, referrers } from './referenceIndex.ts';

/** A reference that is emptied because the row it names goes. */
export type ClearedReference = RowKey & { readonly field: string };

/** All rows that go when `roots` go, and all references that are emptied, by the registry's delete rules. */
export function deletionClosure(
  document: Document,
  roots: readonly RowKey[],
): { readonly deletes: readonly RowKey[]; readonly clears: readonly ClearedReference[] } {
  const deletes = new Map<string, RowKey>();
  const clears: ClearedReference[] = [];
  const queue = [...roots];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (deletes.has(next.id)) continue;
    deletes.set(next.id, next);
    for (const reference of incomingReferences(next.table)) {
      for (const id of referrers(document, reference, next.id)) {
        if (reference.onDelete === 'cascade') queue.push({ table: reference.table, id });
        else clears.push({ table: reference.table, id, field: reference.field });
      }
    }
  }
  return { deletes: [...deletes.values()], clears: clears.filter(({ id }) => !deletes.has(id)) };
}
