import type { CommandName } from '#models/commands/registry.ts';

import { BROKEN, type Case, INVALID, NOT_FOUND, change, removal } from './commandCase.ts';

type ReasoningCommand = Extract<
  CommandName,
  | `${'rivalSets' | 'rivals' | 'checks' | 'ripples'}.${string}`
  | 'configurations.make'
  | 'configurations.setRoles'
  | 'configurations.addBox'
>;

/** One accepted and one refused input of each command about configurations as wholes, ripples, rivals and checks. */
export const reasoningCases: { readonly [Name in ReasoningCommand]: Case<Name> } = {
  'configurations.make': {
    works: ({ theoryId, from, to }) => ({
      theoryId,
      roles: [
        { elementId: from, role: 'context' },
        { elementId: to, role: 'outcome', whose: '' },
      ],
    }),
    refused: ({ theoryId }) => [
      { theoryId, roles: [{ elementId: 'element_none', role: 'context' }] },
      BROKEN,
    ],
  },
  'configurations.setRoles': {
    works: ({ firstId, to, role }) => ({
      configurationId: firstId('configurations'),
      roles: [
        { elementId: to, role: 'outcome' },
        { elementId: role.elementId, role: 'context' },
      ],
    }),
    refused: () => [{ configurationId: 'configuration_none', roles: [] }, NOT_FOUND],
  },
  'configurations.addBox': {
    works: ({ firstId }) => ({
      configurationId: firstId('configurations'),
      label: 'It is for people like me',
      role: 'reasoning',
    }),
    refused: () => [
      { configurationId: 'configuration_none', label: 'It is for me', role: 'reasoning' },
      NOT_FOUND,
    ],
  },
  'ripples.name': {
    works: ({ ripple }) => ({ ...ripple, name: 'Welcome ripples on' }),
    refused: ({ ripple }) => [{ ...ripple, elementId: 'element_none', name: 'A' }, BROKEN],
  },
  'rivalSets.add': {
    works: ({ theoryId, arrowId }) => ({
      theoryId,
      observation: 'People come',
      elementId: null,
      rivals: [{ arrowId, configurationId: null }],
    }),
    refused: ({ theoryId }) => [{ theoryId, observation: ' ', elementId: null }, INVALID],
  },
  'rivalSets.change': change('rivalSets', { fields: { observation: 'They stay' }, absent: 'rivals_none' }),
  'rivalSets.remove': removal('rivalSets'),
  'rivals.add': {
    works: ({ theoryId, second, firstId }) => ({
      theoryId,
      rivalSetId: firstId('rivalSets'),
      arrowId: second,
      configurationId: null,
      title: 'Theory 3',
    }),
    // That arrow is among them already.
    refused: ({ theoryId, arrowId, firstId }) => [
      { theoryId, rivalSetId: firstId('rivalSets'), arrowId, configurationId: null, title: '' },
      BROKEN,
    ],
  },
  'rivals.explain': {
    works: ({ firstId }) => ({ rivalSetId: firstId('rivalSets'), words: 'It was warm', because: 'Warmth' }),
    refused: () => [{ rivalSetId: 'rivals_none', words: 'It was warm' }, NOT_FOUND],
  },
  'rivals.change': change('rivals', { fields: { title: 'Company' }, absent: 'rival_none' }),
  'rivals.remove': removal('rivals'),
  'rivals.adjudicate': {
    works: ({ firstId }) => ({
      rivalSetId: firstId('rivalSets'),
      favoured: [firstId('rivals')],
      reason: 'Two studies against none.',
      decidedBy: 'Panel',
    }),
    refused: ({ firstId }) => [
      { rivalSetId: firstId('rivalSets'), favoured: [], reason: ' ', decidedBy: '' },
      INVALID,
    ],
  },
  'rivals.reopen': {
    works: ({ firstId }) => ({ rivalSetId: firstId('rivalSets') }),
    refused: () => [{ rivalSetId: 'rivals_none' }, NOT_FOUND],
  },
  'checks.dismiss': {
    works: ({ dismissal, lone }) => ({ ...dismissal, rule: 'R24', otherElementId: lone }),
    refused: ({ dismissal }) => [{ ...dismissal, reason: ' ' }, INVALID],
  },
  'checks.restore': removal('dismissals'),
  'checks.switch': {
    works: ({ theoryId }) => ({ theoryId, rule: 'R10' }),
    refused: ({ theoryId }) => [{ theoryId, rule: 'R31' }, INVALID],
  },
};
