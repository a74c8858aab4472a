import type { CommandName } from '#models/commands/registry.ts';

import { rowsInSnapshot, snapshotOf } from '../random/comparingInputs.ts';
import { type Case, INVALID, NOT_FOUND, change, removal } from './commandCase.ts';
import type { Furnished } from './furnishedTheory.ts';

type ComparingCommand = Extract<
  CommandName,
  | `${'snapshots' | 'pairings' | 'refinements' | 'provenances'}.${string}`
  | 'theories.restore'
  | 'theories.branch'
  | 'theories.merge'
>;

const decision = {
  choice: 'theirs',
  change: 'changed',
  subjectId: '',
  sentence: 'Box “Accompanied” is now called “Goes along”.',
  plainSentence: 'Box “Accompanied” is now called “Goes along”.',
  fingerprint: 'a',
  reason: 'The panel calls it so.',
  extractId: null,
  sourceId: null,
  session: 'Panel of March',
} as const;
const { choice: _choice, ...note } = decision;

const rowsOf = ({ bench, firstId }: Furnished) =>
  rowsInSnapshot(bench.document, firstId('snapshots')).map(({ table, row }) => ({ table, row: { ...row } }));

function renamed({ bench, from }: Furnished, theoryId?: string) {
  const element = { ...bench.document.elements.get(from), label: 'Goes along' };
  return {
    table: 'elements',
    row: theoryId === undefined ? element : { ...element, theoryId, stageId: null },
  };
}

/** One accepted and one refused input of each command about snapshots, comparisons and how a theory came to be. */
export const comparingCases: { readonly [Name in ComparingCommand]: Case<Name> } = {
  'snapshots.add': {
    works: ({ bench, theoryId }) => ({ theoryId, ...snapshotOf(bench.document, theoryId, 'version') }),
    refused: ({ bench, theoryId }) => [
      { theoryId, ...snapshotOf(bench.document, theoryId, 'version'), content: '' },
      INVALID,
    ],
  },
  'snapshots.change': change('snapshots', { fields: { name: 'Before the panel' }, absent: 'snapshot_none' }),
  'snapshots.remove': removal('snapshots'),
  'theories.restore': {
    works: (given) => ({ theoryId: given.theoryId, rows: rowsOf(given), name: 'As it was', before: null }),
    refused: (given) => [
      { theoryId: given.theoryId, rows: [renamed(given, 'theory_other')], name: 'Foreign', before: null },
      'theories/other-theory',
    ],
  },
  'theories.branch': {
    works: (given) => ({ rows: rowsOf(given), title: 'Ours', kind: 'local', basedOn: given.theoryId }),
    refused: (given) => [
      { rows: [renamed(given)], title: 'Ours', kind: 'local', basedOn: '' },
      'theories/no-theory',
    ],
  },
  'theories.merge': {
    works: (given) => ({
      theoryId: given.theoryId,
      fromId: 'theory_other',
      fromTitle: 'The reference theory',
      upserts: [renamed(given)],
      decisions: [decision],
      pairs: [{ kind: 'elements', ownKey: given.from, otherKey: 'element_other', verdict: 'same' }],
    }),
    refused: (given) => [
      {
        theoryId: given.theoryId,
        fromId: '',
        fromTitle: '',
        upserts: [],
        deletes: [{ table: 'theories', id: given.theoryId }],
        decisions: [decision],
      },
      'theories/other-theory',
    ],
  },
  'pairings.decide': {
    works: ({ theoryId, from }) => ({
      theoryId,
      pairs: [{ kind: 'elements', ownKey: from, otherKey: 'element_other', verdict: 'different' }],
    }),
    refused: ({ from }) => [
      {
        theoryId: 'theory_none',
        pairs: [{ kind: 'elements', ownKey: from, otherKey: 'element_other', verdict: 'same' }],
      },
      NOT_FOUND,
    ],
  },
  'refinements.note': {
    works: ({ theoryId }) => ({ theoryId, notes: [note] }),
    refused: ({ theoryId }) => [{ theoryId, notes: [{ ...note, reason: ' ' }] }, INVALID],
  },
  'refinements.change': change('refinements', {
    fields: { reason: 'Two interviews say so.' },
    absent: 'refinement_none',
  }),
  'refinements.remove': removal('refinements'),
  'provenances.change': change('provenances', { fields: { site: 'North' }, absent: 'provenance_none' }),
  'provenances.remove': removal('provenances'),
};
