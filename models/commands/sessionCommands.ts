import type { Draft } from 'immer';
import { z } from 'zod';

import { type CommandContext, CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { askedArrowSchema } from '../entities/askedArrow.ts';
import { arrowId, askedArrowId, scriptStepId, sessionId } from '../entities/ids.ts';
import { scriptStepSchema } from '../entities/scriptStep.ts';
import { type Session, sessionSchema } from '../entities/session.ts';
import { statementFor } from '../panel/arrowsToAsk.ts';
import { askedIn, sessionsOf, stepsIn } from '../panel/sessionRows.ts';
import { referrers } from '../referenceIndex.ts';
import { nextPosition, removeRows, requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

const plannedStep = scriptStepSchema.omit({ id: true, theoryId: true, sessionId: true, position: true });

function addSteps(
  draft: Draft<Document>,
  { session, steps }: { readonly session: Session; readonly steps: readonly z.infer<typeof plannedStep>[] },
  context: CommandContext,
): void {
  const from = nextPosition(stepsIn(context.base, session.id));
  steps.forEach((step, index) => {
    const id = context.newId('step') as IdOf<'scriptSteps'>;
    draft.scriptSteps.set(id, {
      ...step,
      id,
      theoryId: session.theoryId,
      sessionId: session.id,
      position: from + index,
    });
  });
}

function ask(
  draft: Draft<Document>,
  { session, arrowIds }: { readonly session: Session; readonly arrowIds: readonly IdOf<'arrows'>[] },
  context: CommandContext,
): void {
  const known = new Set(askedIn(context.base, session.id).map((asked) => asked.arrowId));
  let position = nextPosition(askedIn(context.base, session.id));
  for (const arrow of new Set(arrowIds)) {
    if (known.has(arrow)) continue;
    requiredRow(context.base.arrows, arrow, 'arrow');
    const id = context.newId('asked') as IdOf<'askedArrows'>;
    draft.askedArrows.set(id, {
      id,
      theoryId: session.theoryId,
      sessionId: session.id,
      arrowId: arrow,
      statement: statementFor(context.base, arrow),
      position,
      decision: 'open',
      decisionReason: '',
    });
    position += 1;
  }
}

const plan = sessionSchema.pick({
  theoryId: true,
  title: true,
  date: true,
  place: true,
  purpose: true,
  groups: true,
  snapshot: true,
  note: true,
});

/** Plans a session: its script, and the arrows it asks about in the words of now, in one step. */
export const sessionsAdd = defineCommand({
  name: 'sessions.add',
  input: plan.extend({
    date: plan.shape.date.default(''),
    place: plan.shape.place.default(''),
    purpose: plan.shape.purpose.default(''),
    groups: plan.shape.groups.default(''),
    snapshot: plan.shape.snapshot.default(''),
    note: plan.shape.note.default(''),
    arrowIds: z.array(arrowId).default([]),
    steps: z.array(plannedStep).max(100).default([]),
  }),
  label: ({ title }) => `Plan session “${title}”`,
  apply: (draft, { arrowIds, steps, ...fields }, context) => {
    const session: Session = {
      ...fields,
      id: context.newId('session') as IdOf<'sessions'>,
      round: 1,
      sourceId: null,
      position: nextPosition(sessionsOf(context.base, fields.theoryId)),
    };
    draft.sessions.set(session.id, session);
    addSteps(draft, { session, steps }, context);
    ask(draft, { session, arrowIds }, context);
  },
});
export const sessionsChange = changeCommand('sessions.change', 'sessions', {
  id: sessionId,
  fields: plan.omit({ theoryId: true }).extend({ round: sessionSchema.shape.round }).partial(),
});
export const sessionsRemove = removeCommand('sessions.remove', 'sessions', sessionId);

/** Asks about arrows in a session; those it asks about already stay as they are. */
export const sessionsAsk = defineCommand({
  name: 'sessions.ask',
  input: z.strictObject({ sessionId, arrowIds: z.array(arrowId).min(1) }),
  label: ({ arrowIds }) =>
    arrowIds.length === 1 ? 'Ask about an arrow' : `Ask about ${arrowIds.length} arrows`,
  apply: (draft, input, context) => {
    const session = requiredRow(context.base.sessions, input.sessionId, 'session');
    ask(draft, { session, arrowIds: input.arrowIds }, context);
  },
});

function refuseAnswered(base: Document, askedId: string): void {
  if (referrers(base, { table: 'responses', field: 'askedArrowId' }, askedId).length === 0) return;
  throw new CommandRefusal(
    'sessions/has-answers',
    'People have answered about this arrow in these words, so they stay as they are. Nothing was changed.',
  );
}

/** Changes the words in which arrows are put to people, as long as nobody has answered, or what was done about them. */
export const askedArrowsChange = defineCommand({
  name: 'askedArrows.change',
  input: z.strictObject({
    ids: z.array(askedArrowId).min(1),
    fields: askedArrowSchema.pick({ statement: true, decision: true, decisionReason: true }).partial(),
  }),
  label: ({ fields }) =>
    fields.statement === undefined ? 'Say what was done about an arrow' : 'Change words as asked',
  coalesceKey: ({ ids, fields }) => `askedArrows.change ${ids.join(' ')} ${Object.keys(fields).join(' ')}`,
  apply: (draft, { ids, fields }, context) => {
    for (const id of ids) {
      const row = requiredRow(draft.askedArrows, id, 'question');
      if (fields.statement !== undefined && fields.statement !== row.statement)
        refuseAnswered(context.base, id);
      Object.assign(
        row,
        Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      );
    }
  },
});

/** Stops asking about arrows nobody has answered about yet; the numbers of the others close up. */
export const askedArrowsRemove = defineCommand({
  name: 'askedArrows.remove',
  input: z.strictObject({ ids: z.array(askedArrowId).min(1) }),
  label: ({ ids }) =>
    ids.length === 1 ? 'Do not ask about an arrow' : `Do not ask about ${ids.length} arrows`,
  apply: (draft, { ids }, context) => {
    for (const id of ids) refuseAnswered(context.base, id);
    const gone = new Set<string>(ids);
    const sessions = new Set(
      ids.map((id) => requiredRow(context.base.askedArrows, id, 'question').sessionId),
    );
    removeRows(
      draft,
      context.base,
      ids.map((id) => ({ table: 'askedArrows', id })),
    );
    for (const session of sessions)
      askedIn(context.base, session)
        .filter(({ id }) => !gone.has(id))
        .forEach(({ id }, position) => {
          const row = requiredRow(draft.askedArrows, id, 'question');
          if (row.position !== position) row.position = position;
        });
  },
});

/** Adds a step at the end of a session's script. */
export const scriptStepsAdd = defineCommand({
  name: 'scriptSteps.add',
  input: plannedStep.extend({ sessionId }),
  label: ({ title }) => `Add step “${title}”`,
  apply: (draft, { sessionId: ofSession, ...step }, context) => {
    const session = requiredRow(context.base.sessions, ofSession, 'session');
    addSteps(draft, { session, steps: [step] }, context);
  },
});
export const scriptStepsChange = changeCommand('scriptSteps.change', 'scriptSteps', {
  id: scriptStepId,
  fields: plannedStep.partial(),
});
export const scriptStepsRemove = removeCommand('scriptSteps.remove', 'scriptSteps', scriptStepId);

/** Moves a step of a script up or down. */
export const scriptStepsMove = defineCommand({
  name: 'scriptSteps.move',
  input: z.strictObject({ id: scriptStepId, toIndex: z.number().int().min(0) }),
  label: () => 'Move step of the script',
  apply: (draft, { id, toIndex }, context) => {
    const step = requiredRow(context.base.scriptSteps, id, 'step');
    const others = stepsIn(context.base, step.sessionId).filter((other) => other.id !== id);
    others.toSpliced(toIndex, 0, step).forEach((each, position) => {
      const row = requiredRow(draft.scriptSteps, each.id, 'step');
      if (row.position !== position) row.position = position;
    });
  },
});
