import type { CommandName } from '#models/commands/registry.ts';
import { copyFragment } from '#models/fragment.ts';

import { BROKEN, type Case, INVALID, NOT_FOUND, change, removal } from './commandCase.ts';
import { comparingCases } from './comparingCommandCases.ts';
import { libraryCases } from './libraryCommandCases.ts';
import { measuringCases } from './measuringCommandCases.ts';
import { panelCases } from './panelCommandCases.ts';
import { reasoningCases } from './reasoningCommandCases.ts';
import { reportingCases } from './reportingCommandCases.ts';
import { plainMeasure, plainSource } from './smallTheory.ts';

/** One accepted and one refused input of every command. */
export const cases: { readonly [Name in CommandName]: Case<Name> } = {
  'workspaces.change': change('workspaces', { fields: { title: 'Ours' }, absent: 'workspace_none' }),
  'workspace.merge': {
    works: () => ({
      rows: [{ table: 'sources', row: { ...plainSource, id: 'source_new' } }],
      label: 'Import',
    }),
    refused: ({ bench, from, firstId }) => {
      const element = bench.document.elements.get(from);
      const other = { ...bench.document.theories.get(firstId('theories')), id: 'theory_other' };
      return [
        // The element would move to another theory, its arrows would stay behind.
        {
          rows: [
            { table: 'theories', row: other },
            { table: 'elements', row: { ...element, theoryId: 'theory_other', stageId: null } },
          ],
          label: 'Import',
        },
        BROKEN,
      ];
    },
  },
  'workbook.take': {
    works: ({ bench, theoryId, from, to }) => ({
      theoryId,
      rows: [{ table: 'elements', row: { ...bench.document.elements.get(from), label: 'From a sheet' } }],
      removes: [{ table: 'elements', id: to }],
      label: 'Take what was changed',
    }),
    refused: ({ bench, theoryId, from }) => [
      {
        theoryId,
        rows: [
          { table: 'elements', row: { ...bench.document.elements.get(from), theoryId: 'theory_other' } },
        ],
        label: 'Take what was changed',
      },
      'workbook/other-theory',
    ],
  },
  'theories.add': { works: () => ({ title: 'Another' }), refused: () => [{ title: ' ' }, INVALID] },
  'theories.change': change('theories', { fields: { kind: 'refined' }, absent: 'theory_none' }),
  'theories.remove': removal('theories'),
  'theories.copy': {
    works: ({ theoryId }) => ({ id: theoryId, title: 'Copy' }),
    refused: ({ theoryId }) => [{ id: theoryId, title: '' }, INVALID],
  },
  'timePoints.add': {
    works: ({ theoryId }) => ({ theoryId, name: '24 months', months: 24, position: 3 }),
    refused: () => [{ theoryId: 'theory_none', name: '24 months', months: 24, position: 3 }, BROKEN],
  },
  'timePoints.change': change('timePoints', { fields: { name: 'Start' }, absent: 'time_none' }),
  'timePoints.remove': removal('timePoints'),
  'timePoints.move': {
    works: ({ firstId }) => ({ id: firstId('timePoints'), toIndex: 1 }),
    refused: () => [{ id: 'time_none', toIndex: 0 }, NOT_FOUND],
  },
  'stages.add': {
    works: ({ theoryId }) => ({ theoryId, name: 'Adherence' }),
    refused: () => [{ theoryId: 'theory_none', name: 'Adherence' }, BROKEN],
  },
  'stages.change': change('stages', { fields: { name: 'Joining' }, absent: 'stage_none' }),
  'stages.move': {
    works: ({ one }) => ({ id: one, toIndex: 9 }),
    refused: () => [{ id: 'stage_none', toIndex: 0 }, NOT_FOUND],
  },
  'stages.remove': removal('stages'),
  'levels.add': {
    works: ({ theoryId }) => ({ theoryId, name: 'System' }),
    refused: () => [{ theoryId: 'theory_none', name: 'System' }, BROKEN],
  },
  'levels.change': change('levels', { fields: { name: 'Person' }, absent: 'level_none' }),
  'levels.move': {
    works: ({ firstId }) => ({ id: firstId('levels'), toIndex: 1 }),
    refused: () => [{ id: 'level_none', toIndex: 0 }, NOT_FOUND],
  },
  'levels.remove': removal('levels'),
  'elements.add': {
    works: ({ theoryId, from }) => ({ theoryId, label: 'Belonging', connect: { from } }),
    refused: ({ theoryId }) => [{ theoryId, label: 'X', connect: { from: 'element_none' } }, BROKEN],
  },
  'elements.change': change('elements', { fields: { label: 'Renamed' }, absent: 'element_none' }),
  'elements.remove': {
    works: ({ from, acting }) => ({ elementIds: [from], arrowIds: [acting] }),
    refused: () => [{ elementIds: ['nonsense'], arrowIds: [] }, INVALID],
  },
  'elements.duplicate': {
    works: ({ theoryId, from, to }) => ({ theoryId, elementIds: [from, to] }),
    refused: ({ theoryId }) => [{ theoryId, elementIds: [] }, INVALID],
  },
  'elements.paste': {
    works: ({ bench, theoryId, from, to }) => ({
      theoryId,
      fragment: copyFragment(bench.document, [from, to]) as never,
    }),
    refused: ({ theoryId, bench }) => [
      {
        theoryId,
        fragment: {
          rows: [{ table: 'theories', row: bench.document.theories.get(theoryId) }],
          laneNames: {},
        },
      },
      INVALID,
    ],
  },
  'layout.move': {
    works: ({ from }) => ({ moves: [{ elementId: from, x: 40, y: 80 }] }),
    refused: () => [{ moves: [{ elementId: 'element_none', x: 0, y: 0 }] }, NOT_FOUND],
  },
  'layout.pin': {
    works: ({ from }) => ({ elementIds: [from], isPinned: true }),
    refused: () => [{ elementIds: [], isPinned: true }, INVALID],
  },
  'arrows.add': {
    works: ({ theoryId, from, third }) => ({ theoryId, sourceElementId: from, target: { arrowId: third } }),
    refused: ({ theoryId, from }) => [
      { theoryId, sourceElementId: from, target: { elementId: from } },
      BROKEN,
    ],
  },
  'arrows.change': change('arrows', { fields: { becauseText: 'it helps' }, absent: 'arrow_none' }),
  'arrows.retarget': {
    works: ({ third, from }) => ({ id: third, target: { elementId: from } }),
    // The arrow that acts on it would then act, through it, on itself.
    refused: ({ arrowId, acting }) => [{ id: arrowId, target: { arrowId: acting } }, BROKEN],
  },
  'arrows.remove': removal('arrows'),
  'arrows.group': {
    works: ({ arrowId, second }) => ({ ids: [arrowId, second], logic: 'or' }),
    refused: ({ arrowId, acting }) => [{ ids: [arrowId, acting], logic: 'and' }, 'arrows/different-targets'],
  },
  'arrows.ungroup': {
    works: ({ second }) => ({ ids: [second] }),
    refused: () => [{ ids: ['arrow_none'] }, NOT_FOUND],
  },
  'sentences.rewrite': {
    works: ({ theoryId, arrowId }) => ({
      theoryId,
      edits: [{ do: 'changeArrow', id: arrowId, fields: { becauseText: 'company is a comfort' } }],
    }),
    refused: ({ theoryId, arrowId, from, to }) => [
      {
        theoryId,
        edits: [
          { do: 'addArrow', id: arrowId, sourceElementId: from, target: { elementId: to }, fields: {} },
        ],
      },
      'sentences/taken',
    ],
  },
  'configurations.add': {
    works: ({ bench, firstId }) => {
      const {
        id: _id,
        lineage: _lineage,
        ...rest
      } = bench.document.configurations.get(firstId('configurations')) ?? {
        id: '',
        lineage: '',
      };
      return { ...rest, code: 'CMOC 2' } as never;
    },
    refused: () => [{ code: '' } as never, INVALID],
  },
  'configurations.change': change('configurations', { fields: { title: 'T' }, absent: 'configuration_none' }),
  'configurations.remove': removal('configurations'),
  'configurations.write': {
    works: ({ theoryId }) => ({
      theoryId,
      rows: [
        {
          configurationId: null,
          stage: 'Enrolment',
          parts: { outcome: [{ elementId: null, text: 'They come', insteadOf: null }] },
        },
      ],
    }),
    refused: ({ theoryId }) => [
      { theoryId, rows: [{ configurationId: 'configuration_none', parts: {} }] },
      NOT_FOUND,
    ],
  },
  'configurationRoles.add': {
    works: ({ role }) => ({ ...role, role: 'mechanism' }),
    // The same element has that role in that configuration already.
    refused: ({ role }) => [role, BROKEN],
  },
  'configurationRoles.change': change('configurationRoles', { fields: { whose: 'GP' }, absent: 'role_none' }),
  'configurationRoles.remove': removal('configurationRoles'),
  'memos.add': {
    works: ({ theoryId }) => ({
      theoryId,
      elementId: null,
      arrowId: null,
      configurationId: null,
      kind: 'note',
      text: 'Hm',
      contributor: '',
      writtenAt: 1,
    }),
    refused: ({ theoryId, from, arrowId }) => [
      {
        theoryId,
        elementId: from,
        arrowId,
        configurationId: null,
        kind: 'note',
        text: 'Two at once',
        contributor: '',
        writtenAt: 1,
      },
      BROKEN,
    ],
  },
  'memos.change': change('memos', { fields: { text: 'Hope?' }, absent: 'memo_none' }),
  'memos.remove': removal('memos'),
  ...comparingCases,
  ...libraryCases,
  ...reasoningCases,
  ...measuringCases,
  ...panelCases,
  ...reportingCases,
  'measures.add': { works: () => plainMeasure, refused: () => [{ ...plainMeasure, name: '' }, INVALID] },
  'measures.change': change('measures', { fields: { unit: 'points' }, absent: 'measure_none' }),
  'measures.remove': removal('measures'),
  'evidence.attach': {
    works: ({ theoryId, from, firstId }) => ({
      theoryId,
      target: { elementId: from },
      stance: 'contradicts',
      extract: { id: firstId('extracts') },
    }),
    refused: ({ theoryId, firstId }) => [
      {
        theoryId,
        target: { arrowId: 'arrow_none' },
        stance: 'supports',
        extract: { id: firstId('extracts') },
      },
      BROKEN,
    ],
  },
  'evidence.change': change('evidenceLinks', { fields: { stance: 'refines' }, absent: 'evidence_none' }),
  'evidence.remove': removal('evidenceLinks'),
  'measurements.attach': {
    works: ({ theoryId, to, firstId }) => ({
      theoryId,
      target: { elementId: to },
      measure: { id: firstId('measures') },
      role: 'outcome',
      timePointIds: [firstId('timePoints')],
    }),
    refused: ({ theoryId, to }) => [
      { theoryId, target: { elementId: to }, measure: { id: 'measure_none' }, role: 'outcome' },
      BROKEN,
    ],
  },
  'measurements.change': change('measurements', {
    fields: { status: 'collected' },
    absent: 'measurement_none',
  }),
  'measurements.setTimes': {
    works: ({ bench, firstId }) => ({
      id: firstId('measurements'),
      timePointIds: [...bench.document.timePoints.keys()].slice(1),
    }),
    refused: ({ firstId }) => [{ id: firstId('measurements'), timePointIds: ['time_none'] }, BROKEN],
  },
  'measurements.remove': removal('measurements'),
};
