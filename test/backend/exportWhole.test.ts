import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, describe, expect, it } from 'vitest';

import { writeWhole } from '#backend/writeWhole.ts';
import { createClient } from '#shared/rpc/client.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';

import { largeTheory } from '../bench/largeTheory.ts';
import { startBackend } from '../rpc/backendUnderTest.ts';

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'wherefore-whole-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => path.join(folder, name);
const parts = () => fs.readdirSync(folder).filter((name) => name.endsWith('.part'));

/** A process that writes a large file again and again, each time with other letters. */
function writer(target: string): ChildProcess {
  const module = path.resolve(import.meta.dirname, '../../electron/backend/writeWhole.ts');
  const script = `import { writeWhole } from ${JSON.stringify(module)};
    for (let turn = 0; ; turn += 1) writeWhole(${JSON.stringify(target)}, String.fromCharCode(97 + (turn % 26)).repeat(20_000_000));`;
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'ignore' });
}

describe('a file that is written', () => {
  it('is the old one or the new one, whole, whenever the process is killed; what that leaves is cleared away later', async () => {
    const target = file('killed.txt');
    for (const ms of [250, 330, 410, 490]) {
      const child = writer(target);
      while (!fs.existsSync(target)) await wait(20);
      await wait(ms);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const content = fs.readFileSync(target, 'latin1');
      expect(content.length).toBe(20_000_000);
      expect(content === content.charAt(0).repeat(content.length)).toBe(true);
    }
    // A day later, at the next file that is written there.
    const left = file('.~wherefore-0123456789ab.part');
    fs.writeFileSync(left, 'half');
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const name of parts()) fs.utimesSync(file(name), old, old);
    expect(writeWhole(file('next.txt'), 'x').ok).toBe(true);
    expect(parts()).toEqual([]);
  });

  it('may have the longest name a disk takes; one letter more is refused with a sentence', () => {
    expect(writeWhole(file(`${'x'.repeat(251)}.txt`), 'x').ok).toBe(true);
    const refused = writeWhole(file(`${'x'.repeat(252)}.txt`), 'x');
    expect(refused.ok ? '' : refused.error.message).toMatch(/too long for the disk/u);
    expect(parts()).toEqual([]);
  });

  it('on a full disk (where a small one can be mounted) leaves the old file and nothing else', () => {
    const disk = file('disk');
    fs.mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) {
      console.warn(
        '*** No disk could be mounted here: that a full one loses nothing was NOT tried for exports. ***',
      );
      return;
    }
    try {
      const target = path.join(disk, 'out.txt');
      expect(writeWhole(target, 'old').ok).toBe(true);
      const refused = writeWhole(target, 'x'.repeat(2_000_000));
      expect(refused.ok ? '' : refused.error).toMatchObject({
        code: 'export/cannot-write',
        message: expect.stringContaining('the disk is full') as string,
      });
      expect(fs.readFileSync(target, 'utf8')).toBe('old');
      expect(fs.readdirSync(disk)).toEqual(['out.txt']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('a workbook of a large theory', () => {
  const under = startBackend();
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  afterAll(() => under.close());
  const events: Extract<RpcEvent, { type: 'progress' }>[] = [];
  under.backend.subscribe((event) => {
    if (event.type === 'progress') events.push(event);
  });

  it('B11: says how far it is; stopped while it is written or read, nothing is written and nothing stored', async () => {
    const { json, theoryId } = largeTheory(1_200);
    fs.writeFileSync(path.join(under.folder, 'large.json'), json);
    const made = await client.call('workspace.create', {
      path: path.join(under.folder, 'one.wherefore'),
      title: 'One',
      starters: [],
    });
    if (!made.ok) throw new Error(made.error.message);
    const { workspace } = made.value;
    await client.call('import.file', { workspace, path: path.join(under.folder, 'large.json') });
    const out = path.join(under.folder, 'large.xlsx');
    const whole = { workspace, theoryId, format: 'xlsx', path: out } as const;
    const stopWhen = (job: string, method: 'export.stop' | 'import.stop') => {
      const end = under.backend.subscribe((event) => {
        if (event.type === 'progress' && event.job === job) void client.call(method, { job });
      });
      return end;
    };
    const endOne = stopWhen('job_w', 'export.stop');
    expect(await client.call('export.theory', { ...whole, job: 'job_w' })).toMatchObject({
      ok: false,
      error: { code: 'export/stopped' },
    });
    endOne();
    expect(fs.readdirSync(under.folder).filter((name) => /xlsx|part/u.test(name))).toEqual([]);
    expect(await client.call('export.theory', { ...whole, job: 'job_x' })).toMatchObject({ ok: true });
    const endTwo = stopWhen('job_r', 'import.stop');
    expect(await client.call('import.file', { workspace, path: out, job: 'job_r' })).toMatchObject({
      ok: false,
      error: { code: 'import/stopped' },
    });
    endTwo();
    expect(await client.call('import.preview', { workspace, path: out, job: 'job_y' })).toMatchObject({
      ok: true,
      value: { format: 'workbook', added: 0, skipped: 0 },
    });
    for (const job of ['job_x', 'job_y']) {
      const done = events.filter((event) => event.job === job).map((event) => event.done);
      expect(done.length).toBeGreaterThan(1);
      expect(done).toEqual([...done].sort((one, next) => one - next));
    }
  });
});
