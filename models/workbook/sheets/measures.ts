import { newMeasureFields } from '../../commands/newRows.ts';
import type { IdOf } from '../../document.ts';
import { measureChoices } from '../choiceWords.ts';
import { choice, number, text } from '../column.ts';
import { rowNumber } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const table = 'measures';

/** The measures that the theory uses, one a row. */
export const measuresSheet: BookSheet = {
  key: 'measures',
  table,
  about:
    'The instruments and indicators this theory uses; never their questions. Rows can be changed and added. A row that is missing is never taken as removed.',
  columns: () => [
    rowNumber(),
    text(table, 'name', ['Name', 36]),
    text(table, 'shortName', ['Short name', 14]),
    text(table, 'construct', ['What it measures', 28]),
    choice(table, {
      field: 'constructKind',
      words: measureChoices.constructKind,
      heading: 'Kind',
      width: 20,
    }),
    number(table, 'items', ['Items', 8]),
    number(table, 'minimum', ['Lowest', 9]),
    number(table, 'maximum', ['Highest', 9]),
    text(table, 'unit', ['Unit', 12]),
    choice(table, { field: 'direction', words: measureChoices.direction, heading: 'Better is', width: 18 }),
    text(table, 'response', ['Answers', 16]),
    text(table, 'recall', ['About what time', 16]),
    number(table, 'minutes', ['Minutes', 9]),
    text(table, 'completedBy', ['Filled in by', 16]),
    text(table, 'version', ['Version', 12]),
    text(table, 'languages', ['Languages', 16]),
    text(table, 'licence', ['Licence', 24]),
    choice(table, { field: 'cost', words: measureChoices.cost, heading: 'Cost', width: 20 }),
    choice(table, {
      field: 'transform',
      words: measureChoices.transform,
      heading: 'Scoring needs',
      width: 16,
    }),
    text(table, 'domains', ['Domains', 22]),
    text(table, 'reference', ['Where this comes from', 40]),
    choice(table, { field: 'verified', words: measureChoices.verified, heading: 'Checked', width: 18 }),
    text(table, 'note', ['Note', 32]),
  ],
  ids: ({ measures }) => measures.map(({ id }) => id),
  blank: (_book, id) => [{ table, row: { ...newMeasureFields, id: id as never, name: '' } }],
  required: ['name'],
  canRemove: false,
  nameOf: ({ document }, id) => document.measures.get(id as IdOf<'measures'>)?.name ?? '',
};
