import fs from 'node:fs';
import path from 'node:path';

import { historyFromLog, nextStep } from '#models/history.ts';
import { createClient } from '#shared/rpc/client.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { expect, it } from 'vitest';

import { startBackend } from '../rpc/backendUnderTest.ts';

it('P7: an import too large for the window is undone and redone by the backend, exactly and only in its turn', async () => {
  const under = startBackend();
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  const value = async <Value>(
    reply: Promise<
      | { readonly ok: true; readonly value: Value }
      | { readonly ok: false; readonly error: Error | { readonly message: string } }
    >,
  ): Promise<Value> => {
    const settled = await reply;
    if (!settled.ok) throw new Error(settled.error.message);
    return settled.value;
  };
  const { workspace } = await value(
    client.call('workspace.create', {
      path: path.join(under.folder, 'one.wherefore'),
      title: 'One',
      starters: ['social-prescribing-pathway'],
    }),
  );
  const file = path.join(under.folder, 'many.ris');
  fs.writeFileSync(
    file,
    Array.from({ length: 2_500 }, (_, at) => `TY  - JOUR\nTI  - Walking group ${at}\nER  - \n`).join('\n'),
  );
  const sources = async () => {
    const query = {
      text: '',
      sort: 'title',
      methods: null,
      readingStatus: null,
      tag: null,
      hasExtracts: null,
    } as const;
    return (await value(client.call('library.page', { workspace, ...query, limit: 1, offset: 0 }))).total;
  };
  const log = () => value(client.call('history.load', { workspace, limit: 100 }));
  const history = async () => historyFromLog(await log());
  const before = await sources();

  await value(client.call('import.file', { workspace, path: file }));
  expect(await sources()).toBe(before + 2_500);
  const heavy = nextStep(await history(), 'undo');
  expect(heavy).toMatchObject({ isHeavy: true, label: 'Import many.ris', change: { upserts: [] } });
  expect(JSON.stringify(await log()).length).toBeLessThan(100_000);

  const step = { workspace, theoryId: null, entryId: heavy?.entryId ?? '' };
  expect(await client.call('history.step', { ...step, kind: 'redo' })).toMatchObject({
    ok: false,
    error: { code: 'history/not-next' },
  });
  await value(client.call('history.step', { ...step, kind: 'undo' }));
  expect(await sources()).toBe(before);
  expect(nextStep(await history(), 'undo')).toBe(null);
  expect(nextStep(await history(), 'redo')).toMatchObject({ isHeavy: true, entryId: step.entryId });
  expect((await client.call('history.step', { ...step, kind: 'undo' })).ok).toBe(false);

  await value(client.call('history.step', { ...step, kind: 'redo' }));
  expect(await sources()).toBe(before + 2_500);
  expect(nextStep(await history(), 'undo')?.entryId).toBe(step.entryId);
  expect(under.bugs).toEqual([]);
  await under.close();
});
