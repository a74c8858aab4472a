import path from 'node:path';

import { newExtractFields, newSourceFields } from '#models/commands/newRows.ts';
import { createClient } from '#shared/rpc/client.ts';
import type { InputOf } from '#shared/rpc/contract.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type BackendUnderTest, startBackend } from '../rpc/backendUnderTest.ts';

const SOURCES = 1200;
let under: BackendUnderTest;
let workspace: string;
const client = () => createClient(memoryTransport(under.backend), { checksOutput: true });

/** A title that says nothing of the order in which sources were added; every third is written in small letters. */
const titleOf = (at: number) => {
  const title = `Study ${String((at * 773) % SOURCES).padStart(4, '0')}`;
  return at % 3 === 0 ? title.toLowerCase() : title;
};
const ids = Array.from({ length: SOURCES }, (_, at) => `source_${at}`);
const years = (at: number) => (at % 50 === 0 ? null : 1990 + (at % 30));

const sources = ids.map((id, at) => ({
  table: 'sources',
  row: {
    ...newSourceFields,
    id,
    title: titleOf(at),
    year: years(at),
    abstract: at % 10 === 0 ? 'walking in the hills' : 'walking by the sea',
    methods: at % 4 === 0 ? 'qualitative' : 'unknown',
  },
}));
const extracts = [7, 7, 300].map((at, number) => ({
  table: 'extracts',
  row: {
    ...newExtractFields,
    id: `extract_${number}`,
    sourceId: `source_${at}`,
    kind: 'quote_author',
    text: `Gardening, said number ${number}`,
  },
}));

async function page(query: Partial<InputOf<'library.page'>>) {
  const answer = await client().call('library.page', {
    workspace,
    text: '',
    sort: 'title',
    methods: null,
    readingStatus: null,
    tag: null,
    hasExtracts: null,
    limit: 200,
    offset: 0,
    ...query,
  });
  if (!answer.ok) throw new Error(answer.error.message);
  const { total, rows } = answer.value;
  return { total, ids: rows.map(({ id }) => id) };
}

const byTitle = (one: string, other: string) => {
  const [a, b] = [one, other].map((id) => titleOf(Number(id.slice(7))).toLowerCase());
  return (a ?? '') < (b ?? '') ? -1 : 1;
};

beforeAll(async () => {
  under = startBackend();
  const file = path.join(under.folder, 'one.wherefore');
  const made = await client().call('workspace.create', { path: file, title: 'One', starters: [] });
  if (!made.ok) throw new Error(made.error.message);
  ({ workspace } = made.value);
  const written = await client().call('commit.apply', {
    workspace,
    theoryId: null,
    baseRevision: made.value.revision,
    commits: [
      {
        commitId: 'commit_1',
        entryId: 'commit_1',
        kind: 'do',
        label: 'Add',
        change: { upserts: [...sources, ...extracts], deletes: [] },
      },
    ],
  });
  if (!written.ok) throw new Error(written.error.message);
});
afterAll(async () => {
  expect(under.bugs).toEqual([]);
  await under.close();
});

describe('a page of the library', () => {
  it('is the same part of the same order, however many sources a search has found', async () => {
    const everywhere = ids.toSorted(byTitle);
    const hills = everywhere.filter((id) => Number(id.slice(7)) % 10 === 0);
    expect(await page({})).toEqual({ total: SOURCES, ids: everywhere.slice(0, 200) });
    expect(await page({ text: 'walking' })).toEqual({ total: SOURCES, ids: everywhere.slice(0, 200) });
    expect(await page({ text: 'walk', offset: 1100 })).toEqual({
      total: SOURCES,
      ids: everywhere.slice(1100),
    });
    expect(await page({ text: 'walking hills' })).toEqual({ total: hills.length, ids: hills });
  });

  it('is ordered by year both ways, without a year last or first', async () => {
    const oldest = ids.toSorted((one, other) => {
      const [a, b] = [one, other].map((id) => years(Number(id.slice(7))) ?? 0);
      return a === b ? (one < other ? -1 : 1) : (a ?? 0) - (b ?? 0);
    });
    expect((await page({ text: 'walking', sort: 'oldest' })).ids).toEqual(oldest.slice(0, 200));
    expect((await page({ text: 'walking', sort: 'newest', offset: 1100 })).ids).toEqual(
      oldest.toReversed().slice(1100),
    );
  });

  it('counts what is found and narrowed at once', async () => {
    const wanted = ids.filter((_id, at) => at % 4 === 0).toSorted(byTitle);
    expect(await page({ text: 'walking', methods: 'qualitative' })).toEqual({
      total: wanted.length,
      ids: wanted.slice(0, 200),
    });
    expect(await page({ text: 'hills', methods: 'qualitative', hasExtracts: true })).toEqual({
      total: 1,
      ids: ['source_300'],
    });
  });

  it('finds a source once by what its extracts say', async () => {
    const wanted = ['source_7', 'source_300'].toSorted(byTitle);
    expect(await page({ text: 'gardening' })).toEqual({ total: 2, ids: wanted });
    expect(await page({ text: 'gardening', methods: 'unknown' })).toEqual({ total: 1, ids: ['source_7'] });
  });
});

describe('search narrowed to a kind', () => {
  it('gives as many of that kind as are wanted, however many others match better', async () => {
    const found = await client().call('search.everything', {
      workspace,
      text: 'said',
      kind: 'extract',
      limit: 2,
    });
    expect(found).toMatchObject({ ok: true, value: [{ kind: 'extract' }, { kind: 'extract' }] });
    const none = await client().call('search.everything', {
      workspace,
      text: 'walking',
      kind: 'extract',
      limit: 5,
    });
    expect(none).toEqual({ ok: true, value: [] });
  });
});
