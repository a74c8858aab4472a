import type { CommandName } from '#models/commands/registry.ts';
import { usualScript } from '#models/panel/script.ts';

import { BROKEN, type Case, INVALID, NOT_FOUND, change, removal } from './commandCase.ts';

type PanelCommand = Extract<
  CommandName,
  | `sessions.${string}`
  | `askedArrows.${string}`
  | `scriptSteps.${string}`
  | `participants.${string}`
  | `responses.${string}`
  | `dots.${string}`
  | `suggestions.${string}`
>;

const [step] = usualScript;
if (step === undefined) throw new Error('The usual script is empty.');

/** One accepted and one refused input of each command about panel sessions. */
export const panelCases: { readonly [Name in PanelCommand]: Case<Name> } = {
  'sessions.add': {
    works: ({ theoryId, arrowId }) => ({
      theoryId,
      title: 'Evening in the hall',
      arrowIds: [arrowId],
      steps: usualScript.map((each) => ({ ...each })),
    }),
    refused: ({ theoryId }) => [{ theoryId, title: 'Evening', arrowIds: ['arrow_none'] }, NOT_FOUND],
  },
  'sessions.change': change('sessions', { fields: { round: 2 }, absent: 'session_none' }),
  'sessions.remove': removal('sessions'),
  'sessions.ask': {
    works: ({ firstId, third }) => ({ sessionId: firstId('sessions'), arrowIds: [third] }),
    refused: ({ third }) => [{ sessionId: 'session_none', arrowIds: [third] }, NOT_FOUND],
  },
  'sessions.takeSheets': {
    works: ({ firstId }) => ({
      sessionId: firstId('sessions'),
      round: 1,
      sheets: [
        {
          name: 'Sheet 1',
          answers: [{ askedArrowId: firstId('askedArrows'), answer: 'disagree' }],
          missing: ['Later buses'],
        },
      ],
    }),
    refused: ({ firstId }) => [
      {
        sessionId: firstId('sessions'),
        round: 1,
        sheets: [{ name: 'Sheet 1', answers: [{ askedArrowId: 'asked_none', answer: 'agree' }] }],
      },
      NOT_FOUND,
    ],
  },
  'sessions.countAsEvidence': {
    works: ({ firstId }) => ({
      sessionId: firstId('sessions'),
      round: 1,
      methods: 'panel',
      arrows: [{ askedArrowId: firstId('askedArrows'), reading: 'both' }],
    }),
    refused: ({ firstId }) => [
      {
        sessionId: firstId('sessions'),
        round: 2,
        methods: 'panel',
        arrows: [{ askedArrowId: firstId('askedArrows'), reading: 'both' }],
      },
      'sessions/nothing-to-count',
    ],
  },
  'askedArrows.change': {
    works: ({ firstId }) => ({
      ids: [firstId('askedArrows')],
      fields: { decision: 'changed', decisionReason: 'We added the lift.' },
    }),
    refused: ({ firstId }) => [
      { ids: [firstId('askedArrows')], fields: { statement: 'Something else.' } },
      'sessions/has-answers',
    ],
  },
  'askedArrows.remove': {
    works: ({ bench }) => ({ ids: [[...bench.document.askedArrows.keys()][1] ?? ''] }),
    refused: ({ firstId }) => [{ ids: [firstId('askedArrows')] }, 'sessions/has-answers'],
  },
  'scriptSteps.add': {
    works: ({ firstId }) => ({ ...step, sessionId: firstId('sessions') }),
    refused: () => [{ ...step, sessionId: 'session_none' }, NOT_FOUND],
  },
  'scriptSteps.change': change('scriptSteps', { fields: { minutes: 15 }, absent: 'step_none' }),
  'scriptSteps.move': {
    works: ({ firstId }) => ({ id: firstId('scriptSteps'), toIndex: 2 }),
    refused: () => [{ id: 'step_none', toIndex: 0 }, NOT_FOUND],
  },
  'scriptSteps.remove': removal('scriptSteps'),
  'participants.add': {
    works: ({ firstId }) => ({ sessionId: firstId('sessions'), name: 'Wren' }),
    refused: () => [{ sessionId: 'session_none' }, NOT_FOUND],
  },
  'participants.change': change('participants', { fields: { name: 'Rook' }, absent: 'participant_none' }),
  'participants.remove': removal('participants'),
  'responses.record': {
    works: ({ firstId }) => ({
      participantId: firstId('participants'),
      askedArrowId: firstId('askedArrows'),
      answer: 'unsure',
    }),
    refused: ({ firstId }) => [
      { participantId: 'participant_none', askedArrowId: firstId('askedArrows'), answer: 'agree' },
      NOT_FOUND,
    ],
  },
  'responses.take': {
    works: ({ firstId }) => ({
      responses: [
        {
          id: 'response_elsewhere',
          participantId: firstId('participants'),
          askedArrowId: firstId('askedArrows'),
          answer: 'unsure',
        },
      ],
    }),
    refused: () => [{ responses: [] }, INVALID],
  },
  'dots.place': {
    works: ({ firstId }) => ({
      participantId: firstId('participants'),
      askedArrowId: firstId('askedArrows'),
      dots: 3,
    }),
    refused: ({ firstId, bench }) => [
      {
        participantId: firstId('participants'),
        askedArrowId: [...bench.document.askedArrows.keys()][1] ?? '',
        dots: 4,
      },
      'dots/too-many',
    ],
  },
  'suggestions.add': {
    works: ({ firstId }) => ({ sessionId: firstId('sessions'), kind: 'box', words: 'A lift home' }),
    refused: ({ firstId }) => [
      { sessionId: firstId('sessions'), kind: 'arrow', words: 'why', fromWords: 'A lift', toWords: ' ' },
      'suggestions/empty',
    ],
  },
  'suggestions.change': change('suggestions', { fields: { words: 'A lift' }, absent: 'suggestion_none' }),
  'suggestions.remove': removal('suggestions'),
  'suggestions.accept': {
    works: ({ firstId }) => ({ id: firstId('suggestions') }),
    refused: ({ firstId }) => [
      { id: firstId('suggestions'), words: 'accompanied' },
      'suggestions/already-there',
    ],
  },
  'suggestions.merge': {
    works: ({ firstId, from }) => ({
      id: firstId('suggestions'),
      into: { elementId: from },
      reason: 'Same.',
    }),
    refused: ({ firstId }) => [{ id: firstId('suggestions'), into: { elementId: 'element_none' } }, BROKEN],
  },
  'suggestions.decline': {
    works: ({ firstId }) => ({ id: firstId('suggestions'), reason: 'Outside what the service can do.' }),
    refused: ({ firstId }) => [{ id: firstId('suggestions'), reason: ' ' }, INVALID],
  },
  'suggestions.reopen': {
    works: ({ bench }) => ({ id: [...bench.document.suggestions.keys()][1] ?? '' }),
    refused: () => [{ id: 'suggestion_none' }, NOT_FOUND],
  },
};
