import { elementTermSchema } from './entities/elementTerm.ts';
import { outcomeTermSchema } from './entities/outcomeTerm.ts';
import type { TableDefinition } from './tableDefinition.ts';

/** Outcome frameworks are shared by all theories of a workspace. */
export const frameworkTables = {
  outcomeTerms: {
    schema: outcomeTermSchema,
    prefix: 'term',
    scope: 'library',
    noun: 'outcome of a framework',
    references: {},
  },
} as const satisfies Record<string, TableDefinition>;

/** Which outcomes of a theory are tagged with which of a framework. */
export const taggingTables = {
  elementTerms: {
    schema: elementTermSchema,
    prefix: 'tag',
    scope: 'theory',
    noun: 'tag of an outcome',
    references: {
      theoryId: { table: 'theories', onDelete: 'cascade' },
      elementId: { table: 'elements', onDelete: 'cascade' },
      outcomeTermId: { table: 'outcomeTerms', onDelete: 'cascade' },
    },
    unique: [['elementId', 'outcomeTermId']],
  },
} as const satisfies Record<string, TableDefinition>;
