import { contextExtracts } from './contextExtracts.ts';
import { counterExtracts } from './counterExtracts.ts';
import { evidenceExtracts } from './evidenceExtracts.ts';
import type { ExtractEntry } from './extractEntry.ts';
import { pathwayExtracts } from './pathwayExtracts.ts';
import { processExtracts } from './processExtracts.ts';
import { promptExtracts } from './promptExtracts.ts';
import { researchExtracts } from './researchExtracts.ts';
import { serviceExtracts } from './serviceExtracts.ts';
import { studyExtracts } from './studyExtracts.ts';

/** Every extract of the bundled theories and reading lists, by slug. */
export const extracts: Readonly<Record<string, ExtractEntry>> = {
  ...pathwayExtracts,
  ...processExtracts,
  ...serviceExtracts,
  ...evidenceExtracts,
  ...studyExtracts,
  ...contextExtracts,
  ...researchExtracts,
  ...counterExtracts,
  ...promptExtracts,
};
