import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openWorkspaceFile, restoreBackup, salvage } from '#backend/storage/workspaceStore.ts';

import { seededRandom } from '../random/testEnv.ts';
import type { Opening } from './damageChild.ts';
import { foreignDamages, randomDamages } from './damages.ts';
import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';
import { testSeed } from '../setup/testSeed.ts';

const child = fileURLToPath(new URL('damageChild.ts', import.meta.url));

let place: Place;
let opener: ChildProcess;
let crashes = 0;

/** Opens a file in another process, so that a crash is seen and counted instead of ending the tests. */
function openElsewhere(path: string): Promise<Opening | null> {
  if (opener?.connected !== true) opener = fork(child, { stdio: 'inherit' });
  const { userDataDir } = place.options;
  return new Promise((resolve) => {
    const onExit = () => {
      crashes += 1;
      resolve(null);
    };
    opener.once('exit', onExit);
    opener.once('message', (opening: Opening) => {
      opener.off('exit', onExit);
      resolve(opening);
    });
    opener.send({ path, userDataDir });
  });
}

/** Every name in a folder with what is behind it. */
function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => {
      const path = nodePath.join(folder, name);
      const stats = fs.lstatSync(path);
      return [
        name,
        stats.isFile() ? fs.readFileSync(path).toString('latin1') : `not a file, mode ${stats.mode}`,
      ];
    }),
  );
}

let good: Buffer;
let path: string;

beforeAll(() => {
  place = temporaryPlace();
  const store = filledStore(place, { count: 500, seed: 21 });
  ({ path } = store);
  valueOf(store.backUp('test'));
  store.close();
  good = fs.readFileSync(path);
});
afterAll(() => {
  opener?.kill();
  place.remove();
});

function renew(): void {
  for (const name of fs.readdirSync(place.folder))
    fs.rmSync(nodePath.join(place.folder, name), { recursive: true });
  fs.writeFileSync(path, good);
}

/** Codes whose sentence does not speak of a backup: what helps there is something else. */
const helpedOtherwise = new Set(['storage/newer']);

