import { fork } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { filledStore, temporaryPlace, type Place } from './temporaryStore.ts';
import type { Access } from './permissionChild.ts';

const child = fileURLToPath(new URL('permissionChild.ts', import.meta.url));
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let place: Place;
let path: string;
beforeEach(() => {
  place = temporaryPlace();
  const store = filledStore(place, { count: 10 });
  ({ path } = store);
  store.close();
  fs.chmodSync(nodePath.dirname(place.folder), 0o755);
});
afterEach(() => {
  fs.chmodSync(place.folder, 0o755);
  place.remove();
});

/** Opens the file as a user whom permission bits bind; null when there is no such user to be had here. */
function openBound(): Promise<Access | null> {
  if (process.platform === 'win32') return Promise.resolve(null);
  return new Promise((resolve) => {
    const options = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const opener = fork(child, [path, place.options.userDataDir], { stdio: 'ignore', ...options });
    opener.once('message', (access: Access) => resolve(access));
    opener.once('exit', () => resolve(null));
    opener.once('error', () => resolve(null));
  });
}

async function openedAs(modes: { file: number; folder: number }): Promise<Access | null> {
  fs.chmodSync(path, modes.file);
  fs.chmodSync(place.folder, modes.folder);
  const access = await openBound();
  if (access === null)
    console.log('permission test: permission bits could not be tried here (no bound user).');
  return access;
}

describe('permissions', () => {
  it('a file that may not be read is refused with a sentence', async () => {
    const access = await openedAs({ file: 0o000, folder: 0o755 });
    if (access === null) return;
    expect(access).toMatchObject({ ok: false, code: 'storage/no-permission' });
  });

  it('a file that may not be written opens read-only, with nothing beside it', async () => {
    const access = await openedAs({ file: 0o444, folder: 0o555 });
    if (access === null) return;
    expect(access).toEqual({
      ok: true,
      isReadOnly: true,
      reason: 'You may read this file but not change it.',
      commitCode: 'storage/read-only',
    });
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('a file in a folder that may not be written opens read-only', async () => {
    const access = await openedAs({ file: 0o666, folder: 0o555 });
    if (access === null) return;
    expect(access).toMatchObject({ ok: true, isReadOnly: true, commitCode: 'storage/read-only' });
  });
});
