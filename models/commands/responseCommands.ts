import { z } from 'zod';

import { type CommandContext, defineCommand } from '../command.ts';
import type { Document } from '../document.ts';
import { responseId } from '../entities/ids.ts';
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

type Standing = Pick<Response, 'id' | 'answer' | 'comment' | 'commentKind' | 'place'>;

/** The row that says what was answered now; null when it says nothing new. */
function newResponse(
  {
    document,
    response,
    id,
  }: { readonly document: Document; readonly response: Given; readonly id: Response['id'] },
  standing: Standing | undefined,
  context: CommandContext,
): Response | null {
  const { participant, asked } = placedIn(document, response);
  const round = response.round ?? requiredRow(document.sessions, asked.sessionId, 'session').round;
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
  const place =
    standing?.place ??
    orderFor(askedIn(document, asked.sessionId), participant, round).findIndex((one) => one.id === asked.id) +
      1;
  return {
    id,
    theoryId: participant.theoryId,
    participantId: participant.id,
    askedArrowId: asked.id,
    round,
    answer,
    comment,
    commentKind,
    place,
    replacesId: standing?.id ?? null,
    answeredAt: context.now(),
  };
}

function standingIn(document: Document, response: Given): Response | undefined {
  const { asked } = placedIn(document, response);
  const round = response.round ?? requiredRow(document.sessions, asked.sessionId, 'session').round;
  return sessionAnswers(document, asked.sessionId).cellOf({ ...response, round })?.current;
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
    const standing = standingIn(context.base, input);
    const id = context.newId('response') as Response['id'];
    const response = newResponse({ document: context.base, response: input, id }, standing, context);
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
  apply: (draft, input, context) => {
    const standing = new Map<string, Standing>();
    for (const { id, ...response } of input.responses) {
      if (context.base.responses.has(id) || draft.responses.has(id)) continue;
      const { asked } = placedIn(context.base, response);
      const round = response.round ?? requiredRow(context.base.sessions, asked.sessionId, 'session').round;
      const cell = `${response.participantId} ${response.askedArrowId} ${round}`;
      const before = standing.get(cell) ?? standingIn(context.base, response);
      const row = newResponse({ document: context.base, response, id }, before, context);
      if (row === null) continue;
      draft.responses.set(id, row);
      standing.set(cell, row);
    }
  },
});
