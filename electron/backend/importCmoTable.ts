import { type ChangeSet, applyChange, squash } from '#models/changeSet.ts';
import type { CmoTable } from '#models/cmoTable/cmoRows.ts';
import { joinedTables } from '#models/cmoTable/joinedTables.ts';
import { type TakenTable, renamedTable, takeCmoTable } from '#models/cmoTable/takeCmoTable.ts';
import { emptyDocument } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { type Result, failure, success } from '#models/result.ts';

import { newTheory } from './newTheory.ts';
import type { WorkspaceStore } from './storage/workspaceStore.ts';
import { tableCells } from './tableCells.ts';

/** The CMO tables in a CSV, Excel or Word file as one; refused where there is none. */
export function readCmoFile(bytes: Uint8Array): Result<CmoTable> {
  const sheets = tableCells(bytes);
  if (!sheets.ok) return sheets;
  const table = joinedTables(sheets.value);
  if (table !== null) return success(table);
  return failure(
    'import/unreadable',
    'No row of this file heads a CMO table: it needs a column “Outcome” and one of “Context”, “Mechanism”, “Resource” or “Reasoning”. Nothing was imported. If it holds sentences such as “IF … THEN …”, import them as sentences.',
  );
}

/** What came in, or would. */
export type ImportedTable = Pick<
  TakenTable,
  'added' | 'duplicates' | 'extracts' | 'questions' | 'warnings'
> & {
  readonly skipped: number;
  readonly theoryId: string;
  readonly elements: number;
  readonly arrows: number;
  readonly sources: number;
  readonly revision: number;
};

function counted(change: ChangeSet, table: string): number {
  return change.upserts.filter((upsert) => upsert.table === table).length;
}

/** Brings a CMO table into a theory, or into a new one, as one undoable commit. */
export function importCmoTable(
  store: WorkspaceStore,
  {
    table,
    name,
    theoryId,
    same,
    env,
    stores,
  }: {
    readonly table: CmoTable;
    readonly name: string;
    readonly theoryId: string | null;
    /** Which wordings stand for which others, by `nameKey`, as somebody answered. */
    readonly same: ReadonlyMap<string, string>;
    readonly env: Env;
    readonly stores: boolean;
  },
): Result<ImportedTable> {
  const rows = theoryId === null ? success([]) : store.loadTheory(theoryId);
  if (!rows.ok) return rows;
  const before = applyChange(emptyDocument(), { upserts: rows.value, deletes: [] });
  const begun = newTheory(before, { theoryId, name, env });
  if (!begun.ok) return begun;
  const taken = takeCmoTable(begun.value.document, renamedTable(table, same), {
    theoryId: begun.value.theoryId,
    tableName: name,
    env,
  });
  if (!taken.ok) return taken;
  const { change, added, duplicates, extracts, questions, warnings } = taken.value;
  const done = {
    added,
    duplicates,
    extracts,
    questions,
    warnings,
    skipped: table.skipped,
    theoryId: begun.value.theoryId,
    elements: counted(change, 'elements'),
    arrows: counted(change, 'arrows'),
    sources: counted(change, 'sources'),
    revision: store.revision(),
  };
  if (!stores || change.upserts.length + change.deletes.length === 0) return success(done);
  store.backUp('import');
  const commitId = env.newId('commit');
  const written = store.commit({
    theoryId: begun.value.theoryId,
    baseRevision: store.revision(),
    commits: [
      {
        commitId,
        entryId: commitId,
        kind: 'do',
        label: `Import ${name}`.slice(0, 120).toWellFormed(),
        change: begun.value.change === null ? change : squash(begun.value.change, change),
      },
    ],
  });
  return written.ok ? success({ ...done, revision: written.value.revision }) : written;
}
