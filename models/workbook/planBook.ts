import { applyChange, upsertOf } from '../changeSet.ts';
import { deletionClosure } from '../deletion.ts';
import { tableOf } from '../document.ts';
import type { Piecewise } from '../piecewise.ts';
import type { Book } from './book.ts';
import type { BookChange, BookPlan, BookProblem } from './bookPlan.ts';
import { namesInFile } from './fileNames.ts';
import { type IdentifiedRows, identifyRows } from './identifyRows.ts';
import { planChangedRow, planNewRow } from './planRow.ts';
import { type FoundBook, type ReadSheet, readSheets } from './readBook.ts';
import { type Reading, findIn, namesOf } from './reading.ts';

type Identified = IdentifiedRows & { readonly read: ReadSheet };

/** The theory with the rows that the file would add, not said anything about yet. */
function withBlanks(book: Book, sheets: readonly Identified[]): Book {
  const blanks = sheets.flatMap(({ read, rows }) =>
    rows.flatMap(({ id, kind }) => (kind === 'new' ? (read.sheet.blank?.(book, id) ?? []) : [])),
  );
  if (blanks.length === 0) return book;
  const upserts = blanks.map(({ table, row }) => upsertOf(table, row));
  return { ...book, document: applyChange(book.document, { upserts, deletes: [] }) };
}

/** What goes along when a row goes, counted in words; empty when nothing does. */
function alsoGone(book: Book, { table, id }: Pick<BookChange, 'table' | 'id'>): string {
  const { deletes } = deletionClosure(book.document, [{ table, id }]);
  const counts = new Map<string, number>();
  for (const gone of deletes)
    if (gone.id !== id && gone.table !== 'placements')
      counts.set(tableOf(gone.table).noun, (counts.get(tableOf(gone.table).noun) ?? 0) + 1);
  return [...counts].map(([noun, count]) => `${count} × ${noun}`).join(', ');
}

/** The rows that the file was written with, that the theory still has, and that are in none of its sheets any more. */
function missingRows(book: Book, sheets: readonly Identified[], found: FoundBook): readonly BookChange[] {
  const written = new Set(found.writtenIds ?? []);
  return sheets.flatMap(({ read, presentIds }) => {
    const { sheet, name } = read;
    if (!sheet.canRemove) return [];
    const gone = sheet.ids(book).filter((id) => written.has(id) && !presentIds.has(id));
    return gone.map((id): BookChange => {
      const { table } = sheet;
      const also = alsoGone(book, { table, id });
      return {
        key: `${sheet.key}!${id}`,
        kind: 'removed',
        sheet: name,
        place: '',
        table,
        id,
        name: sheet.nameOf(book, id),
        column: '',
        before: also === '' ? '' : `With it go: ${also}.`,
        after: '',
        isConflict: false,
        needs: [],
        edits: [{ table, id, isGone: true }],
      };
    });
  });
}

function ownNotes(found: FoundBook, sheets: readonly Identified[]): readonly BookProblem[] {
  const foreign = found.foreign.map((sheet) => ({
    sheet,
    place: '',
    message: 'This sheet is of another theory than the first. It was left out.',
  }));
  const others = sheets.flatMap(({ read }) =>
    read.others.map((heading) => ({
      sheet: read.name,
      place: '',
      message: `“${heading.slice(0, 60)}” is a column of your own. It was not read.`,
    })),
  );
  return [...foreign, ...others];
}

/** Two cells that give one field different values: neither can be taken for what is meant. */
function contradictions(changes: readonly BookChange[]): ReadonlyMap<string, string> {
  const said = new Map<string, { readonly value: unknown; readonly change: BookChange }>();
  const problems = new Map<string, string>();
  for (const change of changes) {
    if (change.kind !== 'changed') continue;
    for (const edit of change.edits) {
      if (!('fields' in edit)) continue;
      for (const [field, value] of Object.entries(edit.fields)) {
        const known = said.get(`${edit.id} ${field}`);
        if (known === undefined) said.set(`${edit.id} ${field}`, { value, change });
        else if (!Object.is(known.value, value) && known.change.key !== change.key) {
          const places = `${known.change.place} and ${change.place}`;
          for (const { key } of [known.change, change])
            problems.set(key, `${places} say different things of one passage. Both were left out.`);
        }
      }
    }
  }
  return problems;
}

/** A pause after so many rows. */
const BATCH = 50;

/**
 * What a workbook that came back would change in the theory as it is now, row by row and cell by cell, with pauses
 * counted in rows. Nothing in it is trusted: what cannot be taken is named by its sheet and cell.
 */
export function* planningBook(book: Book, found: FoundBook): Piecewise<BookPlan> {
  const sheets = readSheets(found, book).map((read): Identified => ({
    read,
    ...identifyRows(book, read),
  }));
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const reading: Reading = {
    book: withBlanks(book, sheets),
    find: findIn(namesInFile(sheets), namesOf(book)),
  };
  const changes: BookChange[] = [];
  const problems: BookProblem[] = sheets.flatMap((sheet) => sheet.problems);
  const notes: BookProblem[] = [...ownNotes(found, sheets), ...sheets.flatMap((sheet) => sheet.notes)];
  let [done, unchanged] = [0, 0];
  for (const { read, rows } of sheets) {
    for (const known of rows) {
      if (done % BATCH === 0) yield { done, total };
      done += 1;
      const at = { read, known, reading };
      if (known.kind === 'taken') {
        unchanged += 1;
        continue;
      }
      const planned = known.kind === 'new' ? planNewRow(at) : planChangedRow(at);
      if (planned.changes.length === 0 && planned.problems.length === 0) unchanged += 1;
      changes.push(...planned.changes);
      problems.push(...planned.problems);
      notes.push(...planned.notes);
    }
  }
  const odd = contradictions(changes);
  for (const { key, sheet, place } of changes) {
    const message = odd.get(key);
    if (message !== undefined) problems.push({ sheet, place, message });
  }
  return {
    theoryId: book.theoryId,
    title: book.document.theories.get(book.theoryId)?.title ?? '',
    changes: [...changes.filter(({ key }) => !odd.has(key)), ...missingRows(book, sheets, found)],
    problems,
    notes,
    unchanged,
  };
}
