import path from 'node:path';

import { newSourceFields } from '#models/commands/newRows.ts';
import { createClient } from '#shared/rpc/client.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BackendUnderTest, startBackend } from '../rpc/backendUnderTest.ts';

let under: BackendUnderTest;
let workspace: string;
let revision: number;
const client = () => createClient(memoryTransport(under.backend), { checksOutput: true });

function must<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const add = async (listId: string, sourceIds: string[]) =>
  must(await client().call('readingLists.add', { workspace, listId, sourceIds }));
const titles = async () => {
  const query = { text: '', sort: 'title', limit: 200, offset: 0 } as const;
  const filters = { methods: null, readingStatus: null, tag: null, hasExtracts: null, service: null };
  const { rows } = must(await client().call('library.page', { workspace, ...query, ...filters }));
  return rows.map(({ id, title, extracts }) => ({ id, title, extracts }));
};
const study = async (sourceId: string) => {
  const { studies } = must(await client().call('readingLists.open', { listId: 'adventure', workspace }));
  return studies.find(({ source }) => source.id === sourceId);
};

beforeEach(async () => {
  under = startBackend();
  const made = must(
    await client().call('workspace.create', {
      path: path.join(under.folder, 'reading.wherefore'),
      title: 'Reading',
      starters: [],
    }),
  );
  ({ workspace, revision } = made);
});
afterEach(() => under.close());

/** Puts a record of our own into the library. */
async function know(fields: { readonly id: string; readonly title: string; readonly doi?: string }) {
  const row = { ...newSourceFields, ...fields };
  const change = { upserts: [{ table: 'sources', row }], deletes: [] };
  const commits = [
    { commitId: 'commit_1', entryId: 'commit_1', kind: 'do' as const, label: 'Add source', change },
  ];
  must(await client().call('commit.apply', { workspace, theoryId: null, baseRevision: revision, commits }));
}

describe('adding studies of a reading list to a library', () => {
  it('X8: one study comes with its extracts and what they are from, in one step that undo takes away', async () => {
    const before = must(await client().call('history.load', { workspace, limit: 100 }));
    const done = await add('adventure', ['source_husk-2020']);
    expect(done).toMatchObject({ added: 1, known: 0, extracts: 15 });
    expect((await titles()).map(({ id, extracts }) => [id, extracts])).toEqual([
      ['source_husk-2020', 4],
      // What the slides say of it is theirs.
      ['source_heap-webber-2022', 11],
    ]);
    const entries = must(await client().call('history.load', { workspace, limit: 100 }));
    expect(entries).toHaveLength(before.length + 1);
    const [entry] = entries.filter(({ label }) => label.startsWith('Add from the reading list'));
    must(
      await client().call('history.step', {
        workspace,
        theoryId: null,
        kind: 'undo',
        entryId: entry?.entryId ?? '',
      }),
    );
    expect(await titles()).toEqual([]);
  });

  it('R5: a study that is known by its DOI keeps the record you have, and its extracts go there', async () => {
    await know({
      id: 'source_mine',
      title:
        'What approaches to social prescribing work, for whom, and in what circumstances? A realist review',
      doi: '10.1111/HSC.12839',
    });
    expect(await study('source_husk-2020')).toMatchObject({
      here: { sourceId: 'source_mine', by: 'doi' },
      extractsToAdd: 15,
    });
    expect(await add('adventure', ['source_husk-2020'])).toMatchObject({ added: 0, known: 1, extracts: 15 });
    expect((await titles()).map(({ id, extracts }) => [id, extracts])).toEqual([
      ['source_mine', 4],
      ['source_heap-webber-2022', 11],
    ]);
  });

  it('adding it again changes nothing, and is not a step', async () => {
    const first = await add('adventure', ['source_bhatti-2021', 'source_kellezi-2019']);
    const again = await add('adventure', ['source_bhatti-2021', 'source_kellezi-2019']);
    expect(again).toEqual({ revision: first.revision, added: 0, known: 2, extracts: 0 });
    expect(await study('source_bhatti-2021')).toMatchObject({ here: { by: 'id' }, extractsToAdd: 0 });
  });

  it('a starter that holds some of it and the list share what they have', async () => {
    must(await client().call('starters.add', { workspace, starterId: 'social-prescribing-pathway' }));
    const held = (await titles()).length;
    const { known } = await add('adventure', ['source_husk-2020']);
    expect(known).toBe(1);
    expect(await titles()).toHaveLength(held);
    expect((await study('source_husk-2020'))?.extractsToAdd).toBe(0);
  });

  it('every list can be added whole, and the lists share their sources', async () => {
    const lists = must(await client().call('readingLists.list', {}));
    expect(lists.map(({ id, studies }) => [id, studies])).toEqual([
      ['adventure', 12],
      ['background', 11],
      ['counter-evidence', 8],
      ['resources', 6],
    ]);
    for (const { id } of lists) {
      const { studies } = must(await client().call('readingLists.open', { listId: id, workspace: null }));
      await add(
        id,
        studies.map(({ source }) => source.id),
      );
    }
    // 12 and 11 and 8 and 6, of which one stands in two lists.
    expect(await titles()).toHaveLength(36);
  });

  it('says in words what it does not know, and adds nothing then', async () => {
    const unknown = await client().call('readingLists.add', {
      workspace,
      listId: 'adventure',
      sourceIds: ['source_bhatti-2021', 'source_nobody'],
    });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'reading/unknown' } });
    const noList = await client().call('readingLists.open', { listId: 'nothing', workspace });
    expect(noList).toMatchObject({ ok: false, error: { code: 'reading/unknown' } });
    expect(await titles()).toEqual([]);
  });
});
