import { keptByTables } from '../checks/keptByTables.ts';
import type { IdOf } from '../document.ts';
import { ripplesIn } from './ripples.ts';

/** The codes of the configurations that bring an element about, and of those it is a condition of. */
export type RippleParts = { readonly outcomeOf: readonly string[]; readonly conditionOf: readonly string[] };

/** The elements of a theory by which configurations ripple on to each other; worked out once for each version. */
export const rippleParts = keptByTables(
  ['configurationRoles', 'configurations'],
  (document, theoryId): ReadonlyMap<string, RippleParts> => {
    const code = (id: string) => document.configurations.get(id as IdOf<'configurations'>)?.code ?? '';
    return new Map(
      [...Map.groupBy(ripplesIn(document, theoryId), ({ elementId }) => elementId)].map(([id, ripples]) => [
        id,
        {
          outcomeOf: [...new Set(ripples.map((ripple) => code(ripple.fromConfigurationId)))],
          conditionOf: [...new Set(ripples.map((ripple) => code(ripple.toConfigurationId)))],
        },
      ]),
    );
  },
);
