import type { Starter } from '#models/starters/catalogue.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';

/** Starters as the gallery and the command line list them; their rows are not read for it. */
export function starterSummaries(starters: readonly Starter[]): StarterSummary[] {
  return starters.map(
    ({ id, title, description, group, topics, elements, arrows, configurations, thumbnail }) => ({
      id,
      title,
      description,
      group,
      topics: [...topics],
      elements,
      arrows,
      configurations,
      thumbnail,
    }),
  );
}
