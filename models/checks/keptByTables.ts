import { type AnyRow, type Document, type TableName, rowsOf } from '../document.ts';

type Kept<Value> = { readonly tables: readonly ReadonlyMap<string, AnyRow>[]; readonly value: Value };

/**
 * Remembers what was worked out from some tables for as long as those tables are the same: tables are never changed
 * in place, so a change of one makes only what depends on it be worked out anew. What is remembered for a version of
 * the first table goes with that version.
 */
export function keptByTables<Value>(
  reads: readonly [TableName, ...TableName[]],
  workOut: (document: Document, key: string) => Value,
): (document: Document, key: string) => Value {
  const kept = new WeakMap<ReadonlyMap<string, AnyRow>, Map<string, Kept<Value>>>();
  return (document, key) => {
    const tables = reads.map((table) => rowsOf(document, table));
    const first = rowsOf(document, reads[0]);
    let ofFirst = kept.get(first);
    if (ofFirst === undefined) {
      ofFirst = new Map();
      kept.set(first, ofFirst);
    }
    const known = ofFirst.get(key);
    if (known !== undefined && known.tables.every((table, index) => table === tables[index]))
      return known.value;
    const value = workOut(document, key);
    ofFirst.set(key, { tables, value });
    return value;
  };
}
