import { answerField } from '#models/entities/response.ts';
import { usualScript } from '#models/panel/script.ts';

import { type Generator, change, complete, inTheory, manyIds, remove } from './inputKit.ts';
import { type Choices, anyId, fieldsOf, idIn, label, text } from './rowFields.ts';
import { oneOf, wholeNumber } from './testEnv.ts';

/** A participant and an arrow, mostly of one session. */
function placed(choices: Choices): Record<string, unknown> | null {
  const askedArrowId = anyId(choices, 'askedArrows');
  const sessionId = choices.document.askedArrows.get(askedArrowId as never)?.sessionId;
  const [...participants] = choices.document.participants.values();
  const own = participants.filter((row) => row.sessionId === sessionId);
  const participantId =
    own.length > 0 && choices.random() < 0.95
      ? oneOf(choices.random, own).id
      : anyId(choices, 'participants');
  return complete({ participantId, askedArrowId });
}

function response(choices: Choices): Record<string, unknown> | null {
  const place = placed(choices);
  if (place === null) return null;
  const { random } = choices;
  return {
    ...place,
    answer: oneOf(random, answerField.options),
    ...(random() < 0.3 ? { comment: text(choices) } : {}),
    ...(random() < 0.2 ? { commentKind: oneOf(random, ['feeling', 'idea', null]) } : {}),
    ...(random() < 0.2 ? { round: wholeNumber(random, 1, 2) } : {}),
  };
}

const suggestion: Generator = (choices) => {
  const sessionId = anyId(choices, 'sessions');
  const theoryId = choices.document.sessions.get(sessionId as never)?.theoryId ?? '';
  const participantId = choices.random() < 0.4 ? idIn(choices, 'participants', theoryId) : null;
  const aboutArrowId = choices.random() < 0.5 ? idIn(choices, 'arrows', theoryId) : null;
  return complete(
    {
      sessionId,
      participantId,
      kind: oneOf(choices.random, ['box', 'arrow', 'context', 'note']),
      words: label(choices),
      fromWords: label(choices),
      toWords: label(choices),
      aboutArrowId,
      effect: oneOf(choices.random, ['helps', 'hinders', 'unclear']),
    },
    ['participantId', 'aboutArrowId'],
  );
};

const decided = (more: (choices: Choices) => Record<string, unknown> | null): Generator => {
  return (choices) => {
    const id = anyId(choices, 'suggestions');
    const rest = more(choices);
    return id === null || rest === null ? null : { id, ...rest };
  };
};

/** An input for each command about panel sessions. */
export const panelGenerators = {
  'sessions.add': inTheory((choices, theoryId) => ({
    theoryId,
    title: label(choices),
    groups: choices.random() < 0.5 ? 'Community member\nLink worker' : '',
    arrowIds: [0, 1, 2].flatMap(() => idIn(choices, 'arrows', theoryId) ?? []),
    steps: usualScript.slice(0, wholeNumber(choices.random, 0, 3)),
  })),
  'sessions.change': (choices) => {
    const ids = manyIds(choices, 'sessions', 2);
    return ids === null
      ? null
      : { ids, fields: { title: label(choices), round: wholeNumber(choices.random, 1, 3) } };
  },
  'sessions.remove': remove('sessions'),
  'sessions.ask': (choices) => {
    const sessionId = anyId(choices, 'sessions');
    const theoryId = choices.document.sessions.get(sessionId as never)?.theoryId ?? '';
    const arrowId = idIn(choices, 'arrows', theoryId);
    return arrowId === null ? null : complete({ sessionId, arrowIds: [arrowId] });
  },
  'sessions.takeSheets': (choices) => {
    const askedArrowId = anyId(choices, 'askedArrows');
    const sessionId = choices.document.askedArrows.get(askedArrowId as never)?.sessionId ?? null;
    const answer = oneOf(choices.random, answerField.options);
    return complete({
      sessionId,
      round: 1,
      sheets: [
        {
          name: oneOf(choices.random, ['Sheet 1', 'Sheet 2', 'Ash']),
          groupName: '',
          answers: askedArrowId === null ? [] : [{ askedArrowId, answer, comment: text(choices) }],
          missing: choices.random() < 0.3 ? [label(choices)] : [],
        },
      ],
    });
  },
  'sessions.countAsEvidence': (choices) => {
    const [...responses] = choices.document.responses.values();
    if (responses.length === 0) return null;
    const { askedArrowId, round } = oneOf(choices.random, responses);
    const sessionId = choices.document.askedArrows.get(askedArrowId)?.sessionId ?? null;
    const reading = oneOf(choices.random, ['supports', 'contradicts', 'gives_context', 'both']);
    return complete({
      sessionId,
      round,
      methods: oneOf(choices.random, ['panel', 'lived_experience']),
      withComments: choices.random() < 0.5,
      arrows: [{ askedArrowId, reading }],
    });
  },
  'askedArrows.change': (choices) => {
    const ids = manyIds(choices, 'askedArrows', 2);
    const words = {
      decision: oneOf(choices.random, ['open', 'kept', 'changed']),
      decisionReason: text(choices),
    };
    return ids === null
      ? null
      : { ids, fields: choices.random() < 0.3 ? { statement: label(choices) } : words };
  },
  'askedArrows.remove': remove('askedArrows'),
  'scriptSteps.add': (choices) =>
    complete({ ...fieldsOf(choices, 'scriptSteps', ['position']), sessionId: anyId(choices, 'sessions') }),
  'scriptSteps.change': change('scriptSteps', ['position']),
  'scriptSteps.move': (choices) =>
    complete({ id: anyId(choices, 'scriptSteps'), toIndex: wholeNumber(choices.random, 0, 4) }),
  'scriptSteps.remove': remove('scriptSteps'),
  'participants.add': (choices) =>
    complete({
      sessionId: anyId(choices, 'sessions'),
      name: choices.random() < 0.5 ? '' : label(choices),
      groupName: oneOf(choices.random, ['', 'Community member', 'Link worker']),
      isTable: choices.random() < 0.1,
      way: oneOf(choices.random, ['screen', 'paper', 'device']),
    }),
  'participants.change': change('participants', ['position', 'seed', 'way']),
  'participants.remove': remove('participants'),
  'responses.record': response,
  'responses.take': (choices) => {
    const taken = [0, 1, 2].flatMap(() => {
      const one = response(choices);
      const id = `response_taken${wholeNumber(choices.random, 0, 99_999)}`;
      return one === null ? [] : [{ ...one, id }];
    });
    return taken.length === 0 ? null : { responses: taken };
  },
  'dots.place': (choices) => {
    const place = placed(choices);
    return place === null ? null : { ...place, dots: wholeNumber(choices.random, 0, 2) };
  },
  'suggestions.add': suggestion,
  'suggestions.change': (choices) => {
    const ids = manyIds(choices, 'suggestions', 2);
    return ids === null ? null : { ids, fields: { words: label(choices) } };
  },
  'suggestions.remove': remove('suggestions'),
  'suggestions.accept': decided(() => ({})),
  'suggestions.merge': decided((choices) => {
    const elementId = anyId(choices, 'elements');
    return elementId === null ? null : { into: { elementId }, reason: text(choices) };
  }),
  'suggestions.decline': decided((choices) => ({ reason: label(choices) })),
  'suggestions.reopen': decided(() => ({})),
} satisfies Record<string, Generator>;
