import { z } from 'zod';

import { type RowKey, type Upsert, upsertOf } from './changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  isTableName,
  rowsOf,
  tableNames,
  tableOf,
} from './document.ts';
import { workspaceSchema } from './entities/workspace.ts';
import { type WorkspaceHead, interchangeFormat, interchangeVersion } from './interchange.ts';
import { soundRows } from './interchangeRows.ts';
import { upgradedRow } from './interchangeUpgrade.ts';
import { limits } from './limits.ts';
import { type Result, failure, success } from './result.ts';

/** Something a reader should know about a row that was left out or changed; `record` counts from 1 in its table. */
export type ImportWarning = { readonly record?: number; readonly message: string };

/** What a file held: rows that fit together, and what was wrong with the others (J3, J4). */
export type ImportedRows = {
  readonly rows: readonly Upsert[];
  readonly warnings: readonly ImportWarning[];
  readonly skipped: number;
  /** What a file of a whole workspace says of it; null for a file of theories. */
  readonly workspace: WorkspaceHead | null;
};

const envelope = z.looseObject({
  format: z.literal(interchangeFormat),
  version: z.number().int().min(1),
  workspace: z.unknown().optional(),
  tables: z.record(z.string(), z.unknown()),
});

const workspaceHead = workspaceSchema.omit({ id: true });

const MOST_WARNINGS = 200;

function unreadable(what: string) {
  return failure('import/unreadable', `${what} Nothing was imported.`);
}

function parsed(text: string): Result<unknown> {
  if (text.length > limits.importCharacters) {
    return failure('import/too-large', 'This file is too large to be a theory. Nothing was imported.');
  }
  try {
    return success(JSON.parse(text) as unknown);
  } catch {
    return unreadable('This file is not JSON, or it is cut off.');
  }
}

/** What was wrong, and where each row stood in its table, while a file is read. */
class Notes {
  readonly warnings: ImportWarning[] = [];
  skipped = 0;
  readonly #records = new Map<string, number>();

  warn(warning: ImportWarning): void {
    this.warnings.push(warning);
  }

  skip(warning: ImportWarning, count = 1): void {
    this.skipped += count;
    this.warnings.push(warning);
  }

  sawRow(id: string, record: number): void {
    this.#records.set(id, record);
  }

  about({ table, id }: RowKey, message: string): ImportWarning {
    const record = this.#records.get(id);
    if (record === undefined) return { message: `${table}, ${id}: ${message}` };
    return { record, message: `${table}, record ${record}: ${message}` };
  }

  /** The first warnings, and how many there are besides. */
  shown(): readonly ImportWarning[] {
    const more = this.warnings.length - MOST_WARNINGS;
    if (more <= 0) return this.warnings;
    return [...this.warnings.slice(0, MOST_WARNINGS), { message: `And ${more} more.` }];
  }
}

/** Reads rows of one table; rows that are not of its form are left out with a warning. */
function rowsOfTable(
  { table, version }: { readonly table: TableName; readonly version: number },
  values: readonly unknown[],
  notes: Notes,
): Map<string, AnyRow> {
  const rows = new Map<string, AnyRow>();
  values.forEach((value, index) => {
    const record = index + 1;
    const skip = (what: string) => {
      notes.skip({ record, message: `${table}, record ${record}: ${what}. It was left out.` });
    };
    const row = tableOf(table).schema.safeParse(upgradedRow(value, { table, version }));
    if (!row.success) {
      const issue = row.error.issues[0];
      const where = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
      skip(`${where} ${issue?.message ?? 'is not of the expected form'}`);
      return;
    }
    const known = row.data as AnyRow;
    if (rows.has(known.id)) {
      skip(`its id ${known.id} occurs a second time`);
      return;
    }
    rows.set(known.id, known);
    notes.sawRow(known.id, record);
  });
  return rows;
}

/** The rows of all tables, each by itself in order; null when there are too many. */
function documentIn({ tables, version }: z.infer<typeof envelope>, notes: Notes): Document | null {
  const read: Partial<Record<TableName, Map<string, AnyRow>>> = {};
  let count = 0;
  for (const [name, values] of Object.entries(tables)) {
    if (!isTableName(name) || tableOf(name).scope === 'workspace' || !Array.isArray(values)) {
      const message = `“${name.slice(0, 60)}” is not a table this Wherefore knows. It was left out.`;
      notes.skip({ message }, Array.isArray(values) ? values.length : 1);
      continue;
    }
    count += values.length;
    if (count > limits.rowsPerChange) return null;
    read[name] = rowsOfTable({ table: name, version }, values, notes);
  }
  // Each table holds rows of its own schema; the loop over all of them cannot say so.
  return Object.fromEntries(
    tableNames.map((table) => [table, read[table] ?? new Map<string, AnyRow>()]),
  ) as unknown as Document;
}

/** The workspace of a whole file; one that is not of its form is left out with a warning, as is what stands beside it. */
function headIn({ workspace, ...file }: z.infer<typeof envelope>, notes: Notes): WorkspaceHead | null {
  for (const key of Object.keys(file)) {
    if (Object.hasOwn(envelope.shape, key)) continue;
    notes.warn({ message: `“${key.slice(0, 60)}” means nothing to this Wherefore. It was left out.` });
  }
  if (workspace === undefined) return null;
  const head = workspaceHead.safeParse(workspace);
  if (head.success) return head.data;
  notes.warn({ message: 'What the file says of its workspace is damaged. It was left out.' });
  return null;
}

/** Reads what `JSON.parse` gave; the caller has seen to its size. */
export function readInterchange(value: unknown): Result<ImportedRows> {
  const read = envelope.safeParse(value);
  if (!read.success) return unreadable('This is not a Wherefore file, or it is damaged.');
  if (read.data.version > interchangeVersion) {
    return failure(
      'import/newer',
      `This file was written by a newer Wherefore (format ${read.data.version}; this one reads up to ${interchangeVersion}). Nothing was imported. Update Wherefore and try again.`,
    );
  }
  const notes = new Notes();
  const document = documentIn(read.data, notes);
  if (document === null) {
    return failure('import/too-large', 'This file has too many rows. Nothing was imported.');
  }
  const workspace = headIn(read.data, notes);
  const sound = soundRows(document);
  for (const { key, message } of sound.cleared) notes.warn(notes.about(key, message));
  for (const { key, message } of sound.skipped) notes.skip(notes.about(key, message));
  const rows = tableNames.flatMap((table) =>
    [...rowsOf(sound.document, table).values()].map((row) => upsertOf(table, row)),
  );
  return success({ rows, warnings: notes.shown(), skipped: notes.skipped, workspace });
}

/** Reads a file of unknown origin (J3): good rows are kept, bad ones left out with a warning; never throws. */
export function fromInterchange(text: string): Result<ImportedRows> {
  const json = parsed(text);
  return json.ok ? readInterchange(json.value) : json;
}
