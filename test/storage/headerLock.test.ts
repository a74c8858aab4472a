import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { checkMagic } from '#backend/storage/header.ts';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-lock-'));
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Whether another process can write the file now. */
function canBeWritten(file: string): boolean {
  const script = `
    import Database from 'better-sqlite3';
    const other = new Database(process.argv[1], { timeout: 0 });
    try { other.exec('BEGIN EXCLUSIVE; COMMIT'); console.log('written'); } catch { console.log('busy'); }`;
  const root = path.resolve(import.meta.dirname, '../..');
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
    cwd: root,
    encoding: 'utf8',
  });
  return ran.stdout.trim() === 'written';
}

it('a file whose header is looked at during a check stays locked against writers', () => {
  const file = path.join(folder, 'one.db');
  const connection = new Database(file);
  connection.exec('CREATE TABLE one (id INTEGER PRIMARY KEY); INSERT INTO one VALUES (1)');
  const handle = fs.openSync(file, 'r');
  connection.exec('BEGIN');
  connection.prepare('SELECT * FROM one').all();
  expect(canBeWritten(file)).toBe(false);
  checkMagic(handle);
  expect(canBeWritten(file)).toBe(false);
  // What it is about: by its path the header is read as well, but on Linux the lock is gone afterwards.
  checkMagic(file);
  if (process.platform === 'linux') expect(canBeWritten(file)).toBe(true);
  connection.exec('COMMIT');
  fs.closeSync(handle);
  connection.close();
});
