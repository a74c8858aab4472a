import { z } from 'zod';

import { type Upsert, upsertOf } from './changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  fieldOf,
  isTableName,
  rowsOf,
  tableNames,
  tableOf,
} from './document.ts';
import { libraryRows } from './libraryRows.ts';
import { limits } from './limits.ts';
import { referrers } from './referenceIndex.ts';

/** A piece of a theory that can be copied, pasted and dropped: whole rows, with the names of its lanes. */
export type Fragment = {
  readonly rows: readonly Upsert[];
  /** Stage and level names by id, so that another theory can find its own lanes of those names. */
  readonly laneNames: Readonly<Record<string, string>>;
};

const looseUpsert = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });

/** Parses a row of unknown origin; null when its table or form is not ours. */
export function parseUpsert(value: unknown): Upsert | null {
  const loose = looseUpsert.safeParse(value);
  if (!loose.success || !isTableName(loose.data.table)) return null;
  const parsed = tableOf(loose.data.table).schema.safeParse(loose.data.row);
  return parsed.success ? upsertOf(loose.data.table, parsed.data as AnyRow) : null;
}

/** A fragment from outside (clipboard): rows that are not of our form are refused. */
export const fragmentSchema = z.strictObject({
  rows: z
    .array(z.unknown())
    .max(limits.rowsPerChange)
    .transform((values, context) => {
      const rows: Upsert[] = [];
      values.forEach((value, index) => {
        const row = parseUpsert(value);
        if (row === null)
          context.addIssue({ code: 'custom', message: 'is not a row of a theory', path: [index] });
        else rows.push(row);
      });
      return rows;
    }),
  laneNames: z.record(z.string(), z.string()),
});

function arrowsWithin(document: Document, elements: ReadonlySet<string>): Set<string> {
  const inside = new Set<string>();
  let hasGrown = true;
  // Arrows on arrows are inside once the arrow they end on is: repeat until nothing more is found.
  while (hasGrown) {
    hasGrown = false;
    for (const arrow of document.arrows.values()) {
      if (inside.has(arrow.id) || !elements.has(arrow.sourceElementId)) continue;
      const ends =
        arrow.targetElementId === null
          ? inside.has(arrow.targetArrowId ?? '')
          : elements.has(arrow.targetElementId);
      if (!ends) continue;
      inside.add(arrow.id);
      hasGrown = true;
    }
  }
  return inside;
}

function dependants(document: Document, taken: ReadonlySet<string>): Upsert[] {
  const found: Upsert[] = [];
  for (const table of ['placements', 'evidenceLinks', 'confidences', 'measurements', 'memos'] as const) {
    for (const row of rowsOf(document, table).values()) {
      const owners = Object.keys(tableOf(table).references).filter((field) =>
        /^(element|arrow)Id$/.test(field),
      );
      if (owners.some((field) => taken.has(String(fieldOf(row, field))))) found.push(upsertOf(table, row));
    }
  }
  return found;
}

/** What copying these elements takes along: the arrows among them, their evidence, measures and notes. */
export function copyFragment(document: Document, elementIds: readonly string[]): Fragment {
  const elements = new Set<string>(elementIds);
  const arrows = arrowsWithin(document, elements);
  const rows: Upsert[] = [];
  const take = (table: TableName, ids: Iterable<string>) => {
    for (const id of ids) {
      const row = rowsOf(document, table).get(id);
      if (row !== undefined) rows.push(upsertOf(table, row));
    }
  };
  take('elements', elements);
  const groups = new Set<string>();
  for (const id of arrows) {
    const group = document.arrows.get(id as never)?.arrowGroupId ?? null;
    const members =
      group === null ? [] : referrers(document, { table: 'arrows', field: 'arrowGroupId' }, group);
    if (group !== null && members.filter((member) => arrows.has(member)).length > 1) groups.add(group);
  }
  take('arrowGroups', groups);
  for (const id of arrows) {
    const row = document.arrows.get(id as never);
    if (row === undefined) continue;
    const arrowGroupId = row.arrowGroupId !== null && groups.has(row.arrowGroupId) ? row.arrowGroupId : null;
    rows.push({ table: 'arrows', row: { ...row, arrowGroupId } });
  }
  rows.push(...dependants(document, new Set([...elements, ...arrows])));
  const all = [...libraryRows(document, rows), ...rows];
  const order = new Map(tableNames.map((name, index) => [name, index]));
  all.sort((one, other) => (order.get(one.table) ?? 0) - (order.get(other.table) ?? 0));
  const laneNames: Record<string, string> = {};
  for (const { table, row } of all) {
    if (table !== 'elements') continue;
    for (const lane of [
      document.stages.get(row.stageId as never),
      document.levels.get(row.levelId as never),
    ]) {
      if (lane !== undefined) laneNames[lane.id] = lane.name;
    }
  }
  return { rows: all, laneNames };
}
