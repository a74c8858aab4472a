import type { Document } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { limits } from '#models/limits.ts';
import type { Piecewise } from '#models/piecewise.ts';
import { type Result, failure, success } from '#models/result.ts';
import { runCommand } from '#models/runCommand.ts';
import { bookOf } from '#models/workbook/book.ts';
import { type BookPlan, isTakenUnasked } from '#models/workbook/bookPlan.ts';
import { fingerprint } from '#models/workbook/cellValue.ts';
import { planningBook } from '#models/workbook/planBook.ts';
import type { FileSheet } from '#models/workbook/fileSheet.ts';
import { type FoundBook, findBook, isReadable } from '#models/workbook/readBook.ts';
import { rowsOfChanges } from '#models/workbook/takeBook.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { unharmed } from '#shared/documents/csvWrite.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { isZip } from '#shared/documents/docxText.ts';
import { storableText } from '#shared/documents/storableText.ts';
import { xlsxSheets } from '#shared/documents/xlsxSheets.ts';

import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** As far as one looks for the heading that tells a table of ours. */
export const HEAD = 64 * 1024;
/** More changes than this nobody can look through. */
const MOST_CHANGES = 20_000;

/** True when the first bytes of a file may be those of a workbook, or of a table of ours; most files are told apart so. */
export function mayBeWorkbook(head: Uint8Array): boolean {
  if (isZip(head)) return true;
  const text = decodeText(head.subarray(0, HEAD));
  return text !== null && /Wherefore \d+ \w+ (?:plain|realist) theory_/u.test(text.text);
}

/** A table of ours as CSV. */
function csvSheets(bytes: Uint8Array, name: string): readonly FileSheet[] {
  const text = decodeText(bytes)?.text ?? '';
  if (text.length > limits.importCharacters) return [];
  const rows = csvCells(text).map((cells) =>
    cells.map((cell) =>
      cell === ''
        ? undefined
        : { text: storableText(unharmed(cell)), kind: 'text' as const, isFormula: false },
    ),
  );
  return [{ name, rows, columnNames: new Map() }];
}

/** The sheets of a file as they may come back; only what a row can hold is left in their cells. */
function sheetsIn(bytes: Uint8Array, name: string): readonly FileSheet[] {
  if (!isZip(bytes)) return csvSheets(bytes, name);
  const sheets = xlsxSheets(bytes);
  if (!sheets.ok) return [];
  return sheets.value.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.map((cell) => (cell === undefined ? undefined : { ...cell, text: storableText(cell.text) })),
    ),
  }));
}

/** The workbook or table of ours in a file, told by its content; null when it is something else. */
export function workbookIn(bytes: Uint8Array, name: string): FoundBook | null {
  if (!mayBeWorkbook(bytes)) return null;
  return findBook(sheetsIn(bytes, name));
}

/** What a workbook would change, and a print by which this very plan is known again. */
export type WorkbookPlan = BookPlan & { readonly print: string; readonly document: Document };

/** The print of what a plan would do. */
function printOf({ changes, theoryId }: BookPlan): string {
  const all = changes.map(({ key, before, after, isConflict }) => [key, before, after, isConflict]);
  return `${fingerprint(JSON.stringify([theoryId, all]))}${fingerprint(JSON.stringify(all.toReversed()))}`;
}

/** Works out what a workbook would change in the workspace as it is now, with pauses. */
export function* planningWorkbook(store: WorkspaceStore, found: FoundBook): Piecewise<Result<WorkbookPlan>> {
  if (!isReadable(found))
    return failure(
      'import/newer',
      'This workbook was written by a newer Wherefore. Nothing was imported. Update Wherefore and try again.',
    );
  const everything = store.loadEverything();
  if (!everything.ok) return everything;
  const book = bookOf(everything.value, found.theoryId, found.vocabulary);
  if (book === null)
    return failure(
      'import/other-workspace',
      'This workbook is of a theory that is not in this workspace, so nothing in it can be compared. Nothing was imported. Open the workspace it was exported from; a theory goes to another one as wherefore-json.',
    );
  const plan = yield* planningBook(book, found);
  if (plan.changes.length > MOST_CHANGES)
    return failure(
      'import/too-large',
      `This workbook changes more than ${MOST_CHANGES.toLocaleString('en')} things at once. Nothing was imported.`,
    );
  return success({ ...plan, print: printOf(plan), document: everything.value });
}

type Taking = {
  /** Keys of the changes that are wanted; null: those that are taken unasked. */
  readonly chosen: ReadonlySet<string> | null;
  /** The name of the file. */
  readonly name: string;
  readonly env: Env;
};

/** What came of taking changes: how many of them, and how many made no sense without others. */
export type TakenWorkbook = {
  readonly taken: number;
  readonly leftOut: number;
  readonly elements: number;
  readonly arrows: number;
  readonly sources: number;
  readonly revision: number;
};

/** Takes the chosen changes as one undoable commit, after a backup; or works out what that would come to. */
export function takeWorkbook(
  store: WorkspaceStore,
  { changes, theoryId, document }: WorkbookPlan,
  { chosen, name, env, stores }: Taking & { readonly stores: boolean },
): Result<TakenWorkbook> {
  const wanted = changes.filter((change) =>
    chosen === null ? isTakenUnasked(change) : chosen.has(change.key),
  );
  const { rows, removes, leftOut } = rowsOfChanges(document, wanted);
  const added = (table: string) => {
    const known = new Set<string>(document[table as 'elements'].keys());
    return rows.filter((upsert) => upsert.table === table && !known.has(upsert.row.id)).length;
  };
  const done = {
    taken: wanted.length - leftOut.length,
    leftOut: leftOut.length,
    elements: added('elements'),
    arrows: added('arrows'),
    sources: added('sources'),
    revision: store.revision(),
  };
  if (rows.length + removes.length === 0) return success(done);
  const label = `Import ${name}`.slice(0, limits.commitLabel).toWellFormed();
  const ran = runCommand(
    document,
    'workbook.take',
    { theoryId, rows: [...rows], removes: [...removes], label },
    env,
  );
  if (!ran.ok) return ran;
  const { commit } = ran.value;
  if (!stores || commit === null) return success(done);
  store.backUp('import');
  const { commitId, change } = commit;
  const written = store.commit({
    theoryId,
    baseRevision: store.revision(),
    commits: [{ commitId, entryId: commitId, kind: 'do', label: commit.label, change }],
  });
  return written.ok ? success({ ...done, revision: written.value.revision }) : written;
}
