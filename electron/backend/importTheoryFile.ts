import type { CmoTable } from '#models/cmoTable/cmoRows.ts';
import type { Env } from '#models/env.ts';
import { mayHoldStatements } from '#models/prose/planStatements.ts';
import { type Result, success } from '#models/result.ts';
import { isZip } from '#shared/documents/docxText.ts';
import { isExcel } from '#shared/documents/xlsxCells.ts';

import { type ImportedTable, importCmoTable, readCmoFile } from './importCmoTable.ts';
import type { ImportContent } from './importFile.ts';
import { type ImportedList, type ListFile, importList, readListFile } from './importLists.ts';
import { type ImportedStatements, importStatements } from './importStatements.ts';
import { holdsStatements, noStatements, readStatementsText } from './readStatements.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** What a file holds that goes into a theory, or into the workspace's lists of measures and outcomes. */
export type TheoryFile =
  | ListFile
  | ({ readonly name: string } & (
      | { readonly format: 'cmo-table'; readonly table: CmoTable }
      | { readonly format: 'sentences'; readonly text: string }
    ));

/** The formats of such files, as `--as` names them. */
export const theoryFileFormats = ['sentences', 'cmo-table', 'measures-csv', 'outcomes-csv'] as const;

/**
 * Reads a file as a list, a CMO table or text with statements: as the one that is wanted, else as what it is. Null when
 * nothing was wanted and it is none of them.
 */
export function readTheoryFile(
  { name, bytes }: ImportContent,
  wanted: TheoryFile['format'] | null,
): Result<TheoryFile> | null {
  if (wanted === 'measures-csv' || wanted === 'outcomes-csv') return readListFile({ name, bytes }, wanted);
  const list = wanted === null ? readListFile({ name, bytes }, null) : null;
  if (list !== null) return list;
  const table = wanted === 'sentences' ? null : readCmoFile(bytes);
  const asTable = () =>
    table?.ok === true
      ? success({ name, format: 'cmo-table' as const, table: withOthers(table.value, bytes, wanted) })
      : null;
  // Text with labelled parts is read as statements, whose passages are kept; a table says so by its headings.
  if (wanted === 'cmo-table' || (table?.ok === true && (table.value.isHeaded || isExcel(bytes))))
    return asTable() ?? (table?.ok === false ? table : null);
  const text = readStatementsText(bytes);
  // Told before anything of another file is stored.
  if (text.ok && wanted === 'sentences' && !mayHoldStatements(text.value)) return noStatements;
  if (text.ok && (wanted !== null || holdsStatements(text.value)))
    return success({ name, format: 'sentences', text: text.value });
  const unheaded = asTable();
  if (unheaded !== null) return unheaded;
  return wanted === null || text.ok ? null : text;
}

/** A table with a word on the statements that stand beside it in a Word file: they are not read with it. */
function withOthers(table: CmoTable, bytes: Uint8Array, wanted: TheoryFile['format'] | null): CmoTable {
  if (wanted !== null || !isZip(bytes) || isExcel(bytes)) return table;
  const text = readStatementsText(bytes);
  if (!text.ok || !holdsStatements(text.value)) return table;
  const message =
    'The text of this file holds statements beside its table. Only the table was read: import the file as sentences to take them as well.';
  return { ...table, warnings: [{ line: 1, message }, ...table.warnings] };
}

type Into = {
  readonly theoryId: string | null;
  /** Which names stand for which others, by `nameKey`, as somebody answered. */
  readonly same?: ReadonlyMap<string, string>;
  readonly env: Env;
  readonly stores: boolean;
};

/** Brings such a file into a theory, or into a new one (`theoryId` null), as one undoable commit (M6). */
export function importTheoryFile(
  store: WorkspaceStore,
  read: TheoryFile,
  { same = new Map(), ...into }: Into,
): Result<ImportedTable | ImportedStatements | ImportedList> {
  if ('list' in read) return importList(store, read, into);
  const { name } = read;
  return read.format === 'cmo-table'
    ? importCmoTable(store, { table: read.table, name, same, ...into })
    : importStatements(store, { text: read.text, name, same, ...into });
}
