import fs from 'node:fs';
import nodePath from 'node:path';

import type { Database } from 'better-sqlite3';

import { openConnection, readTransaction } from './connection.ts';
import { tablesWithWrongDigest } from './digest.ts';
import { exists, journalOf, sweepLeftovers } from './diskFiles.ts';
import { refuse, refuseDamaged, refusingNonsense } from './failures.ts';
import { checkHeader, checkLength } from './header.ts';
import { versionsOf } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { schemaDifferences } from './schemaText.ts';

/** A file that has passed every check. */
export type VerifiedFile = { readonly connection: Database; readonly version: number };

/** The names SQLite found wrong; empty when every page and index is sound (ADR 0004). */
export function integrityFaults(connection: Database): readonly string[] {
  const rows: unknown = connection.pragma('integrity_check(20)');
  if (!Array.isArray(rows)) return ['no answer'];
  return rows
    .map((row: unknown) => (typeof row === 'object' && row !== null ? String(Object.values(row)[0]) : ''))
    .filter((text) => text !== 'ok');
}

function checkSchema(
  connection: Database,
  known: { migrations: readonly Migration[]; version: number },
): void {
  const { differing, foreign } = schemaDifferences(connection, known);
  const [first] = foreign;
  if (first !== undefined) {
    refuse(
      'storage/foreign-schema',
      `This file holds something that Wherefore did not put there (${first.slice(0, 80)}), so it was not opened. It was not changed.`,
      { foreign },
    );
  }
  if (differing.length > 0) refuseDamaged(`schema differs: ${differing.join(', ')}`);
}

/** Schema, pages and indexes, content, in this order; refuses at the first that is not as we wrote it. */
export function checkContent(
  connection: Database,
  known: { readonly migrations: readonly Migration[]; readonly version: number },
): void {
  readTransaction(connection, () => {
    // First, because the integrity check evaluates expressions of the schema, which must be ours.
    checkSchema(connection, known);
    const [fault] = integrityFaults(connection);
    if (fault !== undefined) refuseDamaged(fault);
    const wrong = tablesWithWrongDigest(connection);
    if (wrong.length > 0) refuseDamaged(`content differs: ${wrong.join(', ')}`);
  });
}

const READ_AT_ONCE = 1 << 20;
const MOST_READ = 2 ** 31;

/**
 * Reads a file from its beginning on, for nothing but to have it in memory: the checks go through it in the order of
 * its indexes, and a large file that comes from the disk page by page takes nearly three times as long. Comes before the
 * connection, because closing a file gives up this process's locks on it. Trouble is left for SQLite to meet.
 */
function readAhead(path: string): void {
  try {
    const file = fs.openSync(path, 'r');
    try {
      const buffer = Buffer.allocUnsafe(READ_AT_ONCE);
      for (let read = 0; read < MOST_READ; read += READ_AT_ONCE)
        if (fs.readSync(file, buffer) < READ_AT_ONCE) return;
    } finally {
      fs.closeSync(file);
    }
  } catch {
    // SQLite says better what is wrong.
  }
}

/**
 * Opens a file through the whole sequence. A file that is refused has not been changed, unless it has a hot journal:
 * with one, only a private copy may come here first (`checkedCopy`).
 */
export function openVerified(
  path: string,
  { isReadOnly, migrations }: { readonly isReadOnly: boolean; readonly migrations: readonly Migration[] },
): VerifiedFile {
  const versions = versionsOf(migrations);
  if (!exists(journalOf(path))) checkHeader(path, versions);
  readAhead(path);
  // Open until the transaction is over: to close it before would give up SQLite's lock (`HeaderOf`).
  const file = fs.openSync(path, 'r');
  try {
    const connection = refusingNonsense(() => openConnection(path, { isReadOnly }));
    try {
      return refusingNonsense(() =>
        readTransaction(connection, () => {
          // The first look at the file puts back what a hot journal says, and keeps writers out until we are done.
          connection.pragma('schema_version');
          const version = checkHeader(file, versions);
          checkLength(file);
          checkContent(connection, { migrations, version });
          return { connection, version };
        }),
      );
    } catch (error) {
      connection.close();
      throw error;
    }
  } finally {
    fs.closeSync(file);
  }
}

/** Refuses a file beside which another program has left changes of its own. */
export function refuseWal(path: string): void {
  if (!exists(`${path}-wal`)) return;
  refuse(
    'storage/damaged',
    'Another program has this file open, or has left changes beside it in a “-wal” file. Nothing was opened or changed: close that program first.',
    { what: 'a -wal file lies beside it' },
  );
}

/** A copy of a file and its journal in a folder of its own; `remove` clears it away. */
export type PrivateCopy = { readonly path: string; readonly remove: () => void };

/** Copies a file, with its journal if it has one, to where only we can touch it. */
export function privateCopy(path: string, userDataDir: string): PrivateCopy {
  const parent = nodePath.join(userDataDir, 'checks');
  fs.mkdirSync(parent, { recursive: true });
  sweepLeftovers(parent, /^copy-/);
  const folder = fs.mkdtempSync(nodePath.join(parent, 'copy-'));
  const copy = nodePath.join(folder, 'copy.wherefore');
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.copyFileSync(path, copy);
    if (exists(journalOf(path))) fs.copyFileSync(journalOf(path), journalOf(copy));
    for (const name of fs.readdirSync(folder)) fs.chmodSync(nodePath.join(folder, name), 0o600);
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
