import { reportingItemSchema } from './entities/reportingItem.ts';
import type { TableDefinition } from './tableDefinition.ts';

/** The part of the registry that holds what people say for their report. */
export const reportingTables = {
  reportingItems: {
    schema: reportingItemSchema,
    prefix: 'item',
    scope: 'theory',
    noun: 'item of a reporting standard',
    references: { theoryId: { table: 'theories', onDelete: 'cascade' } },
    unique: [['theoryId', 'standard', 'item']],
  },
} as const satisfies Record<string, TableDefinition>;
