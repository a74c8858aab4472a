import type { BundledMeasure } from './bundledMeasure.ts';
import { healthMeasures } from './healthMeasures.ts';
import { recordMeasures } from './recordMeasures.ts';
import { socialMeasures } from './socialMeasures.ts';
import { wellbeingMeasures } from './wellbeingMeasures.ts';

/** The measures that come with the program. What is not verified says so, in the record and wherever it is shown. */
export const measuresLibrary: readonly BundledMeasure[] = [
  ...wellbeingMeasures,
  ...socialMeasures,
  ...healthMeasures,
  ...recordMeasures,
];

/** True when a score can be added up from answers; else results are entered as the owner's method gives them. */
export function canBeAddedUp({ transform }: Pick<BundledMeasure, 'transform'>): boolean {
  return transform === 'none';
}
