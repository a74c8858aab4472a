import { type OutcomeTerm, outcomeTermSchema, reportingStatusField } from '../entities/outcomeTerm.ts';
import { limits } from '../limits.ts';
import { type ReadList, fieldColumns, lineOf, readRows, wordedAs } from './listColumns.ts';

/** An outcome of a list without id and place. */
export type OutcomeFields = Omit<OutcomeTerm, 'id' | 'position'>;
type Field = keyof OutcomeFields;

/** The columns of a table of outcomes in their order: the heading that is written, then others that are understood. */
const headings: Readonly<Record<Field, readonly string[]>> = {
  framework: ['List', 'Framework', 'Outcome list', 'Taxonomy', 'Outcome framework'],
  category: ['Category', 'Domain', 'Group', 'Area', 'Theme'],
  label: ['Outcome', 'Outcomes', 'Effect', 'Term', 'Label', 'Name'],
  reportingStatus: ['Reported', 'How often reported', 'Reporting status', 'Status'],
  reportingSource: ['Says who', 'Reporting source', 'Status source'],
  reportingDate: ['As of', 'When', 'Reporting date', 'Status date', 'Date'],
  note: ['Note', 'Notes', 'Comment', 'Definition', 'Description'],
  source: ['Source of the list', 'Source', 'Reference', 'Citation'],
};
const fields = Object.keys(headings) as readonly Field[];

const statusWords = {
  unknown: 'not known',
  often: 'often',
  qualitative_only: 'in qualitative studies only',
  rarely_or_never: 'rarely or never',
} as const satisfies Record<OutcomeTerm['reportingStatus'], string>;

/** Outcomes as the cells of a table with its headings; `outcomesIn` reads the same back. */
export function outcomeCells(terms: readonly OutcomeFields[]): readonly (readonly string[])[] {
  const rows = terms.map((term) =>
    fields.map((field) => (field === 'reportingStatus' ? statusWords[term[field]] : term[field])),
  );
  return [fields.map((field) => headings[field][0] ?? field), ...rows];
}

/** True when a row heads a list of outcomes: it has them, and says to which list or category they belong. */
function isHeader(cells: readonly string[], isWanted: boolean): boolean {
  const { columns } = fieldColumns(cells, headings);
  if (!columns.has('label')) return false;
  return isWanted || columns.has('framework') || columns.has('category');
}

/** Headings of tables that explain outcomes, which are CMO tables and no lists. */
const explaining = /mechanism|context|circumstance|resource|reasoning|because|intervention/iu;

function outcomeIn(
  cells: readonly string[],
  { columns, listName }: { readonly columns: ReadonlyMap<Field, number>; readonly listName: string },
): { readonly row: OutcomeFields; readonly doubts: readonly string[] } | null {
  const cell = (field: Field) => (cells[columns.get(field) ?? -1] ?? '').trim();
  const said = cell('reportingStatus');
  const status = said === '' ? 'unknown' : wordedAs(said, statusWords);
  const parsed = outcomeTermSchema.omit({ id: true, position: true }).safeParse({
    framework: lineOf(cell('framework') === '' ? listName : cell('framework'), limits.label),
    category: lineOf(cell('category'), limits.line),
    label: lineOf(cell('label'), limits.label),
    reportingStatus: status ?? 'unknown',
    reportingSource: lineOf(cell('reportingSource'), limits.line),
    reportingDate: lineOf(cell('reportingDate'), limits.line),
    note: cell('note').slice(0, limits.text).toWellFormed(),
    source: lineOf(cell('source'), limits.line),
  });
  if (!parsed.success) return null;
  const words = reportingStatusField.options.map((id) => `“${statusWords[id]}”`).join(', ');
  const doubt = `“${said.slice(0, 60)}” is none of ${words}, so how often it is reported is left as not known.`;
  return { row: parsed.data, doubts: status === null ? [doubt] : [] };
}

/**
 * The outcomes in the cells of a table, each with its line; null when no row heads such a list. `listName`: the list of
 * rows that name none. When such a table `isWanted`, a column of outcomes is enough.
 */
export function outcomesIn(
  cells: readonly (readonly string[])[],
  { listName, isWanted }: { readonly listName: string; readonly isWanted: boolean },
): ReadList<OutcomeFields> | null {
  const start = cells.findIndex(
    (row) => isHeader(row, isWanted) && (isWanted || !row.some((cell) => explaining.test(cell))),
  );
  if (start === -1) return null;
  const { columns, unknown } = fieldColumns(cells[start] ?? [], headings);
  const missing = 'This row names no outcome and was left out.';
  return readRows(cells, { start, unknown, missing }, (row) => outcomeIn(row, { columns, listName }));
}
