import fc from 'fast-check';
import { expect, it } from 'vitest';

import { type Answer, answerField } from '#models/entities/response.ts';
import { emptyHistory, record, undo } from '#models/history.ts';
import { sessionAgreement } from '#models/panel/agreement.ts';
import { answeredIn } from '#models/panel/tally.ts';

import { PanelBench } from './panelBench.ts';

const PEOPLE = 4;
const ARROWS = 3;
const step = fc.record({
  person: fc.nat(PEOPLE - 1),
  asked: fc.nat(ARROWS - 1),
  round: fc.integer({ min: 1, max: 2 }),
  answer: fc.constantFrom<Answer>(...answerField.options),
  /** Sent from elsewhere: alone, or twice over. */
  sent: fc.constantFrom('here', 'once', 'twice'),
});

it('H4: whatever is answered, revised and sent again, each person counts once in each cell, by the last answer', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const bench = new PanelBench({ arrows: ARROWS, people: PEOPLE });
      const expected = new Map<string, Answer>();
      steps.forEach(({ person, asked, round, answer, sent }, index) => {
        bench.env.advance(700);
        const key = `${person} ${asked} ${round}`;
        const before = expected.get(key);
        // Only shown: what was answered stands.
        if (answer !== 'none' || before === undefined) expected.set(key, answer);
        const response = {
          participantId: bench.person(person),
          askedArrowId: bench.asked(asked),
          round,
          answer,
        };
        const sending = { responses: [{ ...response, id: `response_${index}` }] };
        if (sent === 'here') bench.run('responses.record', response);
        else bench.run('responses.take', sending);
        if (sent === 'twice') expect(bench.run('responses.take', sending)).toBeNull();
      });
      for (const round of [1, 2]) {
        sessionAgreement(bench.document, bench.sessionId, round).forEach(({ tally, seen }, asked) => {
          const given = Array.from({ length: PEOPLE }, (_, person) =>
            expected.get(`${person} ${asked} ${round}`),
          );
          const count = (answer: Answer) => given.filter((one) => one === answer).length;
          expect(tally).toEqual({
            agree: count('agree'),
            disagree: count('disagree'),
            unsure: count('unsure'),
            skip: count('skip'),
            passed: count('none'),
            people: PEOPLE,
          });
          expect(seen).toBe(given.filter((one) => one !== undefined).length);
          expect(answeredIn(tally) + tally.passed).toBe(seen);
        });
      }
    }),
    { numRuns: 60 },
  );
});

it('H4: groups part the people: their counts add up to those of all', () => {
  const groups = ['', 'Community member', 'Link worker'] as const;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...groups), fc.constantFrom<Answer>(...answerField.options)), {
        minLength: 1,
        maxLength: 12,
      }),
      (people) => {
        const bench = new PanelBench({ arrows: 1, people: 0 });
        people.forEach(([groupName, answer], person) => {
          bench.join({ groupName });
          bench.answer(person, 0, answer);
        });
        const [arrow] = sessionAgreement(bench.document, bench.sessionId, 1);
        for (const answer of ['agree', 'disagree', 'unsure', 'skip', 'passed', 'people'] as const) {
          const sum = arrow?.groups.reduce((total, { tally }) => total + tally[answer], 0);
          expect(sum).toBe(arrow?.tally[answer]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('H4: nobody ever has more than four dots on arrows, and undo of everything gives the session as it was', () => {
  const dots = fc.record({ person: fc.nat(1), asked: fc.nat(2), dots: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(dots, { maxLength: 20 }), (steps) => {
      const bench = new PanelBench({ arrows: ARROWS, people: 2 });
      const before = bench.document;
      let history = emptyHistory;
      for (const { person, asked, dots: count } of steps) {
        const input = { participantId: bench.person(person), askedArrowId: bench.asked(asked), dots: count };
        bench.env.advance(1000);
        try {
          const commit = bench.run('dots.place', input);
          if (commit !== null) ({ history } = record(history, commit, bench.env.now()));
        } catch (refused) {
          expect(String(refused)).toContain('dots/too-many');
        }
        for (const participant of [bench.person(0), bench.person(1)]) {
          const spent = [...bench.document.importanceDots.values()]
            .filter(({ participantId }) => participantId === participant)
            .reduce((sum, row) => sum + row.dots, 0);
          expect(spent).toBeLessThanOrEqual(4);
        }
      }
      let { document } = bench;
      for (
        let back = undo(document, history, bench.env);
        back !== null;
        back = undo(document, history, bench.env)
      )
        ({ document, history } = back);
      expect([...document.importanceDots]).toEqual([...before.importanceDots]);
    }),
    { numRuns: 40 },
  );
});
