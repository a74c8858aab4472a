import type { RowKey, Upsert } from '../changeSet.ts';
import type { AnyRow, RowOf } from '../document.ts';
import type { Comparison } from './comparison.ts';
import { rowsOfSide } from './side.ts';

/** What comes of groups of arrows when some changes are taken. */
export type FollowingGroups = {
  readonly upserts: readonly Upsert[];
  readonly deletes: readonly RowKey[];
  /** Arrows that were left alone in a group, which goes. */
  readonly alone: readonly RowOf<'arrows'>[];
};

type Members = ReadonlyMap<string, readonly RowOf<'arrows'>[]>;

function membersIn(rows: Iterable<AnyRow | null>): Members {
  const arrows = [...rows].filter((row): row is RowOf<'arrows'> => row !== null && 'arrowGroupId' in row);
  return Map.groupBy(arrows, ({ arrowGroupId }) => arrowGroupId ?? '');
}

/**
 * Groups come and go with their arrows and are nobody's decision: one is there as soon as two arrows are in it, and gone
 * when one is left (P11). A group of one arrow that a theory has all the same stays as that theory has it.
 */
export function followingGroups(
  { own, theirs }: Comparison,
  arrowAfter: (id: string) => AnyRow | null,
): FollowingGroups {
  const ownArrows = rowsOfSide(own, 'arrows');
  const before = membersIn(ownArrows);
  const wanted = membersIn(theirs.get('arrows')?.values() ?? []);
  const ids = new Set<string>([...ownArrows.map(({ id }) => id), ...(theirs.get('arrows')?.keys() ?? [])]);
  const after = membersIn([...ids].map(arrowAfter));
  const here = new Set<string>(rowsOfSide(own, 'arrowGroups').map(({ id }) => id));
  const groups = (theirs.get('arrowGroups') ?? new Map()) as ReadonlyMap<string, RowOf<'arrowGroups'>>;
  const upserts: Upsert[] = [];
  const deletes: RowKey[] = [];
  const alone: RowOf<'arrows'>[] = [];
  const count = (members: Members, id: string) => members.get(id)?.length ?? 0;
  for (const id of new Set([...here, ...groups.keys()])) {
    const left = count(after, id);
    const isAsWanted = groups.has(id) && count(wanted, id) === left;
    const isAsBefore = here.has(id) && count(before, id) === left;
    const row = groups.get(id);
    if (left > 1 || (left === 1 && (isAsWanted || isAsBefore)) || (left === 0 && isAsBefore && isAsWanted)) {
      if (!here.has(id) && row !== undefined) upserts.push({ table: 'arrowGroups', row });
      continue;
    }
    if (here.has(id)) deletes.push({ table: 'arrowGroups', id });
    alone.push(...(after.get(id) ?? []));
  }
  return { upserts, deletes, alone };
}