describe('a damaged file', () => {
  it('200 of them: each opens with the very same content, or is refused with a sentence and its newest backup; none is touched, none crashes us', async () => {
    const seed = testSeed(process.env);
    const damages = [...randomDamages(seededRandom(seed)), ...foreignDamages];
    expect(damages).toHaveLength(200);
    renew();
    const original = await openElsewhere(path);
    if (original?.ok !== true) throw new Error('The undamaged file does not open.');
    const refusals: Record<string, number> = {};
    let same = 0;
    const failures: unknown[] = [];
    for (const { name, make, code } of damages) {
      renew();
      make(path);
      const before = contentsOf(place.folder);
      const opening = await openElsewhere(path);
      if (JSON.stringify(contentsOf(place.folder)) !== JSON.stringify(before))
        failures.push([name, 'was touched']);
      const isAsExpected = code === undefined || (opening?.ok === false && opening.code === code);
      if (!isAsExpected) failures.push([name, 'should be refused as', code, opening]);
      if (opening === null) failures.push([name, 'crashed']);
      else if (opening.ok) {
        same += 1;
        if (opening.content !== original.content || !opening.isHealthy)
          failures.push([name, 'opened with other content']);
      } else {
        refusals[opening.code] = (refusals[opening.code] ?? 0) + 1;
        const isSentence = /^[A-Z].*[.]$/.test(opening.message);
        const isHelped = opening.hasBackup && opening.message.includes('The newest good copy is from ');
        const isLeftOver = opening.message.includes('-wal');
        if (!opening.code.startsWith('storage/') || !isSentence) failures.push([name, opening]);
        if (!opening.hasBackup) failures.push([name, opening]);
        if (!helpedOtherwise.has(opening.code) && !isLeftOver && !isHelped) failures.push([name, opening]);
        if (opening.isHealthy || opening.examinedCode !== opening.code)
          failures.push([name, 'the doctor differs', opening]);
      }
    }
    console.log(
      `damage test, seed ${seed}: ${same} of ${damages.length} opened the same, ${crashes} crashes,`,
      refusals,
    );
    expect(failures, `seed ${seed}`).toEqual([]);
    expect(crashes).toBe(0);
    expect(refusals['storage/damaged'], 'most damage is not in unused space').toBeGreaterThan(90);
  }, 300_000);

  it('beside which lies a journal of another file is refused, and that journal is never played in', async () => {
    const other = filledStore(place, { name: 'other.wherefore', count: 40, seed: 5 });
    other.close();
    const otherBytes = fs.readFileSync(place.pathOf('other.wherefore'));
    renew();
    // A journal as a kill in the middle of a commit leaves it: header, then pages as they were before.
    const journal = Buffer.alloc(512 + 4 + 4096 + 4);
    Buffer.from('d9d505f920a163d7', 'hex').copy(journal);
    journal.writeUInt32BE(1, 8);
    journal.writeUInt32BE(0, 12);
    journal.writeUInt32BE(otherBytes.length / 4096, 16);
    journal.writeUInt32BE(512, 20);
    journal.writeUInt32BE(4096, 24);
    journal.writeUInt32BE(2, 512);
    otherBytes.copy(journal, 516, 4096, 8192);
    let checksum = 0;
    for (let at = 4096 - 200; at > 0; at -= 200) checksum = (checksum + (journal[516 + at] ?? 0)) >>> 0;
    journal.writeUInt32BE(checksum, 516 + 4096);
    fs.writeFileSync(`${path}-journal`, journal);
    // SQLite itself would play it in: that is what makes it dangerous.
    const victim = place.pathOf('victim.db');
    fs.copyFileSync(path, victim);
    fs.copyFileSync(`${path}-journal`, `${victim}-journal`);
    const connection = new Database(victim);
    expect(() => connection.pragma('integrity_check')).toThrow('malformed');
    connection.close();
    expect(fs.readFileSync(victim).equals(good)).toBe(false);
    const before = contentsOf(place.folder);
    const opening = await openElsewhere(path);
    expect(opening).toMatchObject({ ok: false, code: 'storage/damaged', hasBackup: true });
    expect(contentsOf(place.folder)).toEqual(before);
  });

  it('is put back from its newest backup, and putting it back can be undone, byte for byte', () => {
    renew();
    const bad = Buffer.from(good);
    bad.fill(0x5a, 4096 * 3, 4096 * 4);
    fs.writeFileSync(path, bad);
    const refused = failureOf(openWorkspaceFile(path, place.options));
    const newest = refused.details?.['newestBackup'] as { path: string };
    valueOf(restoreBackup(path, newest.path, place.options));
    const store = valueOf(openWorkspaceFile(path, place.options));
    expect(store.revision()).toBe(500);
    const kept = store.backups().find(({ reason }) => reason === 'before restore, damaged');
    store.close();
    const whole = fs.readFileSync(path);
    valueOf(restoreBackup(path, kept?.path ?? '', place.options));
    expect(fs.readFileSync(path).equals(bad)).toBe(true);
    expect(failureOf(openWorkspaceFile(path, place.options)).details?.['newestBackup']).toMatchObject({
      reason: 'before restore',
    });
    valueOf(restoreBackup(path, newest.path, place.options));
    expect(fs.readFileSync(path).equals(whole)).toBe(true);
  });

  it('gives up what can still be read to a new file that is sound, and says what is lost', () => {
    for (const page of [4, 9, 15, 22, 30]) {
      renew();
      const bad = Buffer.from(good);
      bad.fill(0, 4096 * page, 4096 * (page + 1));
      fs.writeFileSync(path, bad);
      const out = place.pathOf('out.wherefore');
      const { rows, lost } = valueOf(salvage(path, out, place.options));
      expect(rows).toBeGreaterThan(0);
      expect(Array.isArray(lost)).toBe(true);
      expect(fs.readFileSync(path).equals(bad)).toBe(true);
      const store = valueOf(openWorkspaceFile(out, place.options));
      const document = valueOf(store.loadEverything());
      const count = Object.values(document).reduce((sum, table) => sum + table.size, 0);
      expect(count).toBe(rows + 1);
      store.close();
    }
    renew();
    const { lost } = valueOf(salvage(path, place.pathOf('whole.wherefore'), place.options));
    expect(lost).toEqual(['The history of changes: undo begins anew.']);
    fs.writeFileSync(path, 'rubbish');
    expect(failureOf(salvage(path, place.pathOf('none.wherefore'), place.options)).code).toBe(
      'storage/damaged',
    );
    expect(fs.existsSync(place.pathOf('none.wherefore'))).toBe(false);
  });
});
