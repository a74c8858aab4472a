import { inOrder } from '../../commands/laneCommands.ts';
import type { IdOf } from '../../document.ts';
import { measuredThing } from '../../measuring/measurementTarget.ts';
import { measurementPlan } from '../../measuring/measurementPlan.ts';
import { referrers } from '../../referenceIndex.ts';
import { type Book, thingIn } from '../book.ts';
import { measureChoices } from '../choiceWords.ts';
import { type BookColumn, choice, number, shown, text } from '../column.ts';
import { thing } from '../refColumns.ts';
import type { BookSheet } from '../sheet.ts';

const measurementIn = ({ document }: Book, id: string) =>
  document.measurements.get(id as IdOf<'measurements'>);

function thingOf(book: Book, id: string): string {
  const row = measurementIn(book, id);
  return row === undefined ? '' : thingIn(book, row);
}

function thingName(book: Book, id: string): string {
  const row = measurementIn(book, id);
  return row === undefined ? '' : measuredThing(book.document, row, book.vocabulary).name;
}

function measureName(book: Book, id: string): string {
  const row = measurementIn(book, id);
  return row === undefined ? '' : (book.document.measures.get(row.measureId)?.name ?? '');
}

const measure: BookColumn = {
  key: 'measure',
  heading: 'Measure',
  width: 10,
  cell: (book, id) => book.numbers.get(measurementIn(book, id)?.measureId ?? '') ?? '',
  take: (typed, { find }, id) => {
    const found = find('measure', typed.text);
    if (!('id' in found)) return found;
    return { edits: [{ table: 'measurements', id, fields: { measureId: found.id } }], needs: found.needs };
  },
};

const inPlan = (book: Book): readonly string[] =>
  measurementPlan(book.document, book.theoryId, book.vocabulary).groups.flatMap(({ rows }) =>
    rows.map(({ measurement }) => measurement.id),
  );

/** The times of a measurement, in the order of the theory's time points. */
function timesOf({ document, theoryId }: Book, measurementId: string) {
  const points = inOrder(document.timePoints.values(), theoryId);
  return referrers(document, { table: 'measurementTimes', field: 'measurementId' }, measurementId)
    .flatMap((id) => document.measurementTimes.get(id as IdOf<'measurementTimes'>) ?? [])
    .map((time) => ({ time, at: points.findIndex(({ id }) => id === time.timePointId) }))
    .sort((one, other) => one.at - other.at)
    .map(({ time, at }) => ({ time, name: points[at]?.name ?? '' }));
}

/** Who is asked what: one measure used for one thing a row. */
export const planSheet: BookSheet = {
  key: 'plan',
  table: 'measurements',
  about:
    'Which measure is used for what. Rows can be changed and added; when it is measured is changed in Wherefore.',
  columns: () => [
    thing('measurements', 'Of what', thingOf),
    shown({ key: 'name', heading: 'Its name', width: 40 }, thingName),
    measure,
    shown({ key: 'measureName', heading: 'Name of the measure', width: 30 }, measureName),
    choice('measurements', { field: 'role', words: measureChoices.role, heading: 'It shows', width: 22 }),
    choice('measurements', { field: 'status', words: measureChoices.status, heading: 'How far', width: 16 }),
    text('measurements', 'collector', ['Who collects it', 18]),
    text('measurements', 'method', ['How', 22]),
    text('measurements', 'sample', ['Of whom', 22]),
    text('measurements', 'note', ['Note', 32]),
    shown({ key: 'times', heading: 'When', width: 22 }, (book, id) =>
      timesOf(book, id)
        .map(({ name }) => name)
        .join('\n'),
    ),
  ],
  ids: inPlan,
  blank: ({ theoryId }, id) => [
    {
      table: 'measurements',
      row: {
        id: id as never,
        theoryId,
        measureId: '' as never,
        elementId: null,
        arrowId: null,
        configurationId: null,
        role: 'outcome',
        status: 'planned',
        note: '',
        collector: '',
        method: '',
        sample: '',
      },
    },
  ],
  required: ['thing', 'measure'],
  canRemove: true,
  nameOf: (book, id) => `${measureName(book, id)} → ${thingOf(book, id)}`,
};

const timeIn = ({ document }: Book, id: string) =>
  document.measurementTimes.get(id as IdOf<'measurementTimes'>);
const measurementOf = (book: Book, id: string): string => timeIn(book, id)?.measurementId ?? '';

/** What came out: one measurement at one time point a row. */
export const resultsSheet: BookSheet = {
  key: 'results',
  table: 'measurementTimes',
  about:
    'What was measured when, with room for what came out. Results can be filled in and changed; rows cannot be added.',
  columns: () => [
    shown({ key: 'thing', heading: 'Of what', width: 12 }, (book, id) =>
      thingOf(book, measurementOf(book, id)),
    ),
    shown({ key: 'name', heading: 'Its name', width: 40 }, (book, id) =>
      thingName(book, measurementOf(book, id)),
    ),
    shown({ key: 'measureName', heading: 'Measure', width: 30 }, (book, id) =>
      measureName(book, measurementOf(book, id)),
    ),
    shown({ key: 'time', heading: 'When', width: 16 }, (book, id) => {
      const row = timeIn(book, id);
      return row === undefined ? '' : (book.document.timePoints.get(row.timePointId)?.name ?? '');
    }),
    number('measurementTimes', 'result', ['Result', 11]),
    number('measurementTimes', 'spread', ['Standard deviation', 11]),
    number('measurementTimes', 'count', ['Number of people', 11]),
    text('measurementTimes', 'resultNote', ['Note', 32]),
  ],
  ids: (book) => inPlan(book).flatMap((id) => timesOf(book, id).map(({ time }) => time.id)),
  required: [],
  canRemove: false,
  nameOf: (book, id) => {
    const row = timeIn(book, id);
    const when = row === undefined ? '' : (book.document.timePoints.get(row.timePointId)?.name ?? '');
    return `${measureName(book, measurementOf(book, id))} → ${thingOf(book, measurementOf(book, id))}, ${when}`;
  },
};
