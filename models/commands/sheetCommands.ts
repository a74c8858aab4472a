import { z } from 'zod';

import { defineCommand } from '../command.ts';
import type { IdOf } from '../document.ts';
import { sessionId } from '../entities/ids.ts';
import { type Participant, participantSchema } from '../entities/participant.ts';
import { type Response, responseSchema } from '../entities/response.ts';
import { suggestionSchema } from '../entities/suggestion.ts';
import { askedIn, participantName, participantsIn, suggestionsIn } from '../panel/sessionRows.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { nextPosition, requiredRow } from './draftRows.ts';
import { newParticipant } from './participantCommands.ts';
import { newResponse, standingAt } from './responseCommands.ts';
import { newSuggestionFields } from './suggestionCommands.ts';

const sheet = z.strictObject({
  name: participantSchema.shape.name.refine((value) => value.trim().length > 0, 'needs a name or a number'),
  groupName: participantSchema.shape.groupName.default(''),
  answers: z.array(
    responseSchema
      .pick({ askedArrowId: true, answer: true, comment: true })
      .extend({ comment: responseSchema.shape.comment.default('') }),
  ),
  missing: z.array(suggestionSchema.shape.words).default([]),
});

/**
 * Takes in filled sheets, typed in or from a spreadsheet, in one step. Somebody of that name in the session is meant;
 * else a new person on paper. The same sheets again change nothing.
 */
export const sessionsTakeSheets = defineCommand({
  name: 'sessions.takeSheets',
  input: z.strictObject({ sessionId, round: responseSchema.shape.round, sheets: z.array(sheet).min(1) }),
  label: ({ sheets }) =>
    sheets.length === 1
      ? `Take in the answers of “${sheets[0]?.name ?? ''}”`
      : `Take in ${sheets.length} sheets`,
  apply: (draft, input, context) => {
    const session = requiredRow(context.base.sessions, input.sessionId, 'session');
    const all = askedIn(context.base, session.id);
    const byId = new Map(all.map((asked) => [asked.id, asked]));
    const people = [...participantsIn(context.base, session.id)];
    const suggestions = [...suggestionsIn(context.base, session.id)];
    for (const { name, groupName, answers, missing } of input.sheets) {
      let person = people.find((one) => nameKey(participantName(one)) === nameKey(name));
      if (person === undefined) {
        const id = context.newId('participant') as Participant['id'];
        const position = nextPosition(people);
        const fields = {
          id,
          name: name.trim(),
          groupName: groupName.trim(),
          isTable: false,
          way: 'paper',
          position,
        } as const;
        person = newParticipant(session, fields);
        people.push(person);
        draft.participants.set(id, person);
      }
      for (const { askedArrowId, ...answer } of answers) {
        const asked = requiredRow(byId, askedArrowId, 'question');
        const place = { participant: person, asked, round: input.round, all };
        const id = context.newId('response') as Response['id'];
        const standing = standingAt(context.base, place);
        const row = newResponse(place, { ...answer, id }, { standing, now: context.now() });
        if (row !== null) draft.responses.set(id, row);
      }
      for (const words of missing) {
        const own = person.id;
        if (suggestions.some((one) => one.participantId === own && one.words === words)) continue;
        const id = context.newId('suggestion') as IdOf<'suggestions'>;
        const suggestion = {
          ...newSuggestionFields,
          id,
          theoryId: session.theoryId,
          sessionId: session.id,
          participantId: own,
          words,
          position: nextPosition(suggestions),
        };
        suggestions.push(suggestion);
        draft.suggestions.set(id, suggestion);
      }
    }
  },
});
