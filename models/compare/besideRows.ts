import { type Upsert, upsertOf } from '../changeSet.ts';
import { contentName } from '../contentName.ts';
import { type AnyRow, type TableName, rowsOf, tableOf } from '../document.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './comparison.ts';

/** The things of which one can keep both versions: the second theory's comes in as another one. */
const canStandBeside = new Set<TableName>(['elements', 'arrows', 'configurations']);

/** True when both versions of a change can be kept. */
export function canKeepBoth({ table, kind, rows }: Change): boolean {
  return kind === 'changed' && canStandBeside.has(table) && rows.some((row) => row.table === table);
}

/** How far below the first version's box the second's stands, pixels. */
const BELOW = 160;

/**
 * The second theory's version of a thing as another one beside the first's, with its place or its parts; without any
 * when both cannot be kept. It is made of nothing: what it came from is still the first version.
 */
export function besideRows({ own, theirs }: Comparison, change: Change): readonly Upsert[] {
  const row = theirs.get(change.table)?.get(change.id);
  if (!canKeepBoth(change) || row === undefined) return [];
  const freshId = (table: TableName, id: string) => {
    const name = `${tableOf(table).prefix}_${contentName(`${own.theoryId} ${id} beside ${change.fingerprint}`)}`;
    const rows = rowsOf(own.document, table);
    let free = name;
    for (let count = 2; rows.has(free); count += 1) free = `${name}-${count}`;
    return free;
  };
  const id = freshId(change.table, change.id);
  const copy = (table: TableName, part: AnyRow, fields: object) =>
    upsertOf(table, { ...part, ...fields } as AnyRow);
  const made = [
    copy(change.table, row, {
      id,
      lineage: '',
      ...(change.table === 'arrows' ? { arrowGroupId: null } : {}),
    }),
  ];
  if (change.table === 'elements')
    for (const placement of (theirs.get('placements') ?? new Map<string, AnyRow>()).values()) {
      if (!('y' in placement) || placement.elementId !== change.id) continue;
      const fields = { id: freshId('placements', placement.id), elementId: id, y: placement.y + BELOW };
      made.push(copy('placements', placement, fields));
    }
  if (change.table === 'configurations')
    for (const role of (theirs.get('configurationRoles') ?? new Map<string, AnyRow>()).values()) {
      if (!('whose' in role) || role.configurationId !== change.id) continue;
      made.push(
        copy('configurationRoles', role, {
          id: freshId('configurationRoles', role.id),
          configurationId: id,
        }),
      );
    }
  return made;
}
