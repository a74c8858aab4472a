import { z } from 'zod';

import { type RowKey, type Upsert, upsertOf } from './changeSet.ts';
import { type AnyRow, type Document, type TableName, isTableName, tableNames, tableOf } from './document.ts';
import { interchangeFormat, interchangeVersion } from './interchange.ts';
import { soundRows } from './interchangeRows.ts';
import { limits } from './limits.ts';
import { type Result, failure, success } from './result.ts';

/** Something a reader should know about a row that was left out or changed; `record` counts from 1 in its table. */
export type ImportWarning = { readonly record?: number; readonly message: string };

/** What a file held: rows that fit together, and what was wrong with the others (J3, J4). */
export type ImportedRows = {
  readonly rows: readonly Upsert[];
  readonly warnings: readonly ImportWarning[];
  readonly skipped: number;
};

const envelope = z.object({
  format: z.literal(interchangeFormat),
  version: z.number().int().min(1),
  tables: z.record(z.string(), z.unknown()),
});

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

/** Reads rows of one table; rows that are not of its form are left out with a warning. */
function rowsOfTable(
  table: TableName,
  values: readonly unknown[],
  warn: (record: number, message: string) => void,
): ReadonlyMap<string, AnyRow> {
  const rows = new Map<string, AnyRow>();
  values.forEach((value, index) => {
    const row = tableOf(table).schema.safeParse(value);
    if (!row.success) {
      const issue = row.error.issues[0];
      const where = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
      warn(index + 1, `${where} ${issue?.message ?? 'is not of the expected form'}`);
      return;
    }
    const known = row.data as AnyRow;
    if (rows.has(known.id)) warn(index + 1, `its id ${known.id} occurs a second time`);
    else rows.set(known.id, known);
  });
  return rows;
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
  const warnings: ImportWarning[] = [];
  let skipped = 0;
  const skip = (warning: ImportWarning) => {
    skipped += 1;
    warnings.push(warning);
  };
  const records = new Map<string, number>();
  const tables = new Map<TableName, ReadonlyMap<string, AnyRow>>();
  let count = 0;
  for (const name of Object.keys(read.data.tables)) {
    const values = read.data.tables[name];
    if (!isTableName(name) || tableOf(name).scope === 'workspace' || !Array.isArray(values)) {
      warnings.push({
        message: `“${name.slice(0, 60)}” is not a table this Wherefore knows. It was left out.`,
      });
      skipped += Array.isArray(values) ? values.length : 1;
      continue;
    }
    count += values.length;
    if (count > limits.rowsPerChange) {
      return failure('import/too-large', 'This file has too many rows. Nothing was imported.');
    }
    const warn = (record: number, message: string) => {
      skip({ record, message: `${name}, record ${record}: ${message}. It was left out.` });
    };
    tables.set(name, rowsOfTable(name, values, warn));
    values.forEach((row: unknown, index) => {
      const id = z.object({ id: z.string() }).safeParse(row);
      if (id.success && !records.has(id.data.id)) records.set(id.data.id, index + 1);
    });
  }
  const document = Object.fromEntries(
    tableNames.map((table) => [table, tables.get(table) ?? new Map()]),
  ) as unknown as Document;
  const note = ({ table, id }: RowKey, message: string): ImportWarning => {
    const record = records.get(id);
    const where = record === undefined ? id : `record ${record}`;
    return { ...(record === undefined ? {} : { record }), message: `${table}, ${where}: ${message}` };
  };
  const sound = soundRows(document);
  for (const { key, message } of sound.cleared) warnings.push(note(key, message));
  for (const { key, message } of sound.skipped) skip(note(key, message));
  const rows = tableNames.flatMap((table) =>
    [...(sound.document[table] as ReadonlyMap<string, AnyRow>).values()].map((row) => upsertOf(table, row)),
  );
  const more = warnings.length - MOST_WARNINGS;
  const shown = more > 0 ? [...warnings.slice(0, MOST_WARNINGS), { message: `And ${more} more.` }] : warnings;
  return success({ rows, warnings: shown, skipped });
}

/** Reads a file of unknown origin (J3): good rows are kept, bad ones left out with a warning; never throws. */
export function fromInterchange(text: string): Result<ImportedRows> {
  const json = parsed(text);
  return json.ok ? readInterchange(json.value) : json;
}
