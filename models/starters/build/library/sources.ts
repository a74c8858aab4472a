import { adventureSources } from './sources/adventure.ts';
import { backgroundSources } from './sources/background.ts';
import { counterEvidenceSources } from './sources/counterEvidence.ts';
import type { SourceEntry } from './sources/sourceEntry.ts';
import { webResources } from './sources/webResources.ts';

/** Every source the bundled theories and reading lists cite, by slug. What could not be checked is left empty, and said. */
export const sources: Readonly<Record<string, SourceEntry>> = {
  ...backgroundSources,
  ...adventureSources,
  ...counterEvidenceSources,
  ...webResources,
};
