import type { Draft } from 'immer';

import type { RowKey, Upsert } from '../changeSet.ts';
import { CommandRefusal } from '../command.ts';
import { deletionClosure } from '../deletion.ts';
import { type Document, type TableName, tableOf } from '../document.ts';
import { incomingReferences, referrers } from '../referenceIndex.ts';

/** A table of a draft, for code that treats all tables alike. */
function draftTable(draft: Draft<Document>, table: TableName): Map<string, object> {
  return draft[table] as unknown as Map<string, object>;
}

/** Puts a row into the draft as it is. */
export function putRow(draft: Draft<Document>, { table, row }: Upsert): void {
  draftTable(draft, table).set(row.id, row);
}

/** The row with this id; refuses the command when there is none. */
export function requiredRow<Id, Row>(rows: { get(id: Id): Row | undefined }, id: Id, noun: string): Row {
  const row = rows.get(id);
  if (row === undefined) {
    throw new CommandRefusal('command/not-found', `That ${noun} is no longer there. Nothing was changed.`);
  }
  return row;
}

/** Deletes rows with all that depends on them, and empties the references to them, by the registry's rules. */
export function removeRows(draft: Draft<Document>, base: Document, roots: readonly RowKey[]): void {
  const present = roots.filter(({ table, id }) => draftTable(draft, table).has(id));
  const { deletes, clears } = deletionClosure(base, present);
  for (const { table, id } of deletes) draftTable(draft, table).delete(id);
  for (const { table, id, field } of clears) {
    const row = draftTable(draft, table).get(id);
    if (row !== undefined) Reflect.set(row, field, null);
  }
  if (deletes.some(({ table }) => table === 'arrows')) removeLoneGroups(draft, base);
}

/**
 * Deletes rows of a theory whose whole next state is known, so that nothing of that state goes with them. What is about
 * the theory (panel sessions, suggestions) is in no state: it lets them go by the registry's rules.
 */
export function removeStateRows(draft: Draft<Document>, base: Document, keys: readonly RowKey[]): void {
  for (const { table, id } of keys) draftTable(draft, table).delete(id);
  for (const { table, id } of keys) {
    for (const reference of incomingReferences(table)) {
      if (tableOf(reference.table).isAboutTheory !== true) continue;
      for (const referrer of referrers(base, reference, id)) {
        const row = draftTable(draft, reference.table).get(referrer);
        if (row === undefined || Reflect.get(row, reference.field) !== id) continue;
        if (reference.onDelete === 'clear') Reflect.set(row, reference.field, null);
        else removeRows(draft, base, [{ table: reference.table, id: referrer }]);
      }
    }
  }
}

/**
 * A group that joins fewer than two arrows says nothing: it goes, and its last arrow stands alone.
 * Only members from before the command are looked at: a group made by it has at least two by its own rule.
 */
export function removeLoneGroups(draft: Draft<Document>, base: Document): void {
  for (const groupId of base.arrowGroups.keys()) {
    if (!draft.arrowGroups.has(groupId)) continue;
    const members = referrers(base, { table: 'arrows', field: 'arrowGroupId' }, groupId)
      .map((id) => draft.arrows.get(id as never))
      .filter((arrow) => arrow?.arrowGroupId === groupId);
    if (members.length > 1) continue;
    draft.arrowGroups.delete(groupId);
    for (const arrow of members) if (arrow !== undefined) arrow.arrowGroupId = null;
  }
}

/** Sets the given fields of a row; fields that are absent or undefined stay as they are. */
export function assignFields(row: object, fields: object): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && !Object.is(Reflect.get(row, name), value)) Reflect.set(row, name, value);
  }
}

/** The smallest position after all given ones. */
export function nextPosition(rows: Iterable<{ readonly position: number }>): number {
  let next = 0;
  for (const { position } of rows) next = Math.max(next, position + 1);
  return next;
}

/** "Change note of element": what undo shows for a change of fields. */
export function changeLabel(table: TableName, fields: object): string {
  const names = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return `Change ${names.slice(0, 2).join(' and ')} of ${tableOf(table).noun}`;
}
