import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openFile } from '#backend/storage/openFile.ts';
import { storeFor } from '#backend/storage/storeSession.ts';
import { createWorkspaceFile, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { commitOne } from './commitOne.ts';
import { element, theory } from './sampleRows.ts';
import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
beforeEach(() => {
  place = temporaryPlace();
});
afterEach(() => place.remove());

const large = (index: number) => ({
  table: 'elements' as const,
  row: { ...element(`element_${index}`, 'theory_1').row, note: 'trust '.repeat(3_000) },
});

describe('a full disk', () => {
  it('is told as such; what was acknowledged is there, and saving goes on when there is room again', () => {
    filledStore(place, { count: 5 }).close();
    const file = openFile(place.pathOf('one.wherefore'), place.options);
    const store = storeFor(file, place.options);
    valueOf(commitOne(store, { upserts: [theory('theory_1')] }));
    const pages = Number(file.connection.pragma('page_count', { simple: true }));
    file.connection.pragma(`max_page_count = ${pages + 30}`);
    let saved = 0;
    let failed = commitOne(store, { upserts: [large(saved)] });
    for (; failed.ok; failed = commitOne(store, { upserts: [large(saved)] })) saved += 1;
    expect(saved).toBeGreaterThan(0);
    expect(failureOf(failed).code).toBe('storage/disk-full');
    for (let again = 0; again < 3; again += 1) {
      const digest = store.contentDigest();
      expect(failureOf(commitOne(store, { upserts: [large(saved)] })).code).toBe('storage/disk-full');
      expect(store.contentDigest()).toBe(digest);
    }
    expect(store.revision()).toBe(6 + saved);
    file.connection.pragma('max_page_count = 1000000');
    valueOf(commitOne(store, { upserts: [large(saved)] }));
    store.close();
    const reopened = valueOf(openWorkspaceFile(place.pathOf('one.wherefore'), place.options));
    expect(reopened.revision()).toBe(7 + saved);
    expect(valueOf(reopened.rowsById([`element_${saved}`]))).toEqual([large(saved)]);
    reopened.close();
  });

  it('on a small disk of its own (where one can be mounted) loses nothing either, and makes no half file', () => {
    const disk = place.pathOf('disk');
    fs.mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) {
      console.log('disk test: no disk could be mounted here; the limit of SQLite is tested instead.');
      return;
    }
    try {
      const path = nodePath.join(disk, 'one.wherefore');
      const store = valueOf(createWorkspaceFile(path, 'One', place.options));
      valueOf(commitOne(store, { upserts: [theory('theory_1')] }));
      let saved = 0;
      let failed = commitOne(store, { upserts: [large(saved)] });
      for (; failed.ok; failed = commitOne(store, { upserts: [large(saved)] })) saved += 1;
      expect(failureOf(failed).code).toBe('storage/disk-full');
      const digest = store.contentDigest();
      expect(failureOf(store.saveCopy(nodePath.join(disk, 'two.wherefore'))).code).toBe('storage/disk-full');
      expect(
        failureOf(createWorkspaceFile(nodePath.join(disk, 'three.wherefore'), 'Three', place.options)).code,
      ).toBe('storage/disk-full');
      expect(fs.readdirSync(disk).sort()).toEqual(['.~lock.one.wherefore#', 'one.wherefore']);
      const elsewhere = valueOf(store.saveCopy(place.pathOf('elsewhere.wherefore')));
      const copy = valueOf(openWorkspaceFile(elsewhere.path, place.options));
      expect(copy.contentDigest()).toBe(digest);
      copy.close();
      expect(spawnSync('mount', ['-o', 'remount,size=8m', disk]).status).toBe(0);
      valueOf(commitOne(store, { upserts: [large(saved)] }));
      store.close();
      expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
      const bytes = fs.readFileSync(path);
      const readOnly = valueOf(openWorkspaceFile(path, place.options));
      expect(readOnly.isReadOnly).toBe(true);
      expect(readOnly.revision()).toBe(2 + saved);
      expect(failureOf(commitOne(readOnly, { upserts: [large(0)] })).code).toBe('storage/read-only');
      expect(
        failureOf(createWorkspaceFile(nodePath.join(disk, 'four.wherefore'), 'Four', place.options)).code,
      ).toBe('storage/read-only');
      readOnly.close();
      expect(fs.readFileSync(path).equals(bytes)).toBe(true);
      console.log(`disk test: a disk of 1 MB was full after ${saved} commits; none lost.`);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});

describe('a file that goes away while it is open', () => {
  it('is noticed before the next change is acknowledged, whether it was deleted, moved or replaced', () => {
    for (const takeAway of [
      (path: string) => fs.rmSync(path),
      (path: string) => fs.renameSync(path, `${path}.moved`),
      (path: string) => {
        fs.copyFileSync(path, `${path}.copy`);
        fs.renameSync(`${path}.copy`, path);
      },
    ]) {
      const store = filledStore(place, { count: 3 });
      takeAway(store.path);
      const failed = failureOf(commitOne(store, { upserts: [theory('theory_1')] }));
      expect(failed.code).toBe('storage/cannot-write');
      const copy = valueOf(store.saveCopy(place.pathOf('rescued.wherefore')));
      expect(copy.bytes).toBeGreaterThan(0);
      store.close();
      for (const name of fs.readdirSync(place.folder)) fs.rmSync(place.pathOf(name));
    }
  });
});

describe('making files', () => {
  it('refuses places that cannot be, and leaves nothing behind', () => {
    const create = (path: string, title = 'One') =>
      failureOf(createWorkspaceFile(path, title, place.options)).code;
    expect(create(place.pathOf('nowhere/one.wherefore'))).toBe('storage/not-found');
    expect(create(place.folder)).toBe('storage/exists');
    expect(create(place.pathOf(`${'x'.repeat(300)}.wherefore`))).toBe('storage/cannot-write');
    expect(create(place.pathOf('one.wherefore'), 'half \ud800')).toBe('storage/broken-rule');
    fs.writeFileSync(place.pathOf('two.wherefore-journal'), 'left over');
    expect(create(place.pathOf('two.wherefore'))).toBe('storage/exists');
    fs.symlinkSync('nowhere', place.pathOf('three.wherefore'));
    expect(create(place.pathOf('three.wherefore'))).toBe('storage/exists');
    expect(fs.readdirSync(place.folder).sort()).toEqual(['three.wherefore', 'two.wherefore-journal']);
  });

  it('a saved copy holds all, under its own name only, and never replaces a file', () => {
    const store = filledStore(place);
    const copied = valueOf(store.saveCopy(place.pathOf('copy.wherefore')));
    expect(failureOf(store.saveCopy(copied.path)).code).toBe('storage/exists');
    expect(failureOf(store.saveCopy(store.path)).code).toBe('storage/exists');
    const copy = valueOf(openWorkspaceFile(copied.path, place.options));
    expect(copy.contentDigest()).toBe(store.contentDigest());
    copy.close();
    store.close();
    expect(fs.readdirSync(place.folder).sort()).toEqual(['copy.wherefore', 'one.wherefore']);
  });

  it('a file is opened through a link as the file it is, with one lock', () => {
    const store = filledStore(place, { count: 3 });
    const link = place.pathOf('link.wherefore');
    fs.symlinkSync(store.path, link);
    const second = valueOf(openWorkspaceFile(link, place.options));
    expect(second.path).toBe(store.path);
    expect(second.isReadOnly).toBe(true);
    second.close();
    store.close();
    expect(fs.readdirSync(place.folder).sort()).toEqual(['link.wherefore', 'one.wherefore']);
  });
});

describe('a file that another program writes while it is open', () => {
  it('is noticed before the next change; nothing is written over it', () => {
    const store = filledStore(place, { count: 3 });
    const other = new Database(store.path);
    other.exec(`UPDATE workspaces SET note = 'edited by hand'`);
    other.close();
    const bytes = fs.readFileSync(store.path);
    expect(failureOf(commitOne(store, { upserts: [theory('theory_1')] })).code).toBe('storage/damaged');
    expect(fs.readFileSync(store.path).equals(bytes)).toBe(true);
    store.close();
  });

  it('and holds its write lock is waited for, then told as such', () => {
    const store = filledStore(place, { count: 3 });
    const other = new Database(store.path);
    other.exec('BEGIN IMMEDIATE');
    expect(failureOf(commitOne(store, { upserts: [theory('theory_1')] })).code).toBe('storage/locked');
    other.exec('ROLLBACK');
    other.close();
    valueOf(commitOne(store, { upserts: [theory('theory_1')] }));
    store.close();
  });
});
