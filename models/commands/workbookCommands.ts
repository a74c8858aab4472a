import type { Draft } from 'immer';
import { z } from 'zod';

import type { Upsert } from '../changeSet.ts';
import { type CommandContext, CommandRefusal, defineCommand } from '../command.ts';
import { type Document, isTableName, tableOf, theoryIdOf } from '../document.ts';
import type { Element } from '../entities/element.ts';
import { type placementId, theoryId } from '../entities/ids.ts';
import { fragmentSchema } from '../fragment.ts';
import { removeLoneGroups, removeRows, requiredRow } from './draftRows.ts';
import { freePlace } from './elementCommands.ts';

const STEP = 160;

/** Rows that a workbook can hold. */
const inTables = new Set([
  'sources',
  'extracts',
  'measures',
  'elements',
  'arrows',
  'configurations',
  'configurationRoles',
  'evidenceLinks',
  'measurements',
  'measurementTimes',
]);

const removal = z.strictObject({
  table: z
    .string()
    .refine(isTableName)
    .refine((table) => inTables.has(table), 'cannot be removed so'),
  id: z.string().max(100),
});

/** New boxes stand below each other, under the lowest of their lane. */
function place(draft: Draft<Document>, elements: readonly Element[], context: CommandContext): void {
  const inLane = new Map<string, number>();
  for (const element of elements) {
    const lane = `${element.stageId ?? ''} ${element.levelId ?? ''}`;
    const before = inLane.get(lane) ?? 0;
    inLane.set(lane, before + 1);
    const { x, y } = freePlace(context.base, element);
    const id = context.newId('placement') as z.infer<typeof placementId>;
    draft.placements.set(id, {
      id,
      theoryId: element.theoryId,
      elementId: element.id,
      x,
      y: y + before * STEP,
      isPinned: false,
    });
  }
}

function put(draft: Draft<Document>, { table, row }: Upsert): void {
  (draft[table] as unknown as Map<string, object>).set(row.id, row);
}

/** Takes what was changed in a workbook, in one step (SPEC B): whole rows of one theory and its library, and rows that go. */
export const workbookTake = defineCommand({
  name: 'workbook.take',
  input: z.strictObject({
    theoryId,
    rows: fragmentSchema.shape.rows.refine(
      (rows) => rows.every(({ table }) => inTables.has(table)),
      'holds rows that no workbook has',
    ),
    removes: z.array(removal).max(10_000).default([]),
    label: z.string().min(1).max(200),
  }),
  label: (input) => input.label,
  apply: (draft, input, context) => {
    requiredRow(draft.theories, input.theoryId, 'theory');
    for (const { table, row } of input.rows) {
      const of = theoryIdOf(table, row);
      if (of !== null && of !== input.theoryId)
        throw new CommandRefusal(
          'workbook/other-theory',
          `This ${tableOf(table).noun} belongs to another theory. Nothing was changed.`,
        );
    }
    for (const upsert of input.rows) put(draft, upsert);
    const added = input.rows.flatMap((upsert) =>
      upsert.table === 'elements' && !context.base.elements.has(upsert.row.id) ? [upsert.row] : [],
    );
    place(draft, added, context);
    removeRows(draft, context.base, input.removes);
    removeLoneGroups(draft, context.base);
  },
});
