import { starterSummaries } from '#backend/starterSummaries.ts';
import { starters } from '#models/starters/catalogue.ts';

import type { CliCommand } from '../command.ts';

/** `starters`: lists the bundled starter theories. */
export const startersCommand: CliCommand = {
  usage: 'starters',
  summary: 'list the bundled starter theories',
  positionals: [0, 0],
  options: {},
  run: () => {
    const json = starterSummaries(starters).map(
      ({ id, title, description, group, elements, arrows, configurations }) => ({
        id,
        title,
        description,
        group,
        elements,
        arrows,
        configurations,
      }),
    );
    return {
      json,
      text: json
        .map(
          (one) =>
            `${one.id}\n  ${one.title} (${one.elements} boxes, ${one.arrows} arrows)\n  ${one.description}`,
        )
        .join('\n'),
    };
  },
};
