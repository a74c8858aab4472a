import { fieldOf, rowsOf } from '../document.ts';
import { saidIn } from '../terms/saidIn.ts';
import type { BookChange, BookProblem } from './bookPlan.ts';
import { fingerprint, placeName, printed } from './cellValue.ts';
import { type BookColumn, type RowEdit } from './column.ts';
import { additionKey } from './fileNames.ts';
import type { KnownRow } from './identifyRows.ts';
import type { ReadSheet } from './readBook.ts';
import type { Reading } from './reading.ts';
import { readCell } from './typedText.ts';

/** What is found out about one row. */
export type RowPlan = {
  readonly changes: readonly BookChange[];
  readonly problems: readonly BookProblem[];
  readonly notes: readonly BookProblem[];
};

/** "C7". */
function cellPlace(at: number, row: number): string {
  let letters = '';
  for (let rest = at; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row}`;
}

/** Leaves out what the workspace says already. */
function differing({ book }: Reading, edits: readonly RowEdit[]): readonly RowEdit[] {
  return edits.filter((edit) => {
    if (!('fields' in edit)) return true;
    const row = rowsOf(book.document, edit.table).get(edit.id);
    return Object.entries(edit.fields).some(
      ([field, value]) => row === undefined || !Object.is(fieldOf(row, field), value),
    );
  });
}

type At = { readonly read: ReadSheet; readonly known: KnownRow; readonly reading: Reading };

/** What a cell of a row that is there would change; null when nothing. */
function planCell(
  { read, known, reading }: At,
  { column, at }: { readonly column: BookColumn; readonly at: number },
): { readonly change: BookChange } | { readonly problem: string } | { readonly note: string } | null {
  const { row, id } = known;
  const cell = row.cells.get(column.key);
  const now = printed(column.cell(reading.book, id));
  const print = row.stamp === null ? null : (row.stamp.prints.get(column.key) ?? fingerprint(''));
  const was = readCell(cell, { print, now });
  if (was.kind === 'as-written') return null;
  if (column.take === undefined) {
    const isOurs = row.stamp?.prints.has(column.key) === true && cell !== undefined;
    return isOurs ? { note: 'This is worked out by Wherefore; what was typed here was left out.' } : null;
  }
  if (was.kind === 'problem') return { problem: was.message };
  const taken = column.take(was.typed, reading, id);
  if ('problem' in taken) return { problem: `${taken.problem} It was left out.` };
  const edits = differing(reading, taken.edits);
  if (edits.length === 0) return null;
  return {
    change: {
      key: `${read.sheet.key}!${id}!${column.key}`,
      kind: 'changed',
      sheet: read.name,
      place: cellPlace(at, row.number),
      table: read.sheet.table,
      id,
      name: read.sheet.nameOf(reading.book, id),
      column: saidIn(reading.book.vocabulary, column.heading),
      before: now,
      after: was.typed.text,
      isConflict: print !== null && print !== fingerprint(now),
      needs: taken.needs ?? [],
      edits,
    },
  };
}

/** What the cells of a row that is there would change. */
export function planChangedRow(at: At): RowPlan {
  const changes: BookChange[] = [];
  const problems: BookProblem[] = [];
  const notes: BookProblem[] = [];
  for (const place of at.read.columns.values()) {
    const planned = planCell(at, place);
    const where = { sheet: at.read.name, place: cellPlace(place.at, at.known.row.number) };
    if (at.known.row.cells.get(place.column.key)?.isFormula === true && place.column.take !== undefined)
      notes.push({ ...where, message: 'It holds a formula; the value it shows was read.' });
    if (planned === null) continue;
    if ('change' in planned) changes.push(planned.change);
    else if ('problem' in planned) problems.push({ ...where, message: planned.problem });
    else notes.push({ ...where, message: planned.note });
  }
  return { changes, problems, notes };
}

/** The row that a new row of the file would add; without what it must say it is none. */
export function planNewRow({ read, known, reading }: At): RowPlan {
  const { row, id } = known;
  const { sheet } = read;
  const where = { sheet: read.name, place: `row ${row.number}` };
  const blanks = sheet.blank?.(reading.book, id) ?? [];
  const edits: RowEdit[] = blanks.map(({ table, row: blank }) => ({ table, id: blank.id, row: blank }));
  const needs = new Set<string>();
  const problems: BookProblem[] = [];
  const said: string[] = [];
  for (const { column, at } of read.columns.values()) {
    const cell = row.cells.get(column.key);
    if (column.take === undefined || cell === undefined || cell.text.trim() === '') continue;
    const was = readCell(cell, { print: null, now: '' });
    const taken =
      was.kind === 'typed'
        ? column.take(was.typed, reading, id)
        : { problem: was.kind === 'problem' ? was.message : '' };
    if ('problem' in taken) {
      problems.push({ ...where, place: cellPlace(at, row.number), message: taken.problem });
      continue;
    }
    edits.push(...taken.edits);
    for (const need of taken.needs ?? []) needs.add(need);
    said.push(placeName(cell.text));
  }
  const missing = sheet.required
    .filter((key) => (row.cells.get(key)?.text ?? '').trim() === '')
    .map((key) => `“${saidIn(reading.book.vocabulary, read.columns.get(key)?.column.heading ?? key)}”`);
  if (missing.length > 0)
    problems.push({
      ...where,
      message: `A new row needs something in ${missing.join(' and ')}. It was left out.`,
    });
  if (problems.length > 0) return { changes: [], problems, notes: [] };
  const key = additionKey(read, row);
  needs.delete(key);
  const change: BookChange = {
    key,
    kind: 'added',
    sheet: read.name,
    place: where.place,
    table: sheet.table,
    id,
    name: said.slice(0, 3).join(' · '),
    column: '',
    before: '',
    after: said.join(' · '),
    isConflict: false,
    needs: [...needs],
    edits,
  };
  return { changes: [change], problems: [], notes: [] };
}
