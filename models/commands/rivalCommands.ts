import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { rivalId, rivalSetId } from '../entities/ids.ts';
import { type Rival, rivalSchema } from '../entities/rival.ts';
import { rivalSetSchema } from '../entities/rivalSet.ts';
import { referrers } from '../referenceIndex.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** What a set has only once it is decided. */
const verdictFields = { verdict: true, decidedBy: true, decidedAt: true } as const;

function rivalsIn(document: Document, setId: string): readonly Rival[] {
  return referrers(document, { table: 'rivals', field: 'rivalSetId' }, setId).flatMap(
    (id) => document.rivals.get(id as IdOf<'rivals'>) ?? [],
  );
}

const rivalTarget = rivalSchema.pick({ arrowId: true, configurationId: true });

/** Adds a set of rivals for one observation, with explanations that are there already, in one step. */
export const rivalSetsAdd = defineCommand({
  name: 'rivalSets.add',
  input: rivalSetSchema
    .omit({ id: true, position: true, ...verdictFields })
    .extend({ note: rivalSetSchema.shape.note.default(''), rivals: z.array(rivalTarget).default([]) }),
  label: ({ observation }) => `Compare explanations of “${observation}”`,
  apply: (draft, { rivals, ...fields }, context) => {
    const id = context.newId('rivals') as IdOf<'rivalSets'>;
    const position = nextPosition(context.base.rivalSets.values());
    draft.rivalSets.set(id, { ...fields, id, verdict: '', decidedBy: '', decidedAt: null, position });
    rivals.forEach((target, place) => {
      const rival = context.newId('rival') as IdOf<'rivals'>;
      draft.rivals.set(rival, {
        ...target,
        id: rival,
        theoryId: fields.theoryId,
        rivalSetId: id,
        title: '',
        standing: 'open',
        reason: '',
        position: place,
      });
    });
  },
});
export const rivalSetsChange = changeCommand('rivalSets.change', 'rivalSets', {
  id: rivalSetId,
  fields: rivalSetSchema.pick({ observation: true, elementId: true, note: true, position: true }).partial(),
});
export const rivalSetsRemove = removeCommand('rivalSets.remove', 'rivalSets', rivalSetId);

/** Adds an arrow or a configuration to a set as one more explanation. */
export const rivalsAdd = defineCommand({
  name: 'rivals.add',
  input: rivalSchema.pick({
    theoryId: true,
    rivalSetId: true,
    arrowId: true,
    configurationId: true,
    title: true,
  }),
  label: () => 'Add rival explanation',
  apply: (draft, input, context) => {
    const id = context.newId('rival') as IdOf<'rivals'>;
    const position = nextPosition(rivalsIn(context.base, input.rivalSetId));
    draft.rivals.set(id, { ...input, id, standing: 'open', reason: '', position });
  },
});
export const rivalsChange = changeCommand('rivals.change', 'rivals', {
  id: rivalId,
  fields: rivalSchema.pick({ title: true, standing: true, reason: true, position: true }).partial(),
});
export const rivalsRemove = removeCommand('rivals.remove', 'rivals', rivalId);

/**
 * Decides between rivals, with a reason: those named are favoured, the others are kept beside them. With none named
 * the verdict is that one cannot tell; the reason is kept all the same.
 */
export const rivalsAdjudicate = defineCommand({
  name: 'rivals.adjudicate',
  input: z.strictObject({
    rivalSetId,
    favoured: z.array(rivalId),
    reason: rivalSetSchema.shape.verdict.refine((value) => value.trim().length > 0, 'needs a reason'),
    decidedBy: rivalSetSchema.shape.decidedBy,
  }),
  label: () => 'Decide between rivals',
  apply: (draft, input, context) => {
    const set = requiredRow(draft.rivalSets, input.rivalSetId, 'set of rivals');
    const rivals = rivalsIn(context.base, input.rivalSetId);
    const favoured = new Set<string>(input.favoured);
    for (const { id } of rivals) {
      const rival = requiredRow(draft.rivals, id, 'rival');
      if (favoured.delete(id)) rival.standing = 'favoured';
      else if (rival.standing !== 'set_aside') rival.standing = input.favoured.length === 0 ? 'open' : 'kept';
    }
    if (favoured.size > 0)
      throw new CommandRefusal(
        'rivals/not-in-set',
        'One of the favoured explanations is not among these rivals. Nothing was changed.',
      );
    set.verdict = input.reason;
    set.decidedBy = input.decidedBy;
    set.decidedAt = context.now();
  },
});

/** Takes a verdict back: the question is open again, every explanation stays with what was said of it. */
export const rivalsReopen = defineCommand({
  name: 'rivals.reopen',
  input: z.strictObject({ rivalSetId }),
  label: () => 'Open the question again',
  apply: (draft, input, context) => {
    const set = requiredRow(draft.rivalSets, input.rivalSetId, 'set of rivals');
    set.verdict = '';
    set.decidedBy = '';
    set.decidedAt = null;
    for (const { id } of rivalsIn(context.base, input.rivalSetId))
      requiredRow(draft.rivals, id, 'rival').standing = 'open';
  },
});
