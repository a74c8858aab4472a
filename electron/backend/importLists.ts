import { isCmoHeader } from '#models/cmoTable/cmoHeadings.ts';
import type { Env } from '#models/env.ts';
import { limits } from '#models/limits.ts';
import type { ListWarning, ReadList } from '#models/lists/listColumns.ts';
import { type MeasureFields, measuresIn } from '#models/lists/measureCells.ts';
import { type OutcomeFields, outcomesIn } from '#models/lists/outcomeCells.ts';
import { planMeasures, planOutcomes } from '#models/lists/planLists.ts';
import { type Result, failure, success } from '#models/result.ts';
import { withoutGuard } from '#shared/documents/csvText.ts';

import type { ImportContent } from './importFile.ts';
import { commitRows } from './mergeRows.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';
import { tableCells } from './tableCells.ts';

/** The lists that a table may hold. */
export type ListFormat = 'measures-csv' | 'outcomes-csv';

/** A list as it was read from a file. */
export type ListFile = { readonly name: string } & (
  | { readonly format: 'measures-csv'; readonly list: ReadList<MeasureFields> }
  | { readonly format: 'outcomes-csv'; readonly list: ReadList<OutcomeFields> }
);

type Cells = readonly (readonly string[])[];

function listIn(
  sheet: Cells,
  { name, wanted }: { name: string; wanted: ListFormat | null },
): ListFile | null {
  const measures = wanted === 'outcomes-csv' ? null : measuresIn(sheet);
  if (measures !== null) return { name, format: 'measures-csv', list: measures };
  if (wanted === 'measures-csv') return null;
  const listName =
    name
      .replace(/\.[a-z]{1,5}$/iu, '')
      .trim()
      .slice(0, limits.label) || 'Imported list';
  const outcomes = outcomesIn(sheet, { listName, isWanted: wanted !== null });
  return outcomes === null ? null : { name, format: 'outcomes-csv', list: outcomes };
}

/** A list of measures or of outcomes in a CSV or Excel file, of which the first sheet with one counts; null when it has none. */
export function readListFile(
  { name, bytes }: ImportContent,
  wanted: ListFormat | null,
): Result<ListFile> | null {
  const sheets = tableCells(bytes);
  if (!sheets.ok) return wanted === null ? null : sheets;
  for (const { cells: sheet } of sheets.value) {
    // A table that explains outcomes is a CMO table, whatever else it says.
    if (wanted === null && sheet.some(isCmoHeader)) continue;
    const found = listIn(
      sheet.map((row) => row.map(withoutGuard)),
      { name, wanted },
    );
    if (found !== null) return success(found);
  }
  if (wanted === null) return null;
  const needs =
    wanted === 'measures-csv'
      ? 'a column “Measure” and two others such as “What it measures” and “Direction”'
      : 'a column “Outcome”';
  return failure(
    'import/unreadable',
    `No row of this file heads such a list: it needs ${needs}. Nothing was imported.`,
  );
}

/** What a list brought in, or would. */
export type ImportedList = {
  readonly added: number;
  readonly duplicates: number;
  readonly skipped: number;
  readonly warnings: readonly ListWarning[];
  readonly theoryId: null;
  readonly elements: 0;
  readonly arrows: 0;
  readonly sources: 0;
  readonly extracts: 0;
  readonly questions: readonly never[];
  readonly revision: number;
};

/** Brings a list into the workspace as one undoable commit; what is there already is left alone. */
export function importList(
  store: WorkspaceStore,
  file: ListFile,
  { env, stores }: { readonly env: Env; readonly stores: boolean },
): Result<ImportedList> {
  const everything = store.loadEverything();
  if (!everything.ok) return everything;
  const document = everything.value;
  const plan =
    file.format === 'measures-csv'
      ? planMeasures(document, file.list, env)
      : planOutcomes(document, file.list, env);
  const label = `Import ${file.name}`.toWellFormed();
  const written = stores
    ? commitRows(store, { document, rows: plan.rows, theoryId: null, label, env })
    : success(store.revision());
  if (!written.ok) return written;
  return success({
    added: plan.rows.length,
    duplicates: plan.duplicates,
    skipped: file.list.skipped,
    warnings: [...file.list.warnings, ...plan.warnings],
    theoryId: null,
    elements: 0,
    arrows: 0,
    sources: 0,
    extracts: 0,
    questions: [],
    revision: written.value,
  });
}
