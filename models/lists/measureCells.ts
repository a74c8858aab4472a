import { newMeasureFields } from '../commands/newRows.ts';
import { type Measure, measureSchema } from '../entities/measure.ts';
import { limits } from '../limits.ts';
import { type ReadList, fieldColumns, lineOf, readRows, wordedAs } from './listColumns.ts';

/** A measure without its id. */
export type MeasureFields = Omit<Measure, 'id'>;
type Field = keyof MeasureFields;

/** The columns of a table of measures in their order: the heading that is written, then others that are understood. */
const headings: Readonly<Record<Field, readonly string[]>> = {
  name: ['Measure', 'Name', 'Instrument', 'Scale', 'Indicator', 'Tool', 'Questionnaire'],
  shortName: ['Short name', 'Abbreviation', 'Acronym', 'Short'],
  version: ['Version'],
  construct: ['What it measures', 'Construct', 'Concept', 'Measures'],
  constructKind: ['Kind', 'Construct kind', 'Type'],
  domains: ['Domains', 'Domain', 'Belongs to'],
  outcomes: ['Outcomes', 'Outcome', 'For'],
  items: ['Questions', 'Items', 'Number of items', 'Number of questions'],
  response: ['Answers', 'Response', 'Response options'],
  minimum: ['Lowest', 'Minimum', 'Min'],
  maximum: ['Highest', 'Maximum', 'Max'],
  unit: ['Unit', 'Units'],
  direction: ['Direction', 'Better'],
  recall: ['Asks about', 'Recall', 'Recall period', 'Timeframe'],
  subscales: ['Parts', 'Subscales', 'Sub-scales'],
  transform: ['Scoring', 'Transform'],
  valueSet: ['Value set'],
  bands: ['Named ranges', 'Bands', 'Cut-offs', 'Thresholds'],
  importantDifference: ['Important difference', 'MID', 'MCID', 'Minimal important difference'],
  licence: ['Licence', 'License', 'Copyright'],
  cost: ['Cost'],
  completedBy: ['Filled in by', 'Completed by', 'Who completes'],
  minutes: ['Minutes', 'Time to complete'],
  languages: ['Languages', 'Language'],
  reference: ['Source', 'Reference', 'Citation'],
  verified: ['Verified', 'Checked'],
  note: ['Note', 'Notes', 'Comment'],
};
const fields = Object.keys(headings) as readonly Field[];

/** What stands in the file for the values of a choice. */
const words = {
  constructKind: {
    subjective: 'felt or judged',
    objective: 'can be observed',
    behaviour: 'what people do',
    count: 'a count',
    text: 'words',
  },
  direction: {
    higher_better: 'higher is better',
    lower_better: 'lower is better',
    neutral: 'neither is better by itself',
    per_item: 'depends on the part',
  },
  transform: {
    none: 'added up',
    rasch_table: 'by a published table',
    value_set: 'by a value set',
    norm_based: 'against norms',
    proprietary: 'by its owner',
    not_said: 'not said',
  },
  cost: { free: 'free', registration: 'after registration', fee: 'for a fee', not_said: 'not said' },
  verified: { full: 'verified', partial: 'partly verified', none: 'not verified' },
} as const satisfies Partial<Record<Field, Readonly<Record<string, string>>>>;
type Choice = keyof typeof words;

const isChoice = (field: Field): field is Choice => Object.hasOwn(words, field);
const numbers: ReadonlySet<Field> = new Set(['items', 'minimum', 'maximum', 'minutes']);
const manyLined: ReadonlySet<Field> = new Set([
  'subscales',
  'bands',
  'importantDifference',
  'reference',
  'note',
]);

/** Measures as the cells of a table with its headings; `measuresIn` reads the same back. */
export function measureCells(measures: readonly MeasureFields[]): readonly (readonly string[])[] {
  const rows = measures.map((measure) =>
    fields.map((field) => {
      const value = measure[field];
      if (value === null) return '';
      const said: Readonly<Record<string, string>> = isChoice(field) ? words[field] : {};
      return said[String(value)] ?? String(value);
    }),
  );
  return [fields.map((field) => headings[field][0] ?? field), ...rows];
}

/** True when a row heads a table of measures: it names them, and two more things that are said of measures alone. */
function isHeader(cells: readonly string[]): boolean {
  const { columns } = fieldColumns(cells, headings);
  const telling: readonly Field[] = [
    'construct',
    'direction',
    'minimum',
    'maximum',
    'items',
    'response',
    'licence',
    'recall',
  ];
  return columns.has('name') && telling.filter((field) => columns.has(field)).length >= 2;
}

/** What a cell says of a field; null when it cannot be said of it. */
function valueIn(cell: string, field: Field): string | number | null {
  if (isChoice(field)) return wordedAs<string>(cell, words[field]);
  if (numbers.has(field)) {
    const value = Number(cell.replace(',', '.').replace('−', '-'));
    return Number.isFinite(value) ? value : null;
  }
  if (manyLined.has(field)) return cell.slice(0, limits.text).toWellFormed();
  return lineOf(cell, field === 'name' ? limits.label : limits.line);
}

function measureIn(
  cells: readonly string[],
  columns: ReadonlyMap<Field, number>,
): { readonly row: MeasureFields; readonly doubts: readonly string[] } | null {
  const read: Record<string, unknown> = { ...newMeasureFields, name: '' };
  const doubts: string[] = [];
  for (const [field, index] of columns) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '') continue;
    const value = valueIn(cell, field);
    if (value === null)
      doubts.push(
        `“${cell.slice(0, 60)}” is not understood under “${headings[field][0] ?? field}”, so that is left open.`,
      );
    else read[field] = value;
  }
  const parsed = measureSchema.omit({ id: true }).safeParse(read);
  return parsed.success ? { row: parsed.data, doubts } : null;
}

/** The measures in the cells of a table, each with its line; null when no row heads such a table. */
export function measuresIn(cells: readonly (readonly string[])[]): ReadList<MeasureFields> | null {
  const start = cells.findIndex(isHeader);
  if (start === -1) return null;
  const { columns, unknown } = fieldColumns(cells[start] ?? [], headings);
  const missing = 'This row names no measure, or a number in it cannot be one; it was left out.';
  return readRows(cells, { start, unknown, missing }, (row) => measureIn(row, columns));
}
