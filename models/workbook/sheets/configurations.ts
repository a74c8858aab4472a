import { newConfigurationFields } from '../../commands/newRows.ts';
import type { IdOf } from '../../document.ts';
import { evidenceOfConfiguration } from '../../queries/arrowEvidence.ts';
import { configurationSentence } from '../../sentences/configurationSentence.ts';
import { arrowChoices } from '../choiceWords.ts';
import { choice, shown, text } from '../column.ts';
import { partColumns } from '../partColumns.ts';
import { stage } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const table = 'configurations';

/** The configurations, one a row. */
export const configurationsSheet: BookSheet = {
  key: 'configurations',
  table,
  about:
    'The CMO configurations, one a row; a cell names {elements|boxes}, one a line. Rows can be changed and added. What the map shows as arrows is changed in the sheet Arrows alone.',
  columns: () => [
    text(table, 'code', ['Code', 10]),
    text(table, 'title', ['Title', 26]),
    stage(table),
    text(table, 'forWhom', ['For whom', 20]),
    ...partColumns,
    choice(table, { field: 'status', words: arrowChoices.status, heading: 'Status', width: 19 }),
    choice(table, { field: 'origin', words: arrowChoices.origin, heading: 'Whose words', width: 16 }),
    text(table, 'originNote', ['Where in the source', 24]),
    text(table, 'note', ['Note', 32]),
    shown({ key: 'sentence', heading: 'Sentence', width: 60 }, ({ document, vocabulary }, id) =>
      configurationSentence(document, id, vocabulary),
    ),
    shown(
      { key: 'sources', heading: 'Sources', width: 11 },
      ({ document }, id) => evidenceOfConfiguration(document, id).sources,
    ),
  ],
  ids: ({ configurations }) => configurations.map(({ id }) => id),
  blank: ({ theoryId }, id) => [
    { table, row: { ...newConfigurationFields, id: id as never, theoryId, code: '' } },
  ],
  required: ['code'],
  canRemove: true,
  nameOf: ({ document }, id) => {
    const row = document.configurations.get(id as IdOf<'configurations'>);
    return `${row?.code ?? ''} ${row?.title ?? ''}`.trim();
  },
};
