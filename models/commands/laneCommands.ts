import { z } from 'zod';

import { defineCommand } from '../command.ts';
import { levelId, stageId, theoryId } from '../entities/ids.ts';
import { levelSchema } from '../entities/level.ts';
import { stageSchema } from '../entities/stage.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

type Ordered = { readonly id: string; readonly theoryId: string; readonly position: number };

/** The rows of one theory in the order they are shown: by position, then by id. */
export function inOrder<Row extends Ordered>(rows: Iterable<Row>, ofTheory: string): Row[] {
  return [...rows]
    .filter((row) => row.theoryId === ofTheory)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/** The ids of one theory's rows with one of them moved to `toIndex`; places beyond the ends are the ends. */
export function moved(rows: readonly Ordered[], id: string, toIndex: number): string[] {
  const ids = rows.map((row) => row.id).filter((other) => other !== id);
  ids.splice(Math.max(0, Math.min(toIndex, ids.length)), 0, id);
  return ids;
}

/** Adds a stage (a column of the map) after the last one. */
export const stagesAdd = defineCommand({
  name: 'stages.add',
  input: z.strictObject({
    theoryId,
    name: stageSchema.shape.name,
    plainName: stageSchema.shape.plainName.default(''),
  }),
  label: (input) => `Add stage “${input.name}”`,
  apply: (draft, input, context) => {
    const id = context.newId('stage') as z.infer<typeof stageId>;
    const position = nextPosition(inOrder(context.base.stages.values(), input.theoryId));
    draft.stages.set(id, { id, ...input, position, lineage: '' });
  },
});
export const stagesChange = changeCommand('stages.change', 'stages', {
  id: stageId,
  fields: stageSchema.pick({ name: true, plainName: true }).partial(),
});
export const stagesRemove = removeCommand('stages.remove', 'stages', stageId);

/** Moves a stage to a place in the order, counted from 0; its boxes go with it. */
export const stagesMove = defineCommand({
  name: 'stages.move',
  input: z.strictObject({ id: stageId, toIndex: z.number().int() }),
  label: (input, base) => `Move stage “${base.stages.get(input.id)?.name ?? ''}”`,
  apply: (draft, input, context) => {
    const stage = requiredRow(context.base.stages, input.id, 'stage');
    moved(inOrder(context.base.stages.values(), stage.theoryId), input.id, input.toIndex).forEach(
      (id, position) => {
        requiredRow(draft.stages, id as z.infer<typeof stageId>, 'stage').position = position;
      },
    );
  },
});

/** Adds a level (a row of the map) below the last one. */
export const levelsAdd = defineCommand({
  name: 'levels.add',
  input: z.strictObject({ theoryId, name: levelSchema.shape.name }),
  label: (input) => `Add level “${input.name}”`,
  apply: (draft, input, context) => {
    const id = context.newId('level') as z.infer<typeof levelId>;
    const position = nextPosition(inOrder(context.base.levels.values(), input.theoryId));
    draft.levels.set(id, { id, ...input, position, lineage: '' });
  },
});
export const levelsChange = changeCommand('levels.change', 'levels', {
  id: levelId,
  fields: levelSchema.pick({ name: true }).partial(),
});
export const levelsRemove = removeCommand('levels.remove', 'levels', levelId);

/** Moves a level to a place in the order, counted from 0; its boxes go with it. */
export const levelsMove = defineCommand({
  name: 'levels.move',
  input: z.strictObject({ id: levelId, toIndex: z.number().int() }),
  label: (input, base) => `Move level “${base.levels.get(input.id)?.name ?? ''}”`,
  apply: (draft, input, context) => {
    const level = requiredRow(context.base.levels, input.id, 'level');
    moved(inOrder(context.base.levels.values(), level.theoryId), input.id, input.toIndex).forEach(
      (id, position) => {
        requiredRow(draft.levels, id as z.infer<typeof levelId>, 'level').position = position;
      },
    );
  },
});
