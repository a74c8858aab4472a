import type { Draft } from 'immer';
import { z } from 'zod';

import { type CommandContext, defineCommand } from '../command.ts';
import type { Document } from '../document.ts';
import { theoryId, timePointId, workspaceId } from '../entities/ids.ts';
import { theorySchema } from '../entities/theory.ts';
import { timePointSchema } from '../entities/timePoint.ts';
import { workspaceSchema } from '../entities/workspace.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { inOrder, moved } from './laneCommands.ts';
import { addCommand, changeCommand, removeCommand } from './simpleCommands.ts';

const theoryFields = theorySchema.omit({ id: true });

export const workspacesChange = changeCommand('workspaces.change', 'workspaces', {
  id: workspaceId,
  fields: workspaceSchema.omit({ id: true }).partial(),
});

type NewTheory = Pick<z.infer<typeof theorySchema>, 'id' | 'title' | 'kind'>;

/** An empty theory with the usual time points of a follow-up study (baseline, 6 and 12 months). */
export function putTheory(
  draft: Draft<Document>,
  { id, title, kind }: NewTheory,
  context: CommandContext,
): void {
  draft.theories.set(id, {
    id,
    title,
    kind,
    scheme: 'CMO',
    isMechanismSplit: false,
    summary: '',
    questions: '',
    scope: '',
    phase: null,
    starter: '',
    basedOn: '',
    switchedChecks: '',
    services: '',
    position: nextPosition(context.base.theories.values()),
  });
  [0, 6, 12].forEach((months, position) => {
    const timeId = context.newId('time') as z.infer<typeof timePointId>;
    const name = months === 0 ? 'Baseline' : `${months} months`;
    draft.timePoints.set(timeId, { id: timeId, theoryId: id, name, months, position });
  });
}

/** Adds an empty theory. */
export const theoriesAdd = defineCommand({
  name: 'theories.add',
  input: z.strictObject({
    title: theorySchema.shape.title,
    kind: theorySchema.shape.kind.default('initial'),
  }),
  label: (input) => `Add theory “${input.title}”`,
  apply: (draft, input, context) => {
    putTheory(draft, { ...input, id: context.newId('theory') as NewTheory['id'] }, context);
  },
});
export const theoriesChange = changeCommand('theories.change', 'theories', {
  id: theoryId,
  fields: theoryFields.partial(),
});
export const theoriesRemove = removeCommand('theories.remove', 'theories', theoryId);

const timePointFields = timePointSchema.omit({ id: true });
export const timePointsAdd = addCommand('timePoints.add', 'timePoints', timePointFields);
export const timePointsChange = changeCommand('timePoints.change', 'timePoints', {
  id: timePointId,
  fields: timePointFields.omit({ theoryId: true }).partial(),
});
export const timePointsRemove = removeCommand('timePoints.remove', 'timePoints', timePointId);

/** Moves a time point to a place in the order, counted from 0. */
export const timePointsMove = defineCommand({
  name: 'timePoints.move',
  input: z.strictObject({ id: timePointId, toIndex: z.number().int() }),
  label: (input, base) => `Move time point “${base.timePoints.get(input.id)?.name ?? ''}”`,
  apply: (draft, input, context) => {
    const time = requiredRow(context.base.timePoints, input.id, 'time point');
    moved(inOrder(context.base.timePoints.values(), time.theoryId), input.id, input.toIndex).forEach(
      (id, position) => {
        requiredRow(draft.timePoints, id as z.infer<typeof timePointId>, 'time point').position = position;
      },
    );
  },
});
