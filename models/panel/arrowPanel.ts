import type { Document, IdOf } from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { statementMembers } from '../sentences/statement.ts';
import { sessionAnswers } from './answers.ts';
import { participantsIn } from './sessionRows.ts';
import { type Tally, tallyOf } from './tally.ts';

const nothing: Tally = { agree: 0, disagree: 0, unsure: 0, skip: 0, passed: 0, people: 0 };

function added(one: Tally, other: Tally): Tally {
  return {
    agree: one.agree + other.agree,
    disagree: one.disagree + other.disagree,
    unsure: one.unsure + other.unsure,
    skip: one.skip + other.skip,
    passed: one.passed + other.passed,
    people: one.people + other.people,
  };
}

/**
 * What all panels together answered about an arrow, each session by its last round that was answered. An arrow is
 * asked about together with those of its statement (S4). Somebody who came to two sessions counts in both.
 */
export function panelTallyOf(document: Document, arrowId: string): Tally {
  const arrow = document.arrows.get(arrowId as IdOf<'arrows'>);
  if (arrow === undefined) return nothing;
  return statementMembers(document, arrow)
    .flatMap(({ id }) => referrers(document, { table: 'askedArrows', field: 'arrowId' }, id))
    .flatMap((id) => document.askedArrows.get(id as IdOf<'askedArrows'>) ?? [])
    .reduce((sum, { id: askedArrowId, sessionId }) => {
      const answers = sessionAnswers(document, sessionId);
      const participants = participantsIn(document, sessionId);
      return added(sum, tallyOf(answers, participants, { askedArrowId, round: answers.lastRound }));
    }, nothing);
}
