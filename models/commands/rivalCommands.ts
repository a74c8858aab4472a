import type { Draft } from 'immer';
import { z } from 'zod';

import { type CommandContext, CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { arrowSchema } from '../entities/arrow.ts';
import { type Element, elementSchema } from '../entities/element.ts';
import { rivalId, rivalSetId } from '../entities/ids.ts';
import { type Rival, rivalSchema } from '../entities/rival.ts';
import { type RivalSet, rivalSetSchema } from '../entities/rivalSet.ts';
import { referrers } from '../referenceIndex.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { newArrowFields } from './newRows.ts';
import { addRivalBox, boxOfName } from './rivalBoxes.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** What a set has only once it is decided. */
const verdictFields = { verdict: true, decidedBy: true, decidedAt: true } as const;

function rivalsIn(document: Document, setId: string): readonly Rival[] {
  return referrers(document, { table: 'rivals', field: 'rivalSetId' }, setId).flatMap(
    (id) => document.rivals.get(id as IdOf<'rivals'>) ?? [],
  );
}

type Observed = Pick<RivalSet, 'theoryId' | 'elementId' | 'observation'>;

/** The outcome that stands for the observation: the one of the set, the box of that name, or a new one. */
function outcomeOf(draft: Draft<Document>, context: CommandContext, observed: Observed): Element {
  const { theoryId, elementId, observation } = observed;
  const known =
    (elementId === null ? undefined : context.base.elements.get(elementId)) ??
    boxOfName(context.base, theoryId, observation);
  return known ?? addRivalBox(draft, context, { theoryId, label: observation, before: null });
}

const rivalTarget = rivalSchema.pick({ arrowId: true, configurationId: true });

/**
 * Adds a set of rivals for one observation, with explanations that are there already, in one step. With `makeBox` and
 * no element the outcome is the box of that name, or a new one.
 */
export const rivalSetsAdd = defineCommand({
  name: 'rivalSets.add',
  input: rivalSetSchema.omit({ id: true, position: true, ...verdictFields }).extend({
    note: rivalSetSchema.shape.note.default(''),
    rivals: z.array(rivalTarget).default([]),
    makeBox: z.boolean().default(false),
  }),
  label: ({ observation }) => `Compare explanations of “${observation}”`,
  apply: (draft, { rivals, makeBox, ...fields }, context) => {
    const id = context.newId('rivals') as IdOf<'rivalSets'>;
    const position = nextPosition(context.base.rivalSets.values());
    const elementId =
      fields.elementId ?? (makeBox ? outcomeOf(draft, context, { ...fields, elementId: null }).id : null);
    draft.rivalSets.set(id, {
      ...fields,
      elementId,
      id,
      verdict: '',
      decidedBy: '',
      decidedAt: null,
      position,
    });
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
/**
 * Adds a rival that is typed in words: its box (the one of that name, or a new one), the arrow from there to the
 * outcome, and its place among the rivals, in one step. A set without an outcome on the map gets one.
 */
export const rivalsExplain = defineCommand({
  name: 'rivals.explain',
  input: z.strictObject({
    rivalSetId,
    words: elementSchema.shape.label,
    because: arrowSchema.shape.becauseText.default(''),
    title: rivalSchema.shape.title.default(''),
  }),
  label: ({ words }) => `Explain by “${words.trim()}”`,
  apply: (draft, { words, because, title, ...input }, context) => {
    const set = requiredRow(draft.rivalSets, input.rivalSetId, 'set of rivals');
    const { theoryId } = set;
    const outcome = outcomeOf(draft, context, set);
    if (set.elementId !== outcome.id) set.elementId = outcome.id;
    const box =
      boxOfName(context.base, theoryId, words) ??
      addRivalBox(draft, context, { theoryId, label: words, before: outcome });
    if (box.id === outcome.id)
      throw new CommandRefusal(
        'rivals/explains-itself',
        'That is what is to be explained: it cannot explain itself. Nothing was changed.',
      );
    const known = referrers(context.base, { table: 'arrows', field: 'sourceElementId' }, box.id)
      .flatMap((arrow) => context.base.arrows.get(arrow as IdOf<'arrows'>) ?? [])
      .find((arrow) => arrow.targetElementId === outcome.id);
    const arrowId = known?.id ?? (context.newId('arrow') as IdOf<'arrows'>);
    if (known === undefined)
      draft.arrows.set(arrowId, {
        ...newArrowFields,
        id: arrowId,
        theoryId,
        sourceElementId: box.id,
        targetElementId: outcome.id,
        targetArrowId: null,
        becauseText: because,
      });
    const id = context.newId('rival') as IdOf<'rivals'>;
    const position = nextPosition(rivalsIn(context.base, set.id));
    draft.rivals.set(id, {
      id,
      theoryId,
      rivalSetId: set.id,
      arrowId,
      configurationId: null,
      title,
      standing: 'open',
      reason: '',
      position,
    });
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
