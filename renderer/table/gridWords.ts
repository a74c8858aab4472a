import type { GridColumn } from '#models/cmoTable/gridRows.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { nameKey } from '#models/theoryText/grammar.ts';
import { words } from '#renderer/words/words.ts';

/** The heading of a column of the table of configurations. */
export function columnWords(column: GridColumn, vocabulary: Vocabulary): string {
  const { roles, stage } = words(vocabulary);
  const isPlain = vocabulary === 'plain';
  const headings: Readonly<Record<GridColumn, string>> = {
    ...roles,
    code: 'Code',
    title: 'Title',
    stage,
    forWhom: 'For whom',
    resource: isPlain ? 'What it gives them' : 'Resource',
    reasoning: isPlain ? 'How they take it' : 'Reasoning',
    status: 'Status',
    evidence: 'Evidence',
  };
  return headings[column];
}

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
