import fs from 'node:fs';
import nodePath from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { whenText } from '#backend/storage/backupAdvice.ts';
import {
  createWorkspaceFile,
  examineFile,
  listBackups,
  openWorkspaceFile,
  restoreBackup,
} from '#backend/storage/workspaceStore.ts';

import { commitOne } from './commitOne.ts';
import { element, theory } from './sampleRows.ts';
import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
beforeEach(() => {
  place = temporaryPlace();
});
afterEach(() => place.remove());

const TEN_MINUTES = 600_000;

describe('backups', () => {
  it('never keep a file from opening: strange files among them are passed over', () => {
    const store = filledStore(place);
    const { path, workspaceId } = store;
    valueOf(store.backUp('import'));
    store.close();
    const root = nodePath.join(place.options.userDataDir, 'backups');
    fs.writeFileSync(nodePath.join(root, '.DS_Store'), 'a file where folders are');
    fs.mkdirSync(nodePath.join(root, workspaceId, 'a folder where files are'));
    const opened = valueOf(openWorkspaceFile(path, place.options));
    expect(opened.backups()).toHaveLength(1);
    opened.close();
  });

  it('are taken of each document by itself, whatever another at the same revision has', () => {
    const one = filledStore(place, { name: 'one.wherefore' });
    const { path } = one;
    expect(valueOf(one.backUp('import'))).not.toBeNull();
    one.close();
    fs.rmSync(path);
    const other = filledStore(place, { name: 'one.wherefore', seed: 8 });
    expect(other.revision()).toBe(60);
    expect(valueOf(other.backUp('import'))).not.toBeNull();
    other.close();
  });

  it('lie outside the folder of the document, hold the same content, and are taken once for each state', () => {
    const store = filledStore(place);
    const backup = valueOf(store.backUp('import'));
    expect(valueOf(store.backUp('import'))).toBeNull();
    expect(backup).toMatchObject({ revision: 60, reason: 'import' });
    expect(
      backup?.path.startsWith(nodePath.join(place.options.userDataDir, 'backups', store.workspaceId)),
    ).toBe(true);
    expect(store.backups()).toEqual([backup]);
    const copy = valueOf(openWorkspaceFile(backup?.path ?? '', { ...place.options, readOnly: true }));
    expect(copy.contentDigest()).toBe(store.contentDigest());
    expect(valueOf(copy.loadEverything())).toEqual(valueOf(store.loadEverything()));
    expect(copy.loadLog(500)).toEqual(store.loadLog(500));
    copy.close();
    store.close();
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('are taken on opening after a change, not without one, and not when only looking', () => {
    const store = filledStore(place, { count: 3 });
    const { path } = store;
    store.close();
    expect(listBackups(path, place.options)).toEqual([]);
    valueOf(openWorkspaceFile(path, { ...place.options, readOnly: true })).close();
    expect(listBackups(path, place.options)).toEqual([]);
    for (let time = 0; time < 3; time += 1) valueOf(openWorkspaceFile(path, place.options)).close();
    expect(listBackups(path, place.options).map(({ reason, revision }) => [reason, revision])).toEqual([
      ['open', 3],
    ]);
  });

  it('are taken every ten minutes of change, and before a bulk delete', () => {
    const store = valueOf(createWorkspaceFile(place.pathOf('one.wherefore'), 'One', place.options));
    const elements = Array.from({ length: 60 }, (_, index) => element(`element_${index}`, 'theory_1'));
    valueOf(commitOne(store, { upserts: [theory('theory_1'), ...elements] }));
    expect(store.backups()).toEqual([]);
    place.options.env.advance(TEN_MINUTES);
    valueOf(
      commitOne(store, {
        upserts: [{ table: 'theories', row: { ...theory('theory_1').row, title: 'Two' } }],
      }),
    );
    valueOf(
      commitOne(store, {
        upserts: [{ table: 'theories', row: { ...theory('theory_1').row, title: 'Three' } }],
      }),
    );
    expect(store.backups().map(({ reason, revision }) => [reason, revision])).toEqual([['interval', 2]]);
    valueOf(commitOne(store, { deletes: elements.map(({ row }) => ({ table: 'elements', id: row.id })) }));
    expect(store.backups().map(({ reason, revision }) => [reason, revision])).toEqual([
      ['bulk delete', 3],
      ['interval', 2],
    ]);
    store.close();
  });

  it('that cannot be made do not stop the work', () => {
    fs.writeFileSync(place.options.userDataDir, 'a file where the folder should be');
    const store = valueOf(createWorkspaceFile(place.pathOf('one.wherefore'), 'One', place.options));
    valueOf(commitOne(store, { upserts: [theory('theory_1')] }));
    place.options.env.advance(TEN_MINUTES * 2);
    valueOf(commitOne(store, { upserts: [theory('theory_2')] }));
    expect(store.backUp('import').ok).toBe(false);
    expect(store.revision()).toBe(2);
    store.close();
    valueOf(openWorkspaceFile(place.pathOf('one.wherefore'), place.options)).close();
  });

  it('of a copy under another name rotate apart, and a moved file finds its own', () => {
    const store = filledStore(place, { count: 3 });
    valueOf(store.backUp('test'));
    const { path } = store;
    store.close();
    const moved = place.pathOf('moved.wherefore');
    fs.renameSync(path, moved);
    expect(listBackups(moved, place.options)).toHaveLength(1);
    expect(listBackups(path, place.options), 'the old place still knows them').toHaveLength(1);
  });

  it('are restored in place of the file, which is kept first, so that restoring can be undone', () => {
    const store = filledStore(place);
    const early = valueOf(store.backUp('test'));
    const earlyDigest = store.contentDigest();
    place.options.env.advance(60_000);
    valueOf(commitOne(store, { upserts: [theory('theory_late')] }));
    const lateDigest = store.contentDigest();
    const { path } = store;
    expect(failureOf(restoreBackup(path, early?.path ?? '', place.options)).code).toBe('storage/locked');
    store.close();
    valueOf(restoreBackup(path, early?.path ?? '', place.options));
    const restored = valueOf(openWorkspaceFile(path, place.options));
    expect(restored.contentDigest()).toBe(earlyDigest);
    const kept = restored.backups().find(({ reason }) => reason === 'before restore');
    expect(kept).toMatchObject({ revision: 61 });
    restored.close();
    valueOf(restoreBackup(path, kept?.path ?? '', place.options));
    const back = valueOf(openWorkspaceFile(path, place.options));
    expect(back.contentDigest()).toBe(lateDigest);
    back.close();
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('that are damaged are not put in the place of anything; a file that is gone is put back', () => {
    const store = filledStore(place);
    const backup = valueOf(store.backUp('test'));
    const { path } = store;
    store.close();
    const bytes = fs.readFileSync(backup?.path ?? '');
    const bad = Buffer.from(bytes);
    bad.fill(0, 40_960, 81_920);
    fs.writeFileSync(backup?.path ?? '', bad);
    const present = fs.readFileSync(path);
    expect(failureOf(restoreBackup(path, backup?.path ?? '', place.options)).code).toBe('storage/damaged');
    expect(fs.readFileSync(path).equals(present)).toBe(true);
    fs.writeFileSync(backup?.path ?? '', bytes);
    fs.rmSync(path);
    const refused = failureOf(openWorkspaceFile(path, place.options));
    expect(refused.code).toBe('storage/not-found');
    expect(refused.message).toContain('The newest good copy is from');
    valueOf(restoreBackup(path, backup?.path ?? '', place.options));
    valueOf(openWorkspaceFile(path, place.options)).close();
    expect(failureOf(restoreBackup(path, place.pathOf('none'), place.options)).code).toBe(
      'storage/not-found',
    );
  });

  it('are listed by the doctor, who writes nothing', () => {
    const store = filledStore(place, { count: 5 });
    valueOf(store.backUp('test'));
    const { path } = store;
    store.close();
    const bytes = fs.readFileSync(path);
    expect(examineFile(path, place.options)).toEqual({
      ok: true,
      code: null,
      problems: [],
      backups: listBackups(path, place.options),
    });
    expect(fs.readFileSync(path).equals(bytes)).toBe(true);
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('say in words when they were taken', () => {
    const now = new Date(2026, 10, 23, 17, 0).getTime();
    expect(whenText(new Date(2026, 10, 23, 10, 32).getTime(), now)).toBe('10:32 today');
    expect(whenText(new Date(2026, 10, 22, 23, 5).getTime(), now)).toBe('23:05 yesterday');
    expect(whenText(new Date(2026, 9, 1, 9, 0).getTime(), now)).toBe('09:00 on 1 October 2026');
  });
});
