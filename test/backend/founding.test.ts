import path from 'node:path';

import { historyFromLog } from '#models/history.ts';
import { createClient } from '#shared/rpc/client.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { expect, it } from 'vitest';

import { startBackend } from '../rpc/backendUnderTest.ts';

it('P7: undo ends at what a workspace began with; a starter added later is a step like any other', async () => {
  const under = startBackend();
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  const file = path.join(under.folder, 'one.wherefore');
  const made = await client.call('workspace.create', {
    path: file,
    title: 'One',
    starters: ['social-prescribing-pathway'],
  });
  if (!made.ok) throw new Error(made.error.message);
  const { workspace, theories } = made.value;
  expect(theories).toHaveLength(1);
  const history = async () => {
    const log = await client.call('history.load', { workspace, limit: 100 });
    if (!log.ok) throw new Error(log.error.message);
    return historyFromLog(log.value);
  };
  expect((await history()).past).toEqual([]);
  await client.call('commit.apply', {
    workspace,
    theoryId: null,
    baseRevision: made.value.revision,
    commits: [
      {
        commitId: 'commit_1',
        entryId: 'commit_1',
        kind: 'do',
        label: 'Delete the theory',
        change: { upserts: [], deletes: [] },
      },
    ],
  });
  expect((await history()).past).toHaveLength(1);
  await under.close();
});
