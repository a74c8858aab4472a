import type { StarterDescription } from './description.ts';
import { aimsAndMeasurement } from './theories/aimsAndMeasurement.ts';
import { buyInAndConnections } from './theories/buyInAndConnections.ts';
import { communityEnhanced } from './theories/communityEnhanced.ts';
import { implementation } from './theories/implementation.ts';
import { levels } from './theories/levels.ts';
import { pandemic } from './theories/pandemic.ts';
import { selfDetermination } from './theories/selfDetermination.ts';
import { serviceEffects } from './theories/serviceEffects.ts';
import { blank, cmo, icamo, ifThen } from './theories/skeletons.ts';
import { socialCure } from './theories/socialCure.ts';
import { socialPrescribingPathway } from './theories/socialPrescribingPathway.ts';
import { whyTheory } from './theories/whyTheory.ts';
import { workedConfigurations } from './theories/workedConfigurations.ts';

/** Every bundled theory, in the order of the gallery. */
export const descriptions: readonly StarterDescription[] = [
  socialPrescribingPathway,
  aimsAndMeasurement,
  whyTheory,
  selfDetermination,
  socialCure,
  implementation,
  buyInAndConnections,
  serviceEffects,
  pandemic,
  levels,
  communityEnhanced,
  workedConfigurations,
  blank,
  ifThen,
  cmo,
  icamo,
];
