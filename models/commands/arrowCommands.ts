import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import { arrowSchema } from '../entities/arrow.ts';
import { arrowGroupId, arrowId, elementId, theoryId } from '../entities/ids.ts';
import { referrers } from '../referenceIndex.ts';
import { removeLoneGroups, requiredRow } from './draftRows.ts';
import { newArrowFields } from './newRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** Where an arrow ends: at a box, or on another arrow. */
export const arrowTarget = z.union([z.strictObject({ elementId }), z.strictObject({ arrowId })]);
export type ArrowTarget = z.infer<typeof arrowTarget>;

/** The two target fields of an arrow row. */
export function targetFields(target: ArrowTarget) {
  return 'elementId' in target
    ? { targetElementId: target.elementId, targetArrowId: null }
    : { targetElementId: null, targetArrowId: target.arrowId };
}

/** The fields of an arrow that can be changed without moving its ends. */
const arrowFields = arrowSchema
  .omit({
    id: true,
    theoryId: true,
    sourceElementId: true,
    targetElementId: true,
    targetArrowId: true,
    arrowGroupId: true,
    lineage: true,
  })
  .partial();

/** Draws an arrow; onto another arrow it is a context that enables it, until someone says otherwise. */
export const arrowsAdd = defineCommand({
  name: 'arrows.add',
  input: z.strictObject({
    theoryId,
    sourceElementId: elementId,
    target: arrowTarget,
    fields: arrowFields.default({}),
  }),
  label: (input) => ('arrowId' in input.target ? 'Connect to an arrow' : 'Connect'),
  apply: (draft, input, context) => {
    const id = context.newId('arrow') as z.infer<typeof arrowId>;
    const kind = 'arrowId' in input.target ? 'enables' : 'causes';
    const given = Object.fromEntries(Object.entries(input.fields).filter(([, value]) => value !== undefined));
    draft.arrows.set(id, {
      ...newArrowFields,
      kind,
      ...given,
      id,
      theoryId: input.theoryId,
      sourceElementId: input.sourceElementId,
      ...targetFields(input.target),
    });
  },
});

export const arrowsChange = changeCommand('arrows.change', 'arrows', { id: arrowId, fields: arrowFields });
export const arrowsRemove = removeCommand('arrows.remove', 'arrows', arrowId);

/** Moves one or both ends of an arrow; its claim, evidence and measures stay. A new target leaves its AND-group. */
export const arrowsRetarget = defineCommand({
  name: 'arrows.retarget',
  input: z.strictObject({
    id: arrowId,
    sourceElementId: elementId.optional(),
    target: arrowTarget.optional(),
  }),
  label: () => 'Move the end of an arrow',
  apply: (draft, input, context) => {
    const arrow = requiredRow(draft.arrows, input.id, 'arrow');
    if (input.sourceElementId !== undefined) arrow.sourceElementId = input.sourceElementId;
    if (input.target === undefined) return;
    const target = targetFields(input.target);
    if (target.targetElementId === arrow.targetElementId && target.targetArrowId === arrow.targetArrowId)
      return;
    Object.assign(arrow, target, { arrowGroupId: null });
    removeLoneGroups(draft, context.base);
  },
});

/** Joins arrows into one target so that they hold only together (`and`), or any is enough (`or`). */
export const arrowsGroup = defineCommand({
  name: 'arrows.group',
  input: z.strictObject({ ids: z.array(arrowId).min(2), logic: z.enum(['and', 'or']) }),
  label: (input) => `Join arrows with ${input.logic.toUpperCase()}`,
  apply: (draft, input, context) => {
    const arrows = [...new Set(input.ids)].map((id) => requiredRow(draft.arrows, id, 'arrow'));
    const [first] = arrows;
    if (first === undefined || arrows.length < 2) {
      throw new CommandRefusal(
        'arrows/too-few',
        'It takes two arrows or more to join them. Nothing was changed.',
      );
    }
    const isShared = arrows.every(
      (arrow) =>
        arrow.targetElementId === first.targetElementId && arrow.targetArrowId === first.targetArrowId,
    );
    if (!isShared) {
      throw new CommandRefusal(
        'arrows/different-targets',
        'Only arrows that end at the same place can be joined. Nothing was changed.',
      );
    }
    const own = first.arrowGroupId;
    const members =
      own === null ? [] : referrers(context.base, { table: 'arrows', field: 'arrowGroupId' }, own);
    const group = own === null ? undefined : draft.arrowGroups.get(own);
    if (
      group !== undefined &&
      members.length === arrows.length &&
      arrows.every((arrow) => arrow.arrowGroupId === own)
    ) {
      // They are this group already: only how they are joined can change (P4).
      if (group.logic !== input.logic) group.logic = input.logic;
      return;
    }
    const id = context.newId('group') as z.infer<typeof arrowGroupId>;
    draft.arrowGroups.set(id, { id, theoryId: first.theoryId, logic: input.logic, note: '' });
    for (const arrow of arrows) arrow.arrowGroupId = id;
    removeLoneGroups(draft, context.base);
  },
});

/** Takes arrows out of their group; a group with fewer than two arrows left goes. */
export const arrowsUngroup = defineCommand({
  name: 'arrows.ungroup',
  input: z.strictObject({ ids: z.array(arrowId).min(1) }),
  label: () => 'Separate joined arrows',
  apply: (draft, input, context) => {
    for (const id of input.ids) requiredRow(draft.arrows, id, 'arrow').arrowGroupId = null;
    removeLoneGroups(draft, context.base);
  },
});
