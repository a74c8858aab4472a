import socialPrescribingPathway from './files/social-prescribing-pathway.json' with { type: 'json' };
import aimsAndMeasurement from './files/aims-and-measurement.json' with { type: 'json' };
import whyTheory from './files/why-theory.json' with { type: 'json' };
import selfDetermination from './files/self-determination.json' with { type: 'json' };
import socialCure from './files/social-cure.json' with { type: 'json' };
import implementation from './files/implementation.json' with { type: 'json' };
import buyInAndConnections from './files/buy-in-and-connections.json' with { type: 'json' };
import serviceEffects from './files/service-effects.json' with { type: 'json' };
import pandemic from './files/pandemic.json' with { type: 'json' };
import levels from './files/levels.json' with { type: 'json' };
import communityEnhanced from './files/community-enhanced.json' with { type: 'json' };
import workedConfigurations from './files/worked-configurations.json' with { type: 'json' };
import blank from './files/blank.json' with { type: 'json' };
import ifThen from './files/if-then.json' with { type: 'json' };
import cmo from './files/cmo.json' with { type: 'json' };
import icamo from './files/icamo.json' with { type: 'json' };

/** The bundled files as they were parsed, by the starter's id; nothing of them has been checked. */
export const files: Readonly<Record<string, unknown>> = {
  'social-prescribing-pathway': socialPrescribingPathway,
  'aims-and-measurement': aimsAndMeasurement,
  'why-theory': whyTheory,
  'self-determination': selfDetermination,
  'social-cure': socialCure,
  implementation,
  'buy-in-and-connections': buyInAndConnections,
  'service-effects': serviceEffects,
  pandemic,
  levels,
  'community-enhanced': communityEnhanced,
  'worked-configurations': workedConfigurations,
  blank,
  'if-then': ifThen,
  cmo,
  icamo,
};
