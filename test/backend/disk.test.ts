import fs from 'node:fs';
import path from 'node:path';

import { type RpcClient, createClient } from '#shared/rpc/client.ts';
import type { OpenedWorkspace } from '#shared/rpc/contract.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BackendUnderTest, startBackend } from '../rpc/backendUnderTest.ts';

let under: BackendUnderTest;
let client: RpcClient;
const file = (name: string) => path.join(under.folder, name);

beforeEach(() => {
  under = startBackend();
  client = createClient(memoryTransport(under.backend), { checksOutput: true });
});
afterEach(async () => {
  expect(under.bugs).toEqual([]);
  await under.close();
});

async function create(name: string): Promise<OpenedWorkspace> {
  const made = await client.call('workspace.create', {
    path: file(name),
    title: 'One',
    starters: ['social-prescribing-pathway'],
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

const theoryId = 'theory_husk';

describe('exporting', () => {
  it('never writes over a workspace: its own, another one, or one behind a linked folder', async () => {
    fs.mkdirSync(file('real'));
    fs.symlinkSync(file('real'), file('linked'));
    const { workspace } = await create('real/one.wherefore');
    await create('two.wherefore');
    fs.symlinkSync(file('two.wherefore'), file('link.svg'));
    for (const target of ['real/one.wherefore', 'linked/one.wherefore', 'two.wherefore', 'link.svg']) {
      const before = fs.readFileSync(file(target));
      const result = await client.call('export.theory', {
        workspace,
        theoryId,
        format: 'svg',
        path: file(target),
      });
      expect(result, target).toMatchObject({ ok: false, error: { code: 'export/over-workspace' } });
      expect(fs.readFileSync(file(target)).equals(before), target).toBe(true);
    }
    expect(fs.readdirSync(under.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('writes over an older export, through a link, keeping who may read it', async () => {
    const { workspace } = await create('one.wherefore');
    fs.writeFileSync(file('old.txt'), 'old', { mode: 0o600 });
    fs.symlinkSync(file('old.txt'), file('link.txt'));
    const result = await client.call('export.theory', {
      workspace,
      theoryId,
      format: 'sentences',
      path: file('link.txt'),
    });
    expect(result).toMatchObject({ ok: true });
    expect(fs.lstatSync(file('link.txt')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(file('old.txt'), 'utf8')).toContain('IF');
    if (process.platform !== 'win32') expect(fs.statSync(file('old.txt')).mode & 0o777).toBe(0o600);
  });

  it('of a theory that is not there writes nothing', async () => {
    const { workspace } = await create('one.wherefore');
    for (const format of ['svg', 'sentences', 'wherefore-json'] as const) {
      const result = await client.call('export.theory', {
        workspace,
        theoryId: 'theory_none',
        format,
        path: file('out'),
      });
      expect(result, format).toMatchObject({ ok: false, error: { code: 'theory/not-found' } });
    }
    expect(fs.existsSync(file('out'))).toBe(false);
  });
});

describe('names that no disk takes', () => {
  it.each([
    ['a NUL character', 'a\0b'],
    ['300 letters', 'x'.repeat(300)],
  ])('with %s are refused by every call that takes one, with a sentence', async (_what, name) => {
    const { workspace } = await create('one.wherefore');
    const bad = file(name);
    const results = [
      await client.call('workspace.open', { path: bad, takeOver: false }),
      await client.call('workspace.create', { path: bad, title: 'T', starters: [] }),
      await client.call('workspace.saveCopy', { workspace, path: bad }),
      await client.call('backups.list', { path: bad }),
      await client.call('backups.restore', { path: file('one.wherefore'), backup: bad }),
      await client.call('backups.restore', { path: bad, backup: file('one.wherefore') }),
      await client.call('files.list', { folder: bad }),
      await client.call('import.file', { workspace, path: bad }),
      await client.call('export.theory', { workspace, theoryId, format: 'svg', path: bad }),
    ];
    for (const [index, result] of results.entries()) {
      expect(result, String(index)).toMatchObject({ ok: false });
      if (!result.ok) expect(result.error.code, String(index)).not.toBe('app/bug');
    }
    expect((await client.call('theory.list', { workspace })).ok).toBe(true);
  });
});

describe('a computer whose user data folder cannot be written', () => {
  it('opens, changes and searches workspaces all the same; only settings say that they are not kept', async () => {
    const { workspace } = await create('one.wherefore');
    await client.call('workspace.close', { workspace });
    fs.rmSync(file('user-data'), { recursive: true, force: true });
    fs.writeFileSync(file('user-data'), 'a file where the folder should be');
    const opened = await client.call('workspace.open', { path: file('one.wherefore'), takeOver: false });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.isReadOnly).toBe(false);
    const hits = await client.call('search.everything', {
      workspace: opened.value.workspace,
      text: 'transport',
      kind: 'element',
      limit: 1,
    });
    expect(hits).toMatchObject({ ok: true, value: [{ kind: 'element' }] });
    expect(await client.call('settings.set', { theme: 'dark', vocabulary: 'plain' })).toMatchObject({
      ok: false,
      error: { code: 'settings/not-kept' },
    });
    expect(await client.call('settings.get', {})).toMatchObject({ ok: true, value: { theme: 'dark' } });
    expect(await client.call('workspace.recents', {})).toMatchObject({ ok: true, value: [{ title: 'One' }] });
  });

  it('shows the nearest folder there is when the documents folder cannot be made', async () => {
    fs.writeFileSync(file('Documents'), 'a file where the folder should be');
    const listed = await client.call('files.list', { folder: null });
    expect(listed).toMatchObject({ ok: true, value: { folder: under.folder } });
    const made = await client.call('workspace.create', { path: null, title: 'T', starters: [] });
    expect(made).toMatchObject({ ok: false, error: { code: 'files/unusable' } });
  });
});

describe('the first run', () => {
  it('is over once a workspace was opened, also when it was taken off the list of recent ones', async () => {
    expect(await client.call('app.info', {})).toMatchObject({ value: { isFirstRun: true } });
    await create('one.wherefore');
    await client.call('workspace.forget', { path: fs.realpathSync(file('one.wherefore')) });
    expect(await client.call('workspace.recents', {})).toEqual({ ok: true, value: [] });
    expect(await client.call('app.info', {})).toMatchObject({ value: { isFirstRun: false } });
  });
});

describe('restoring a backup', () => {
  it('that cannot be read leaves the workspace open as it was', async () => {
    const { workspace } = await create('one.wherefore');
    fs.writeFileSync(file('not-a-backup'), 'text');
    for (const backup of ['none', 'not-a-backup']) {
      const result = await client.call('backups.restore', {
        path: file('one.wherefore'),
        backup: file(backup),
      });
      expect(result, backup).toMatchObject({ ok: false });
    }
    expect(await client.call('theory.list', { workspace })).toMatchObject({
      ok: true,
      value: [{ id: theoryId }],
    });
    const starter = await client.call('starters.add', {
      workspace,
      starterId: 'social-prescribing-pathway',
    });
    expect(starter.ok).toBe(true);
  });
});
