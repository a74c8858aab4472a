import { z } from 'zod';

import { defineCommand } from '../command.ts';
import type { Document } from '../document.ts';
import type { AskedArrow } from '../entities/askedArrow.ts';
import { responseId } from '../entities/ids.ts';
import type { Participant } from '../entities/participant.ts';
import { type Response, responseSchema } from '../entities/response.ts';
import { sessionAnswers } from '../panel/answers.ts';
import { orderFor } from '../panel/order.ts';
import { askedIn } from '../panel/sessionRows.ts';
import { requiredRow } from './draftRows.ts';
import { placedIn } from './participantCommands.ts';

const given = responseSchema
  .pick({
    participantId: true,
    askedArrowId: true,
    round: true,
    answer: true,
    comment: true,
    commentKind: true,
  })
  .partial({ round: true, comment: true, commentKind: true });
type Given = z.infer<typeof given>;

/** Where an answer is given: who, about what, in which round. */
export type AnswerPlace = {
  readonly participant: Participant;
  readonly asked: AskedArrow;
  readonly round: number;
  /** All arrows of the session, by number. */
  readonly all: readonly AskedArrow[];
};

/** What stands there already. */
export type Standing = Pick<Response, 'id' | 'answer' | 'comment' | 'commentKind' | 'place'>;

/** The row that says what was answered now; null when it says nothing new. */
export function newResponse(
  { participant, asked, round, all }: AnswerPlace,
  { id, ...response }: Pick<Given, 'answer' | 'comment' | 'commentKind'> & { readonly id: Response['id'] },
  { standing, now }: { readonly standing: Standing | undefined; readonly now: number },
): Response | null {
  const comment = response.comment ?? standing?.comment ?? '';
  const commentKind =
    response.commentKind === undefined ? (standing?.commentKind ?? null) : response.commentKind;
  // Something that was answered is not unanswered by being looked at again.
  const answer = response.answer === 'none' && standing !== undefined ? standing.answer : response.answer;
  if (
    standing !== undefined &&
    standing.answer === answer &&
    standing.comment === comment &&
    standing.commentKind === commentKind
  )
    return null;
  return {
    id,
    theoryId: participant.theoryId,
    participantId: participant.id,
    askedArrowId: asked.id,
    round,
    answer,
    comment,
    commentKind,
    place: standing?.place ?? orderFor(all, participant, round).findIndex((one) => one.id === asked.id) + 1,
    replacesId: standing?.id ?? null,
    answeredAt: now,
  };
}

function placeOf(document: Document, response: Given): AnswerPlace {
  const { participant, asked } = placedIn(document, response);
  const round = response.round ?? requiredRow(document.sessions, asked.sessionId, 'session').round;
  return { participant, asked, round, all: askedIn(document, asked.sessionId) };
}

/** The answer that holds at a place. */
export function standingAt(
  document: Document,
  { participant, asked, round }: Pick<AnswerPlace, 'participant' | 'asked' | 'round'>,
): Response | undefined {
  const cell = { participantId: participant.id, askedArrowId: asked.id, round };
  return sessionAnswers(document, asked.sessionId).cellOf(cell)?.current;
}

/**
 * Writes down an answer. Another answer than before stands beside the one it takes the place of; other words of a
 * comment are words of the same answer.
 */
export const responsesRecord = defineCommand({
  name: 'responses.record',
  input: given,
  // What was answered is not for the next person to read in the list of steps.
  label: () => 'Answer',
  coalesceKey: (input) => `responses.record ${input.participantId} ${input.askedArrowId}`,
  apply: (draft, input, context) => {
    const place = placeOf(context.base, input);
    const standing = standingAt(context.base, place);
    const id = context.newId('response') as Response['id'];
    const response = newResponse(place, { ...input, id }, { standing, now: context.now() });
    if (response === null) return;
    if (standing === undefined || response.answer !== standing.answer) {
      draft.responses.set(id, response);
      return;
    }
    const row = requiredRow(draft.responses, standing.id, 'answer');
    row.comment = response.comment;
    row.commentKind = response.commentKind;
  },
});

/**
 * Takes in answers that were given elsewhere, under the ids they were given there, in order; one that is here already
 * is left alone, so that sending again doubles nothing.
 */
export const responsesTake = defineCommand({
  name: 'responses.take',
  input: z.strictObject({ responses: z.array(given.extend({ id: responseId })).min(1) }),
  label: ({ responses }) =>
    responses.length === 1 ? 'Take in an answer' : `Take in ${responses.length} answers`,
  // What a room full of people sends within a moment is one step.
  coalesceKey: () => 'responses.take',
  apply: (draft, input, context) => {
    const standing = new Map<string, Standing>();
    for (const { id, ...response } of input.responses) {
      if (context.base.responses.has(id) || draft.responses.has(id)) continue;
      const place = placeOf(context.base, response);
      const cell = `${place.participant.id} ${place.asked.id} ${place.round}`;
      const before = standing.get(cell) ?? standingAt(context.base, place);
      const row = newResponse(place, { ...response, id }, { standing: before, now: context.now() });
      if (row === null) continue;
      draft.responses.set(id, row);
      standing.set(cell, row);
    }
  },
});
