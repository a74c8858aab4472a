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
  const isOf = ({ tables }: Kept<Value>, document: Document): boolean => {
    for (let at = 1; at < reads.length; at += 1)
      if (tables[at] !== rowsOf(document, reads[at] ?? reads[0])) return false;
    return true;
  };
  return (document, key) => {
    const first = rowsOf(document, reads[0]);
    let ofFirst = kept.get(first);
    if (ofFirst === undefined) {
      ofFirst = new Map();
      kept.set(first, ofFirst);
    }
    // Asked for thousands of times a second: nothing is made where the answer is known.
    const known = ofFirst.get(key);
    if (known !== undefined && isOf(known, document)) return known.value;
    const value = workOut(document, key);
    ofFirst.set(key, { tables: reads.map((table) => rowsOf(document, table)), value });
    return value;
  };
}
