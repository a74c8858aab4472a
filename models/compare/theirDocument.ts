import { type AnyRow, type Document, type TableName, rowsOf, tableNames, tableOf } from '../document.ts';
import type { Comparison } from './comparison.ts';

const kept = new WeakMap<Comparison, Document>();

/**
 * The second theory as a document of its own in terms of the first: its rows under the first theory's ids, with the
 * library rows of both. Sentences and figures of "afterwards" are made of it.
 */
export function theirDocument(comparison: Comparison): Document {
  const known = kept.get(comparison);
  if (known !== undefined) return known;
  const { own, other, theirs } = comparison;
  const rowsFor = (table: TableName): ReadonlyMap<string, AnyRow> => {
    const { scope, isAboutTheory } = tableOf(table);
    if (scope === 'theory' && isAboutTheory !== true) return theirs.get(table) ?? new Map<string, AnyRow>();
    if (scope !== 'library') return rowsOf(own.document, table);
    const [ours, more] = [rowsOf(own.document, table), rowsOf(other.document, table)];
    return ours === more ? ours : new Map([...more, ...ours]);
  };
  const tables = Object.fromEntries(tableNames.map((table) => [table, rowsFor(table)]));
  const document = tables as unknown as Document;
  kept.set(comparison, document);
  return document;
}

const keptMerged = new WeakMap<Comparison, Document>();

/** Both theories in one: the first, and beside it what only the second has. What both have is as the first has it. */
export function mergedDocument(comparison: Comparison): Document {
  const known = keptMerged.get(comparison);
  if (known !== undefined) return known;
  const { own } = comparison;
  const both = theirDocument(comparison);
  const tables = Object.fromEntries(
    tableNames.map((table) => {
      const { scope, isAboutTheory } = tableOf(table);
      if (scope !== 'theory' || isAboutTheory === true) return [table, rowsOf(both, table)];
      return [table, new Map([...rowsOf(both, table), ...rowsOf(own.document, table)])];
    }),
  );
  const document = tables as unknown as Document;
  keptMerged.set(comparison, document);
  return document;
}
