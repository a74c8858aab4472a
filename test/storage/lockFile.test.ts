import { fork } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type LockAttempt, acquireLock, lockHolderOf, lockPathOf } from '#backend/storage/lockFile.ts';
import { openWorkspaceFile, restoreBackup } from '#backend/storage/workspaceStore.ts';

import { identityOf } from '#backend/storage/storeOptions.ts';

import { commitOne } from './commitOne.ts';
import { theory } from './sampleRows.ts';
import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
beforeEach(() => {
  place = temporaryPlace();
});
afterEach(() => place.remove());

const elsewhere = { host: 'ward-3', user: 'amal', pid: 4 };

function leaveLock(path: string, content: object): void {
  fs.writeFileSync(lockPathOf(path), JSON.stringify(content));
}

function staleLock(path: string): void {
  leaveLock(path, { ...elsewhere, startedAt: 1, heartbeatAt: 1, token: 'left' });
}

describe('the lock file', () => {
  it('lies beside the document while it is open, says who has it, and goes when it is closed', () => {
    const store = filledStore(place, { count: 3 });
    const held = JSON.parse(fs.readFileSync(place.pathOf('.~lock.one.wherefore#'), 'utf8'));
    expect(held).toMatchObject({ pid: process.pid });
    store.close();
    expect(fs.readdirSync(place.folder)).toEqual(['one.wherefore']);
  });

  it('makes a second opener read-only, who sees who holds it and what they save', () => {
    const first = filledStore(place, { count: 3 });
    const second = valueOf(openWorkspaceFile(first.path, { ...place.options, identity: elsewhere }));
    expect(second.isReadOnly).toBe(true);
    expect(second.heldBy).toMatchObject({ pid: process.pid, isStale: false });
    expect(second.readOnlyReason).toMatch(/has this file open\.$/);
    expect(failureOf(commitOne(second, { upserts: [theory('theory_x')] })).code).toBe('storage/read-only');
    valueOf(commitOne(first, { upserts: [theory('theory_x')] }));
    expect(second.revision()).toBe(4);
    expect(valueOf(second.rowsById(['theory_x']))).toEqual([theory('theory_x')]);
    expect(failureOf(restoreBackup(first.path, first.path, place.options)).code).toBe('storage/locked');
    second.close();
    expect(first.isReadOnly).toBe(false);
    valueOf(commitOne(first, { upserts: [theory('theory_y')] }));
    first.close();
  });

  it('that is stale is taken over only after asking', () => {
    const store = filledStore(place, { count: 3 });
    const { path } = store;
    store.close();
    for (const left of [
      { ...elsewhere, startedAt: 1, heartbeatAt: 1, token: 'left' },
      {
        ...elsewhere,
        host: (place.options.identity ?? { host: '' }).host,
        startedAt: 1,
        heartbeatAt: 1,
        token: 'left',
      },
    ]) {
      leaveLock(path, left);
      const refused = failureOf(openWorkspaceFile(path, place.options));
      expect(refused.code).toBe('storage/locked');
      expect(refused.details?.['heldBy']).toMatchObject({ user: 'amal', isStale: true });
      const taken = valueOf(openWorkspaceFile(path, { ...place.options, takeOver: true }));
      expect(taken.isReadOnly).toBe(false);
      taken.close();
    }
  });

  it('of a process of this computer that is gone is stale at once; a live one stays, takeover or not', () => {
    const store = filledStore(place, { count: 3 });
    const { path } = store;
    store.close();
    const { env } = place.options;
    const identity = { host: 'here', user: 'amal', pid: process.pid };
    const now = env.now();
    leaveLock(path, { ...identity, pid: 2 ** 22 + 1, startedAt: now, heartbeatAt: now, token: 'left' });
    expect(lockHolderOf(path, { identity, env })).toMatchObject({ isStale: true });
    leaveLock(path, { ...identity, startedAt: now, heartbeatAt: now, token: 'left' });
    expect(lockHolderOf(path, { identity, env })).toMatchObject({ isStale: false });
    const opened = valueOf(openWorkspaceFile(path, { ...place.options, identity, takeOver: true }));
    expect(opened.isReadOnly).toBe(true);
    opened.close();
    expect(fs.existsSync(lockPathOf(path))).toBe(true);
  });

  it('that this user’s own crash left behind is cleared away without asking: there is nobody to ask', () => {
    const store = filledStore(place, { count: 3 });
    const { path } = store;
    store.close();
    const own = identityOf(place.options);
    leaveLock(path, { ...own, pid: 2 ** 22 + 1, startedAt: 1, heartbeatAt: 1, token: 'left' });
    const opened = valueOf(openWorkspaceFile(path, place.options));
    expect(opened.isReadOnly).toBe(false);
    opened.close();
    leaveLock(path, { ...own, user: 'amal', pid: 2 ** 22 + 1, startedAt: 1, heartbeatAt: 1, token: 'left' });
    expect(failureOf(openWorkspaceFile(path, place.options)).code).toBe('storage/locked');
  });

  it('that cannot be read is somebody’s: never written over without asking', () => {
    const store = filledStore(place, { count: 3 });
    const { path } = store;
    store.close();
    fs.writeFileSync(lockPathOf(path), 'half a lo');
    fs.utimesSync(lockPathOf(path), new Date(place.options.env.now()), new Date(place.options.env.now()));
    const opened = valueOf(openWorkspaceFile(path, { ...place.options, takeOver: true }));
    expect(opened.isReadOnly).toBe(true);
    opened.close();
    place.options.env.advance(60_000);
    expect(failureOf(openWorkspaceFile(path, place.options)).code).toBe('storage/locked');
    valueOf(openWorkspaceFile(path, { ...place.options, takeOver: true })).close();
  });

  it('that was taken over stops the first holder before it writes', () => {
    const first = filledStore(place, { count: 3 });
    fs.unlinkSync(lockPathOf(first.path));
    const second = valueOf(openWorkspaceFile(first.path, { ...place.options, identity: elsewhere }));
    expect(second.isReadOnly).toBe(false);
    const failed = failureOf(commitOne(first, { upserts: [theory('theory_x')] }));
    expect(failed.code).toBe('storage/locked');
    expect(first.isReadOnly).toBe(true);
    valueOf(commitOne(second, { upserts: [theory('theory_x')] }));
    first.close();
    expect(fs.existsSync(lockPathOf(second.path)), 'the second one keeps its lock').toBe(true);
    second.close();
  });

  it('that somebody cleared away is made anew by its holder', () => {
    const store = filledStore(place, { count: 3 });
    fs.unlinkSync(lockPathOf(store.path));
    valueOf(commitOne(store, { upserts: [theory('theory_x')] }));
    expect(fs.existsSync(lockPathOf(store.path))).toBe(true);
    store.close();
    expect(fs.existsSync(lockPathOf(store.path))).toBe(false);
  });

  it('in 200 races of two takeovers and an opening is never held by two', async () => {
    const racers = [0, 1, 2].map(() => fork(fileURLToPath(new URL('lockRacer.ts', import.meta.url))));
    const ask = (racer: (typeof racers)[number], order: object) =>
      new Promise<unknown>((resolve) => {
        racer.once('message', resolve);
        racer.send(order);
      });
    try {
      await Promise.all(racers.map((racer) => ask(racer, { kind: 'hello' })));
      let won = 0;
      for (let race = 0; race < 200; race += 1) {
        const path = place.pathOf(`race-${race}`);
        if (race % 4 !== 3) staleLock(path);
        const at = Date.now() + 4;
        const kinds = await Promise.all(racers.map((racer) => ask(racer, { kind: 'acquire', path, at })));
        const holders = kinds.filter((kind) => kind === 'held').length;
        expect(holders).toBeLessThanOrEqual(1);
        won += holders;
        await Promise.all(racers.map((racer) => ask(racer, { kind: 'release' })));
        expect(fs.existsSync(`${lockPathOf(path)}.taking`)).toBe(false);
      }
      console.log(`lock races: 200, won by one: ${won}, by two: 0`);
      expect(won).toBeGreaterThan(150);
    } finally {
      for (const racer of racers) racer.kill();
    }
  });

  it('cannot be had where no file can be made', () => {
    const attempt: LockAttempt = acquireLock(
      '/proc/nowhere/x',
      { identity: elsewhere, env: place.options.env },
      { takeOver: false },
    );
    expect(attempt.kind).toBe('unavailable');
  });
});
