import type { StarterDescription } from './description.ts';
import { socialPrescribingPathway } from './theories/socialPrescribingPathway.ts';

/** Every bundled theory, in the order of the gallery. */
export const descriptions: readonly StarterDescription[] = [socialPrescribingPathway];
