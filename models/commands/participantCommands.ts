import { z } from 'zod';

import { CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import type { AskedArrow } from '../entities/askedArrow.ts';
import { participantId, sessionId } from '../entities/ids.ts';
import { dotsEach, importanceDotsSchema } from '../entities/importanceDots.ts';
import { type Participant, participantSchema } from '../entities/participant.ts';
import type { Response } from '../entities/response.ts';
import type { Session } from '../entities/session.ts';
import { hashOf } from '../panel/order.ts';
import { dotsOf, participantsIn } from '../panel/sessionRows.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** The seed of a participant, which the order of their arrows follows from; a device is told that order before it is written down. */
export function seedOf(id: string): number {
  return hashOf(id, 0);
}

/** Somebody who answers in a session, with the seed that the order of their arrows follows from. */
export function newParticipant(
  session: Session,
  fields: Omit<Participant, 'theoryId' | 'sessionId' | 'seed'>,
): Participant {
  return { ...fields, theoryId: session.theoryId, sessionId: session.id, seed: seedOf(fields.id) };
}

/** Adds somebody who answers; the order of their arrows follows from a seed that is kept. */
export const participantsAdd = defineCommand({
  name: 'participants.add',
  input: z.strictObject({
    /** Given by a device that has joined; else a new one. */
    id: participantId.optional(),
    sessionId,
    name: participantSchema.shape.name.default(''),
    groupName: participantSchema.shape.groupName.default(''),
    isTable: z.boolean().default(false),
    way: participantSchema.shape.way.default('screen'),
  }),
  label: ({ isTable }) => (isTable ? 'Add a table' : 'Add a person'),
  apply: (draft, { id: given, ...fields }, context) => {
    const session = requiredRow(context.base.sessions, fields.sessionId, 'session');
    // The same device says again that it has joined: it is in already.
    if (given !== undefined && context.base.participants.has(given)) return;
    const id = given ?? (context.newId('participant') as IdOf<'participants'>);
    const position = nextPosition(participantsIn(context.base, session.id));
    draft.participants.set(id, newParticipant(session, { ...fields, id, position }));
  },
});
export const participantsChange = changeCommand('participants.change', 'participants', {
  id: participantId,
  fields: participantSchema.pick({ name: true, groupName: true, isTable: true }).partial(),
});
export const participantsRemove = removeCommand('participants.remove', 'participants', participantId);

/** A participant and an arrow of one session; refuses those of two. */
export function placedIn(
  document: Document,
  ids: Pick<Response, 'participantId' | 'askedArrowId'>,
): { readonly participant: Participant; readonly asked: AskedArrow } {
  const participant = requiredRow(document.participants, ids.participantId, 'participant');
  const asked = requiredRow(document.askedArrows, ids.askedArrowId, 'question');
  if (participant.sessionId === asked.sessionId) return { participant, asked };
  throw new CommandRefusal(
    'responses/other-session',
    'This person is not in the session that asks about this arrow. Nothing was changed.',
  );
}

/** Puts so many of a participant's dots on an arrow; none takes them away. */
export const dotsPlace = defineCommand({
  name: 'dots.place',
  input: importanceDotsSchema
    .pick({ participantId: true, askedArrowId: true })
    .extend({ dots: z.number().int().min(0).max(dotsEach) }),
  label: () => 'Place dots',
  apply: (draft, { dots, ...ids }, context) => {
    const { participant, asked } = placedIn(context.base, ids);
    const rows = dotsOf(context.base, participant.id);
    const known = rows.find((row) => row.askedArrowId === asked.id);
    const others = rows.reduce((sum, row) => sum + (row === known ? 0 : row.dots), 0);
    if (others + dots > dotsEach)
      throw new CommandRefusal(
        'dots/too-many',
        `There are ${dotsEach} dots for each person, and they are spent. Take one away elsewhere first. Nothing was changed.`,
      );
    if (dots === 0) {
      if (known !== undefined) draft.importanceDots.delete(known.id);
      return;
    }
    const id = known?.id ?? (context.newId('dots') as IdOf<'importanceDots'>);
    draft.importanceDots.set(id, { id, theoryId: participant.theoryId, ...ids, dots });
  },
});
