import adventure from './files/adventure.json' with { type: 'json' };
import background from './files/background.json' with { type: 'json' };
import counterEvidence from './files/counter-evidence.json' with { type: 'json' };
import resources from './files/resources.json' with { type: 'json' };

/** The bundled files as they were parsed, by the list's id; nothing of them has been checked. */
export const files: Readonly<Record<string, unknown>> = {
  adventure,
  background,
  'counter-evidence': counterEvidence,
  resources,
};
