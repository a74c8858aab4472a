import { dismissalSchema } from './entities/dismissal.ts';
import { rippleSchema } from './entities/ripple.ts';
import { rivalSchema } from './entities/rival.ts';
import { rivalSetSchema } from './entities/rivalSet.ts';
import type { TableDefinition } from './tableDefinition.ts';

const theoryReference = { table: 'theories', onDelete: 'cascade' } as const;

/** The part of the registry that holds what people say of configurations taken together, and of the checks. */
export const reasoningTables = {
  ripples: {
    schema: rippleSchema,
    prefix: 'ripple',
    scope: 'theory',
    noun: 'name of a ripple',
    references: {
      theoryId: theoryReference,
      fromConfigurationId: { table: 'configurations', onDelete: 'cascade' },
      toConfigurationId: { table: 'configurations', onDelete: 'cascade' },
      elementId: { table: 'elements', onDelete: 'cascade' },
    },
    unique: [['fromConfigurationId', 'toConfigurationId', 'elementId']],
  },
  rivalSets: {
    schema: rivalSetSchema,
    prefix: 'rivals',
    scope: 'theory',
    noun: 'set of rival explanations',
    references: { theoryId: theoryReference, elementId: { table: 'elements', onDelete: 'clear' } },
  },
  rivals: {
    schema: rivalSchema,
    prefix: 'rival',
    scope: 'theory',
    noun: 'rival explanation',
    references: {
      theoryId: theoryReference,
      rivalSetId: { table: 'rivalSets', onDelete: 'cascade' },
      arrowId: { table: 'arrows', onDelete: 'cascade' },
      configurationId: { table: 'configurations', onDelete: 'cascade' },
    },
    exactlyOneOf: ['arrowId', 'configurationId'],
    unique: [
      ['rivalSetId', 'arrowId'],
      ['rivalSetId', 'configurationId'],
    ],
  },
  dismissals: {
    schema: dismissalSchema,
    prefix: 'dismissal',
    scope: 'theory',
    noun: 'finding that was set aside',
    references: {
      theoryId: theoryReference,
      elementId: { table: 'elements', onDelete: 'cascade' },
      otherElementId: { table: 'elements', onDelete: 'cascade' },
      arrowId: { table: 'arrows', onDelete: 'cascade' },
      otherArrowId: { table: 'arrows', onDelete: 'cascade' },
      configurationId: { table: 'configurations', onDelete: 'cascade' },
      measurementId: { table: 'measurements', onDelete: 'cascade' },
    },
  },
} as const satisfies Record<string, TableDefinition>;
