import fs from 'node:fs';
import path from 'node:path';

import { newSourceFields } from '#models/commands/newRows.ts';
import { matchExpression } from '#backend/search/searchText.ts';
import { createClient } from '#shared/rpc/client.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BackendUnderTest, startBackend } from '../rpc/backendUnderTest.ts';

let under: BackendUnderTest;
beforeEach(() => {
  under = startBackend();
});
afterEach(() => under.close());

const source = (id: string, title: string, abstract: string) => ({
  table: 'sources',
  row: {
    id,
    ...newSourceFields,
    kind: 'article',
    title,
    year: 2020,
    abstract,
  },
});

async function open() {
  const client = createClient(memoryTransport(under.backend), { checksOutput: true });
  const file = path.join(under.folder, 'one.wherefore');
  const created = await client.call('workspace.create', {
    path: file,
    title: 'One',
    starters: ['social-prescribing-pathway'],
  });
  if (!created.ok) throw new Error(created.error.message);
  let { revision } = created.value;
  const { workspace } = created.value;
  return {
    client,
    file,
    workspace,
    find: async (text: string, kind: string | null = null) => {
      const found = await client.call('search.everything', { workspace, text, kind, limit: 20 });
      if (!found.ok) throw new Error(found.error.message);
      return found.value;
    },
    commit: async (change: { upserts: unknown[]; deletes: { table: 'sources'; id: string }[] }) => {
      const id = `commit_${revision}`;
      const done = await client.call('commit.apply', {
        workspace,
        theoryId: null,
        baseRevision: revision,
        commits: [{ commitId: id, entryId: id, kind: 'do', label: 'Change', change }],
      });
      if (!done.ok) throw new Error(done.error.message);
      ({ revision } = done.value);
    },
  };
}

describe('search over everything', () => {
  it('finds boxes, arrows, sources and extracts, by whole words, word stems, accents left out, and the word being typed', async () => {
    const { find } = await open();
    expect((await find('transport', 'element'))[0]).toMatchObject({
      title: 'Transport to first session supported',
    });
    expect((await find('transpo')).length).toBeGreaterThan(2);
    expect((await find('believing social')).map(({ kind }) => kind)).toContain('arrow');
    expect((await find('Husk', 'source')).length).toBe(1);
    expect(await find('')).toEqual([]);
    expect(await find('zzzz')).toEqual([]);
  });

  it('finds the names of stages, notes on evidence, and what imports keep beside the usual fields', async () => {
    const { find, commit } = await open();
    await commit({
      deletes: [],
      upserts: [
        {
          table: 'sources',
          row: {
            ...source('source_odd', 'A plain title', '').row,
            keywords: 'Zebrawords',
            otherFields: 'C7  Yakcode',
            pmid: '99887766',
            studyDesign: 'gnustudy',
          },
        },
      ],
    });
    for (const text of ['zebrawords', 'yakcode', '99887766', 'gnustudy'])
      expect(
        (await find(text)).map(({ id }) => id),
        text,
      ).toEqual(['source_odd']);
    expect((await find('engagement')).map(({ kind }) => kind)).toContain('stage');
    expect((await find('transport alone')).map(({ kind }) => kind)).toContain('evidence');
  });

  it('follows every commit: what is added is found, what is removed is not', async () => {
    const { find, commit } = await open();
    expect(await find('zebra')).toEqual([]);
    await commit({ upserts: [source('source_z', 'A Zébra study', 'Stripes and trust')], deletes: [] });
    expect((await find('zebra'))[0]).toMatchObject({
      kind: 'source',
      id: 'source_z',
      title: 'A Zébra study',
    });
    await commit({ upserts: [], deletes: [{ table: 'sources', id: 'source_z' }] });
    expect(await find('zebra')).toEqual([]);
  });

  it('is made anew when its cache is of another state of the file, damaged, or cannot be written', async () => {
    const { client, workspace, file } = await open();
    const search = { workspace, text: 'transport', kind: 'element', limit: 5 } as const;
    const before = await client.call('search.everything', search);
    await client.call('workspace.close', { workspace });
    const folder = path.join(under.folder, 'user-data', 'search');
    const [cache] = fs.readdirSync(folder).filter((name) => name.endsWith('.db'));
    for (const spoil of [
      () => fs.writeFileSync(path.join(folder, cache ?? ''), 'not a database'),
      () => {
        fs.rmSync(folder, { recursive: true });
        fs.writeFileSync(folder, 'a file where the folder should be');
      },
    ]) {
      spoil();
      const opened = await client.call('workspace.open', { path: file, takeOver: false });
      if (!opened.ok) throw new Error(opened.error.message);
      expect(
        await client.call('search.everything', { ...search, workspace: opened.value.workspace }),
      ).toEqual(before);
      await client.call('workspace.close', { workspace: opened.value.workspace });
    }
    expect(under.bugs).toEqual([]);
  });

  it('never fails a change (P9): one made while the index is locked or broken is saved, and found', async () => {
    const { find, commit } = await open();
    await find('transport');
    const folder = path.join(under.folder, 'user-data', 'search');
    const [cache = ''] = fs.readdirSync(folder).filter((name) => name.endsWith('.db'));
    const other = new Database(path.join(folder, cache));
    other.exec('BEGIN EXCLUSIVE');
    await commit({ upserts: [source('source_1', 'Zebra', '')], deletes: [] });
    other.exec('ROLLBACK');
    await commit({ upserts: [source('source_2', 'Giraffe', '')], deletes: [] });
    expect((await find('zebra')).map(({ id }) => id)).toEqual(['source_1']);
    expect((await find('giraffe')).map(({ id }) => id)).toEqual(['source_2']);
    const again = new Database(path.join(folder, cache));
    again.exec('DROP TABLE words');
    again.close();
    other.close();
    expect((await find('zebra')).map(({ id }) => id)).toEqual(['source_1']);
    await commit({ upserts: [], deletes: [{ table: 'sources', id: 'source_1' }] });
    expect(await find('zebra')).toEqual([]);
    expect(under.bugs).toEqual([]);
  });

  it('takes any text, also one with NUL, half characters or signs alone', async () => {
    const { find } = await open();
    for (const text of ['a\0b', '\0', '\ud800 x', '²', '😀', '^col:x*', '"'.repeat(99), 'NEAR(a b, 3)'])
      expect(Array.isArray(await find(text)), JSON.stringify(text)).toBe(true);
    expect((await find('trans\0port')).length).toBe(0);
    expect((await find('transport\0session')).length).toBeGreaterThan(0);
    expect(under.bugs).toEqual([]);
  });

  it('reads nothing the user types as syntax', () => {
    expect(matchExpression('a "b AND (c*')).toBe('"a" """b" "AND" "(c*"*');
    expect(matchExpression(' - * " ( ')).toBeNull();
    expect(matchExpression('NEAR(a b)')).toBe('"NEAR(a" "b)"*');
  });
});
