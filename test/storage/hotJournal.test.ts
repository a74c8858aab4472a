import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import process from 'node:process';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { examineFile, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
let path: string;
let digest: string;

/** A process that dies in the middle of a commit: pages are on the disk, the journal is still there. */
const dying = `
  const Database = require('better-sqlite3');
  const connection = new Database(process.argv[1]);
  connection.pragma('cache_size = 1');
  connection.exec('BEGIN IMMEDIATE');
  connection.exec("UPDATE change_rows SET row_after = row_after || 'half done'");
  connection.exec("UPDATE workspaces SET note = 'half done'");
  process.kill(process.pid, 'SIGKILL');
`;

beforeEach(async () => {
  place = temporaryPlace();
  const store = filledStore(place, { count: 80 });
  ({ path } = store);
  digest = store.contentDigest();
  store.close();
  const child = spawn(process.execPath, ['-e', dying, path], { stdio: 'inherit' });
  await once(child, 'close');
  expect(fs.statSync(`${path}-journal`).size, 'the journal is hot').toBeGreaterThan(4_096);
});
afterEach(() => place.remove());

const contents = () =>
  fs.readdirSync(place.folder).map((name) => [name, fs.readFileSync(place.pathOf(name)).toString('latin1')]);

describe('an interrupted change (hot journal)', () => {
  it('is taken back on opening, and the journal goes', () => {
    const store = valueOf(openWorkspaceFile(path, place.options));
    expect(store.contentDigest()).toBe(digest);
    expect(store.isReadOnly).toBe(false);
    store.close();
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('is taken back in a private copy only, for those who look or may not write', () => {
    const before = contents();
    const store = valueOf(openWorkspaceFile(path, { ...place.options, readOnly: true }));
    expect(store.contentDigest()).toBe(digest);
    expect(examineFile(path, place.options)).toMatchObject({ ok: true, problems: [] });
    store.close();
    expect(contents()).toEqual(before);
    expect(fs.readdirSync(`${place.options.userDataDir}/checks`)).toEqual([]);
  });

  it('whose journal is damaged is refused, file and journal untouched', () => {
    const journal = fs.readFileSync(`${path}-journal`);
    journal.fill(0xee, 4_000, 12_000);
    fs.writeFileSync(`${path}-journal`, journal);
    const before = contents();
    expect(failureOf(openWorkspaceFile(path, place.options)).code).toBe('storage/damaged');
    expect(contents()).toEqual(before);
  });

  it('whose journal was lost is refused, not taken for whole', () => {
    fs.rmSync(`${path}-journal`);
    const before = contents();
    expect(failureOf(openWorkspaceFile(path, place.options)).code).toBe('storage/damaged');
    expect(contents()).toEqual(before);
  });
});
