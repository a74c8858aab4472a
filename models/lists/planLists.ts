import { type Upsert, upsertOf } from '../changeSet.ts';
import type { Document, IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import type { ReadList } from './listColumns.ts';
import type { MeasureFields } from './measureCells.ts';
import type { OutcomeFields } from './outcomeCells.ts';

/** What bringing in a list would add, and how much of it is there already. */
export type ListPlan = {
  readonly rows: readonly Upsert[];
  readonly duplicates: number;
  readonly warnings: readonly { readonly line?: number; readonly message: string }[];
};

const folded = (...parts: readonly string[]) =>
  parts.map((part) => part.replace(/\s+/gu, ' ').trim().toLowerCase()).join('\n');

/** New measures; one of the same name and version is there already and stays as it is. */
export function planMeasures(document: Document, { rows }: ReadList<MeasureFields>, env: Env): ListPlan {
  const known = new Set([...document.measures.values()].map(({ name, version }) => folded(name, version)));
  const taken: Upsert[] = [];
  for (const { row } of rows) {
    const key = folded(row.name, row.version);
    if (known.has(key)) continue;
    known.add(key);
    taken.push(upsertOf('measures', { ...row, id: env.newId('measure') as IdOf<'measures'> }));
  }
  return { rows: taken, duplicates: rows.length - taken.length, warnings: [] };
}

/** New outcomes at the end of their lists; one of the same name in the same category of the same list is there already. */
export function planOutcomes(document: Document, { rows }: ReadList<OutcomeFields>, env: Env): ListPlan {
  const known = new Map<string, { readonly reportingStatus: string }>();
  const lists = new Map<string, { readonly name: string; next: number }>();
  for (const term of document.outcomeTerms.values()) {
    const list = folded(term.framework);
    known.set(folded(term.framework, term.category, term.label), term);
    const next = Math.max(lists.get(list)?.next ?? 0, term.position + 1);
    lists.set(list, { name: term.framework, next });
  }
  const taken: Upsert[] = [];
  const warnings: { line: number; message: string }[] = [];
  for (const { line, row } of rows) {
    const key = folded(row.framework, row.category, row.label);
    const here = known.get(key);
    if (here !== undefined) {
      if (row.reportingStatus !== 'unknown' && here.reportingStatus !== row.reportingStatus)
        warnings.push({ line, message: `“${row.label}” is here with another status; yours was kept.` });
      continue;
    }
    known.set(key, row);
    const list = lists.get(folded(row.framework)) ?? { name: row.framework, next: 0 };
    lists.set(folded(row.framework), list);
    const id = env.newId('term') as IdOf<'outcomeTerms'>;
    taken.push(upsertOf('outcomeTerms', { ...row, id, framework: list.name, position: list.next }));
    list.next += 1;
  }
  return { rows: taken, duplicates: rows.length - taken.length, warnings };
}
