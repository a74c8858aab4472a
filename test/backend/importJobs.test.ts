import fs from 'node:fs';
import path from 'node:path';

import { createClient } from '#shared/rpc/client.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startBackend } from '../rpc/backendUnderTest.ts';

const RECORDS = 20_000;
const ris = Array.from(
  { length: RECORDS },
  (_, at) =>
    `TY  - JOUR\nTI  - Walking group ${at}\nAU  - Example, A\nPY  - 2020\nAB  - ${'words '.repeat(60)}\nER  - \n`,
).join('\n');

describe('a file that takes a while to import', () => {
  const under = startBackend();
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  const events: Extract<RpcEvent, { type: 'progress' }>[] = [];
  const file = path.join(under.folder, 'big.ris');
  let workspace = '';
  beforeAll(async () => {
    fs.writeFileSync(file, ris);
    under.backend.subscribe((event) => {
      if (event.type === 'progress') events.push(event);
    });
    const made = await client.call('workspace.create', {
      path: path.join(under.folder, 'one.wherefore'),
      title: 'One',
      starters: [],
    });
    if (!made.ok) throw new Error(made.error.message);
    ({ workspace } = made.value);
  });
  afterAll(() => under.close());

  const sources = async () => {
    const page = await client.call('library.sources', { workspace, text: '', limit: 10, offset: 0 });
    return page.ok ? JSON.stringify(page.value) : page.error.message;
  };

  it('says how far it is, and answers other calls meanwhile', async () => {
    let isDone = false;
    const preview = client.call('import.preview', { workspace, path: file, job: 'job_1' }).then((read) => {
      isDone = true;
      return read;
    });
    const other = await client.call('app.info', {});
    expect(other.ok).toBe(true);
    expect(isDone).toBe(false);
    expect(await preview).toMatchObject({ ok: true, value: { records: RECORDS, added: RECORDS } });
    const done = events.filter(({ job }) => job === 'job_1').map((event) => event.done);
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual([...done].sort((one, next) => one - next));
    expect(events.every(({ total }) => total === RECORDS)).toBe(true);
  });

  it('is stopped with nothing stored; stopping what is over does nothing', async () => {
    const before = await sources();
    const imported = client.call('import.file', { workspace, path: file, job: 'job_2' });
    await expect.poll(() => events.some(({ job }) => job === 'job_2')).toBe(true);
    expect(await client.call('import.stop', { job: 'job_2' })).toEqual({
      ok: true,
      value: { isStopped: true },
    });
    expect(await imported).toMatchObject({ ok: false, error: { code: 'import/stopped' } });
    expect(await sources()).toBe(before);
    expect(await client.call('import.stop', { job: 'job_2' })).toMatchObject({
      value: { isStopped: false },
    });
  });

  it('N7, B11: a drawing says how far it is, and is stopped with nothing stored', async () => {
    const names = Array.from({ length: 5_000 }, (_, at) => ({ label: `Box ${at}` }));
    const connections = Array.from({ length: 15_000 }, (_, at) => ({
      from: `Box ${at % 5_000}`,
      to: `Box ${(at * 7 + 1) % 5_000}`,
    }));
    const drawing = path.join(under.folder, 'large.json');
    fs.writeFileSync(drawing, JSON.stringify({ elements: names, connections }));
    const theories = () => client.call('theory.list', { workspace });
    const before = await theories();
    const stop = under.backend.subscribe((event) => {
      if (event.type === 'progress') void client.call('import.stop', { job: 'job_4' });
    });
    const imported = await client.call('import.file', { workspace, path: drawing, job: 'job_4' });
    stop();
    expect(imported).toMatchObject({ ok: false, error: { code: 'import/stopped' } });
    expect(events.filter(({ job }) => job === 'job_4')).toMatchObject([{ done: 20_000, total: 20_000 }]);
    expect(await theories()).toEqual(before);
    expect(before.ok).toBe(true);
  });

  it('a workspace that was closed meanwhile gets nothing', async () => {
    const imported = client.call('import.file', { workspace, path: file, job: 'job_3' });
    await expect.poll(() => events.some(({ job }) => job === 'job_3')).toBe(true);
    await client.call('workspace.close', { workspace });
    expect((await imported).ok).toBe(false);
    expect(under.bugs).toEqual([]);
  });
});
