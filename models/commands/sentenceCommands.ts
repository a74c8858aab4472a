import { type Draft, current } from 'immer';
import { z } from 'zod';

import { type CommandContext, CommandRefusal, defineCommand } from '../command.ts';
import type { Document } from '../document.ts';
import { placementId, theoryId } from '../entities/ids.ts';
import { theorySchema } from '../entities/theory.ts';
import { arrowsGroup, arrowsRetarget, arrowsUngroup, targetFields } from './arrowCommands.ts';
import { configurationsMake, configurationsSetRoles } from './configurationCommands.ts';
import { assignFields, nextPosition, removeRows, requiredRow } from './draftRows.ts';
import { evidenceAttach } from './evidenceCommands.ts';
import { refuseOddSpan } from './extractSpan.ts';
import { newArrowFields, newConfigurationFields, newElementFields } from './newRows.ts';
import { type TextEdit, textEdit } from './textEdit.ts';
import { putTheory } from './theoryCommands.ts';

type Step = {
  readonly draft: Draft<Document>;
  readonly context: CommandContext;
  readonly theoryId: z.infer<typeof theoryId>;
};

function refuseTaken(rows: { has(id: string): boolean }, id: string): void {
  if (rows.has(id))
    throw new CommandRefusal(
      'sentences/taken',
      'A new line has the id of something else. Nothing was changed.',
    );
}

function addElement(
  { draft, context, theoryId: inTheory }: Step,
  edit: TextEdit & { do: 'addElement' },
): void {
  refuseTaken(draft.elements, edit.id);
  const label = edit.label.trim();
  draft.elements.set(edit.id, {
    ...newElementFields,
    id: edit.id,
    theoryId: inTheory,
    label,
    stageId: edit.stageId,
    usualRole: edit.usualRole ?? null,
  });
  const id = context.newId('placement') as z.infer<typeof placementId>;
  draft.placements.set(id, { id, theoryId: inTheory, elementId: edit.id, ...edit.place, isPinned: false });
}

function addArrow({ draft, theoryId: inTheory }: Step, edit: TextEdit & { do: 'addArrow' }): void {
  refuseTaken(draft.arrows, edit.id);
  const arrow = {
    ...newArrowFields,
    id: edit.id,
    theoryId: inTheory,
    sourceElementId: edit.sourceElementId,
    ...targetFields(edit.target),
  };
  assignFields(arrow, edit.fields);
  draft.arrows.set(edit.id, arrow);
}

/** Removing goes by what the draft refers to now: an arrow that was moved away from a removed one stays. */
function remove({ draft }: Step, edit: TextEdit & { do: 'remove' }): void {
  removeRows(draft, current(draft) as Document, [
    ...edit.arrowIds.map((id) => ({ table: 'arrows' as const, id })),
    ...edit.elementIds.map((id) => ({ table: 'elements' as const, id })),
    ...edit.stageIds.map((id) => ({ table: 'stages' as const, id })),
  ]);
}

function keepPassage(step: Step, edit: TextEdit & { do: 'quote' }): void {
  const { draft, context } = step;
  refuseTaken(draft.extracts, edit.id);
  refuseOddSpan(edit.fields);
  draft.extracts.set(edit.id, { ...edit.fields, id: edit.id });
  for (const arrow of edit.arrowIds) {
    const link = {
      theoryId: step.theoryId,
      target: { arrowId: arrow },
      stance: edit.stance,
      weight: null,
      note: '',
    };
    evidenceAttach.apply(draft, { ...link, extract: { id: edit.id } }, context);
  }
}

function applyEdit(step: Step, edit: TextEdit): void {
  const { draft, context } = step;
  switch (edit.do) {
    case 'retitle':
      assignFields(requiredRow(draft.theories, step.theoryId, 'theory'), { title: edit.title });
      return;
    case 'addStage': {
      refuseTaken(draft.stages, edit.id);
      const own = [...draft.stages.values()].filter((stage) => stage.theoryId === step.theoryId);
      const fields = { name: edit.name, plainName: '', position: nextPosition(own), lineage: '' };
      draft.stages.set(edit.id, { id: edit.id, theoryId: step.theoryId, ...fields });
      return;
    }
    case 'changeStage':
      assignFields(requiredRow(draft.stages, edit.id, 'stage'), edit.fields);
      return;
    case 'orderStages':
      edit.ids.forEach((id, position) => assignFields(requiredRow(draft.stages, id, 'stage'), { position }));
      return;
    case 'addElement':
      addElement(step, edit);
      return;
    case 'changeElement':
      assignFields(requiredRow(draft.elements, edit.id, 'element'), edit.fields);
      return;
    case 'addArrow':
      addArrow(step, edit);
      return;
    case 'changeArrow':
      assignFields(requiredRow(draft.arrows, edit.id, 'arrow'), edit.fields);
      return;
    case 'moveArrow':
      arrowsRetarget.apply(
        draft,
        { id: edit.id, sourceElementId: edit.sourceElementId, target: edit.target },
        context,
      );
      return;
    case 'separate':
      arrowsUngroup.apply(draft, { ids: edit.ids }, context);
      return;
    case 'join':
      arrowsGroup.apply(draft, { ids: edit.ids, logic: edit.logic }, context);
      return;
    case 'addSource':
      refuseTaken(draft.sources, edit.id);
      draft.sources.set(edit.id, { ...edit.fields, id: edit.id });
      return;
    case 'addSourceText':
      refuseTaken(draft.sourceTexts, edit.id);
      draft.sourceTexts.set(edit.id, { ...edit.fields, id: edit.id });
      return;
    case 'quote':
      keepPassage(step, edit);
      return;
    case 'makeConfiguration': {
      const { do: _, ...given } = edit;
      const fields = { ...newConfigurationFields, ...given, theoryId: step.theoryId };
      configurationsMake.apply(draft, fields, context);
      return;
    }
    case 'setRoles':
      configurationsSetRoles.apply(draft, { configurationId: edit.id, roles: edit.roles }, context);
      return;
    case 'remove':
      remove(step, edit);
  }
}

/** Makes the theory say what its edited text says, in one step; `reconcileText` works out the edits. */
export const sentencesRewrite = defineCommand({
  name: 'sentences.rewrite',
  input: z.strictObject({
    theoryId,
    edits: z.array(textEdit).min(1),
    label: z.string().min(1).max(200).default('Edit sentences'),
    /** When there is no such theory yet: it is made, and is called so. */
    newTitle: theorySchema.shape.title.optional(),
  }),
  label: (input) => input.label,
  apply: (draft, input, context) => {
    const { theoryId: id, newTitle } = input;
    if (newTitle !== undefined && !draft.theories.has(id))
      putTheory(draft, { id, title: newTitle, kind: 'initial' }, context);
    requiredRow(draft.theories, id, 'theory');
    for (const edit of input.edits) applyEdit({ draft, context, theoryId: input.theoryId }, edit);
  },
});
