import { newElementFields } from '../../commands/newRows.ts';
import { partsOfElement } from '../../configurations/configurationRows.ts';
import { boxNameIn } from '../book.ts';
import { elementChoices } from '../choiceWords.ts';
import { choice, shown, text } from '../column.ts';
import { level, rowNumber, stage } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const table = 'elements';

/** The boxes of the map, one a row. */
export const elementsSheet: BookSheet = {
  key: 'elements',
  table,
  about: 'Everything that stands on the map, one a row. Rows can be changed and added.',
  columns: () => [
    rowNumber(),
    text(table, 'label', ['Label', 32]),
    text(table, 'plainLabel', ['In plain words', 32]),
    choice(table, { field: 'usualRole', words: elementChoices.usualRole, heading: 'Usual role', width: 15 }),
    stage(table),
    level,
    text(table, 'poleLow', ['Low end', 16]),
    text(table, 'poleHigh', ['High end', 16]),
    choice(table, {
      field: 'desiredDirection',
      words: elementChoices.desiredDirection,
      heading: 'Hoped for',
      width: 14,
    }),
    text(table, 'indicator', ['How one would know', 30]),
    choice(table, { field: 'horizon', words: elementChoices.horizon, heading: 'How soon', width: 13 }),
    choice(table, { field: 'intent', words: elementChoices.intent, heading: 'Intended', width: 13 }),
    choice(table, { field: 'origin', words: elementChoices.origin, heading: 'Whose words', width: 16 }),
    text(table, 'originNote', ['Where in the source', 24]),
    text(table, 'note', ['Note', 32]),
    shown({ key: 'configurations', heading: 'Configurations', width: 18 }, ({ document }, id) =>
      partsOfElement(document, id)
        .map(({ configuration }) => configuration.code)
        .join(', '),
    ),
  ],
  ids: ({ elements }) => elements.map(({ id }) => id),
  blank: ({ theoryId }, id) => [
    { table, row: { ...newElementFields, id: id as never, theoryId, label: '' } },
  ],
  required: ['label'],
  canRemove: true,
  nameOf: boxNameIn,
};
