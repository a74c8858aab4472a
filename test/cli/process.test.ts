import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, describe, expect, it } from 'vitest';

import { newSourceFields } from '#models/commands/newRows.ts';
import { serve } from '../../electron/http/serve.ts';
import { cliInFreshFolder, endOf } from './runCli.ts';

const cli = cliInFreshFolder();
const { file, run } = cli;
afterAll(() => {
  cli.remove();
});

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');
const isBuilt = fs.existsSync(path.resolve(import.meta.dirname, '../../dist/renderer/index.html'));

/** An import that takes long enough to be interrupted in the middle. */
function manySources(count: number): string {
  const source = (index: number) => ({
    id: `source_${index}`,
    ...newSourceFields,
    kind: 'article',
    title: `Study ${index}`,
    year: 2020,
    abstract: 'trust and attendance '.repeat(20),
  });
  return JSON.stringify({
    format: 'wherefore-json',
    version: 2,
    tables: { sources: Array.from({ length: count }, (_, index) => source(index)) },
  });
}

const sourcesIn = (name: string) => {
  const found = run(['search', file(name), 'attendance', '--kind', 'source', '--limit', '10000', '--json']);
  expect(found.code).toBe(0);
  return (found.json() as unknown[]).length;
};

describe('the command line as a process', () => {
  it('interrupted (Ctrl-C) at any moment of an import leaves all or nothing of it, and nothing that stops the next', async () => {
    const count = 5000;
    fs.writeFileSync(file('many.json'), manySources(count));
    expect(run(['new', file('whole.wherefore')]).code).toBe(0);
    const began = performance.now();
    expect(run(['import', file('whole.wherefore'), file('many.json')]).code).toBe(0);
    const wholeMs = performance.now() - began;
    const seen = new Set<number>();
    // A moment that is in the middle for certain, and some by the clock, which a busy computer may move.
    for (const share of ['opened', 0.6, 0.9] as const) {
      const name = `interrupted-${share}.wherefore`;
      fs.rmSync(file(name), { force: true });
      expect(run(['new', file(name)]).code).toBe(0);
      const child = cli.start(['import', file(name), file('many.json')]);
      const ended = endOf(child);
      const lock = file(`.~lock.${name}#`);
      if (share === 'opened') while (!fs.existsSync(lock)) await wait(5);
      else await wait(wholeMs * share);
      child.kill('SIGINT');
      // Before anything is open the system ends it; afterwards it ends by itself, and gives its lock back.
      expect([0, 130, 'SIGINT']).toContain(await ended);
      expect(fs.existsSync(lock), name).toBe(false);
      expect(run(['doctor', file(name)]).code, name).toBe(0);
      const found = sourcesIn(name);
      expect([0, count], name).toContain(found);
      seen.add(found);
      expect(run(['import', file(name), file('many.json')]).code, name).toBe(0);
      expect(sourcesIn(name), name).toBe(count);
    }
    expect(seen.has(0)).toBe(true);
  }, 240_000);

  it('takes a reader that stops early for no failure', () => {
    expect(run(['new', file('piped.wherefore'), '--starter', 'social-prescribing-pathway']).code).toBe(0);
    const piped = spawnSync(
      'sh',
      [
        '-c',
        '"$0" "$1" search "$2" attendance --limit 10000 --json --kind source | head -c 1',
        process.execPath,
        bin,
        file('whole.wherefore'),
      ],
      { encoding: 'utf8', env: { ...process.env, WHEREFORE_USER_DATA: file('user-data') } },
    );
    expect([piped.stdout, piped.stderr]).toEqual(['[', '']);
  });

  it('through npm, takes paths from the folder its user is in, not from the project’s', () => {
    fs.mkdirSync(file('below'));
    const project = path.resolve(import.meta.dirname, '../..');
    const throughNpm = (script: string) =>
      run(['theories', '../piped.wherefore', '--json'], {
        cwd: project,
        env: { npm_lifecycle_event: script, INIT_CWD: file('below') },
      }).code;
    expect(throughNpm('wherefore')).toBe(0);
    expect(throughNpm('test')).toBe(3);
  });

  it('serve: prints the address, answers there, and ends in order with Ctrl-C, giving the lock back', async () => {
    const child = cli.start(['serve', file('piped.wherefore'), '--no-open']);
    const ended = endOf(child);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    if (!isBuilt) {
      expect(await ended).toBe(2);
      return;
    }
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}\n$/);
    const { origin, hash } = new URL(said.trim());
    expect((await fetch(origin)).status).toBe(200);
    const post = (address: string, body: unknown, cookie = '') =>
      fetch(`${origin}${address}`, {
        method: 'POST',
        headers: { origin, cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const session = await post('/session', { token: hash.replace('#t=', '') });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const input = { path: file('piped.wherefore'), takeOver: false };
    expect(await (await post('/rpc', { method: 'workspace.open', input }, cookie)).json()).toMatchObject({
      ok: true,
      value: { isReadOnly: false },
    });
    const locks = () => fs.readdirSync(cli.folder).filter((name) => name.includes('.~lock.piped'));
    expect(locks()).toHaveLength(1);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(locks()).toEqual([]);
  });
});

describe('serving the app', () => {
  const rendererDir = file('renderer');
  const options = { openPath: null, isOpeningBrowser: false, userDataDir: file('served-data'), rendererDir };

  it('says when the window is not built, and when its port is taken', async () => {
    expect(await serve({ ...options, port: 0 })).toMatchObject({
      ok: false,
      error: { code: 'host/not-built' },
    });
    fs.mkdirSync(rendererDir);
    fs.writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html>');
    const first = await serve({ ...options, port: 0 });
    if (!first.ok) throw new Error(first.error.message);
    const second = await serve({ ...options, port: first.value.port });
    expect(second).toMatchObject({ ok: false, error: { code: 'host/port-taken' } });
    await first.value.close();
  });
});
