import { z } from 'zod';

import { defineCommand } from '../command.ts';
import { type TableName, tableOf } from '../document.ts';
import { assignFields, changeLabel, removeRows, requiredRow } from './draftRows.ts';

/** The three commands that tables with no rules of their own need: `noun.add`, `noun.change`, `noun.remove`. */
export function addCommand<Schema extends z.ZodObject>(name: string, table: TableName, fields: Schema) {
  return defineCommand({
    name,
    input: fields,
    label: () => `Add ${tableOf(table).noun}`,
    apply: (draft, input, context) => {
      const rows = draft[table] as unknown as Map<string, object>;
      const id = context.newId(tableOf(table).prefix);
      rows.set(id, { ...input, id });
    },
  });
}

type FieldChange = { readonly ids: readonly string[]; readonly fields: object };

/** Changes some fields of one or more rows of a table; quick repeats of the same fields are one undo step (P6). */
export function changeCommand<Id extends z.ZodType<string>, Fields extends z.ZodObject>(
  name: string,
  table: TableName,
  { id, fields }: { readonly id: Id; readonly fields: Fields },
) {
  // The input's type cannot be computed while `Id` and `Fields` are open; its schema guarantees this shape.
  const read = (input: unknown) => input as FieldChange;
  return defineCommand({
    name,
    input: z.strictObject({ ids: z.array(id).min(1), fields }),
    label: (input) => changeLabel(table, read(input).fields),
    coalesceKey: (input) =>
      `${name} ${read(input).ids.join(' ')} ${Object.keys(read(input).fields).join(' ')}`,
    apply: (draft, input) => {
      const rows = draft[table] as unknown as Map<string, object>;
      for (const rowId of read(input).ids) {
        assignFields(requiredRow(rows, rowId, tableOf(table).noun), read(input).fields);
      }
    },
  });
}

/** Removes rows of a table with all that depends on them. */
export function removeCommand<Id extends z.ZodType<string>>(name: string, table: TableName, id: Id) {
  return defineCommand({
    name,
    input: z.strictObject({ ids: z.array(id).min(1) }),
    label: (input) =>
      `Remove ${input.ids.length > 1 ? `${input.ids.length} of: ` : ''}${tableOf(table).noun}`,
    apply: (draft, input, context) => {
      removeRows(
        draft,
        context.base,
        input.ids.map((rowId) => ({ table, id: rowId })),
      );
    },
  });
}
