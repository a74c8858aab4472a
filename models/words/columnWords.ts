import type { GridColumn } from '../cmoTable/gridRows.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { words } from './words.ts';

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
