import type { Configuration } from '#models/entities/configuration.ts';
import { nameKey } from '#models/theoryText/grammar.ts';
import { words } from '#models/words/words.ts';

/** The statuses there are, in the order of a list. */
export const statuses: readonly Configuration['status'][] = [
  'hypothesised',
  'supported',
  'contested',
  'refuted',
];

/** What people call the statuses, in either vocabulary. */
export const statusWords: ReadonlyMap<string, Configuration['status']> = new Map(
  statuses.flatMap((status): [string, Configuration['status']][] => [
    [status, status],
    [nameKey(words('plain').statuses[status]), status],
    [nameKey(words('realist').statuses[status]), status],
  ]),
);
