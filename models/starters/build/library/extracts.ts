import { evidenceExtracts } from './evidenceExtracts.ts';
import type { ExtractEntry } from './extractEntry.ts';
import { pathwayExtracts } from './pathwayExtracts.ts';
import { processExtracts } from './processExtracts.ts';
import { serviceExtracts } from './serviceExtracts.ts';

/** Every extract of the bundled theories, by slug. */
export const extracts: Readonly<Record<string, ExtractEntry>> = {
  ...pathwayExtracts,
  ...processExtracts,
  ...serviceExtracts,
  ...evidenceExtracts,
};
