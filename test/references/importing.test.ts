import fs from 'node:fs';
import path from 'node:path';

import { createClient } from '#shared/rpc/client.ts';
import { memoryTransport } from '#shared/rpc/memoryTransport.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BackendUnderTest, startBackend } from '../rpc/backendUnderTest.ts';
import { contentDigests } from '../storage/contentDigests.ts';
import { fixtures } from './importText.ts';

let under: BackendUnderTest;
let workspace: string;
const client = () => createClient(memoryTransport(under.backend), { checksOutput: true });
const file = (name: string) => path.join(under.folder, name);
const fixture = (name: string) => path.join(fixtures, name);

beforeEach(async () => {
  under = startBackend();
  const made = await client().call('workspace.create', {
    path: file('a.wherefore'),
    title: 'A',
    starters: [],
  });
  if (!made.ok) throw new Error(made.error.message);
  ({ workspace } = made.value);
});
afterEach(async () => {
  expect(under.bugs).toEqual([]);
  await under.close();
});

async function importPath(name: string) {
  const done = await client().call('import.file', { workspace, path: fixture(name) });
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

describe('bringing references into a workspace (R5, R6)', () => {
  it('a preview says what an import would do and stores nothing', async () => {
    const before = contentDigests(file('a.wherefore'));
    const preview = await client().call('import.preview', { workspace, path: fixture('ovidMessy.ris') });
    expect(preview).toMatchObject({
      ok: true,
      value: {
        name: 'ovidMessy.ris',
        format: 'ris',
        records: 2,
        added: 2,
        duplicates: 0,
        skipped: 0,
        sample: [
          {
            record: 1,
            line: 3,
            title: 'Example study of walking groups',
            authors: "Lindqvist AB, O'Hara S",
            year: 2019,
            isDuplicate: false,
          },
          { record: 2, line: 26, isDuplicate: false },
        ],
        warnings: [{ line: 1 }],
      },
    });
    expect(contentDigests(file('a.wherefore'))).toEqual(before);
    await importPath('ovidMessy.ris');
    const again = await client().call('import.preview', { workspace, path: fixture('ovidMessy.ris') });
    expect(again).toMatchObject({
      ok: true,
      value: {
        added: 0,
        duplicates: 2,
        duplicateRecords: [
          { record: 1, by: 'doi' },
          { record: 2, by: 'title' },
        ],
      },
    });
  });

  it.each(fs.readdirSync(fixtures))('%s imported twice adds nothing the second time', async (name) => {
    const first = await importPath(name);
    expect(first.added).toBeGreaterThan(0);
    expect(await importPath(name)).toMatchObject({
      added: 0,
      duplicates: first.added + first.duplicates,
      revision: first.revision,
    });
  });

  it('one import is one step; its undo brings back the identical content digests', async () => {
    await importPath('scopus.bib');
    const before = contentDigests(file('a.wherefore'));
    const { revision, added } = await importPath('pubmed.nbib');
    expect(added).toBe(2);
    const log = await client().call('history.load', { workspace, limit: 1 });
    if (!log.ok) throw new Error(log.error.message);
    const [step] = log.value;
    expect(step).toMatchObject({ kind: 'do', label: 'Import pubmed.nbib' });
    const undone = await client().call('commit.apply', {
      workspace,
      theoryId: null,
      baseRevision: revision,
      commits: [
        {
          commitId: 'commit_undo',
          entryId: step?.entryId ?? '',
          kind: 'undo',
          label: step?.label ?? '',
          change: {
            upserts: [...(step?.inverse.upserts ?? [])],
            deletes: [...(step?.inverse.deletes ?? [])],
          },
        },
      ],
    });
    expect(undone.ok).toBe(true);
    expect(contentDigests(file('a.wherefore'))).toEqual(before);
  });

  it('content without a path is read as a file is', async () => {
    const content = { base64: fs.readFileSync(fixture('utf16le.ris')).toString('base64') };
    const input = { workspace, name: 'dropped.ris', content };
    expect(await client().call('import.previewText', input)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await client().call('import.text', input)).toMatchObject({
      ok: true,
      value: { added: 1, sources: 1 },
    });
    const listed = await client().call('library.sources', { workspace, text: '', limit: 10, offset: 0 });
    expect(listed).toMatchObject({
      ok: true,
      value: { rows: [{ row: { title: 'Étude inventée “naïve” – ½', importedFrom: 'dropped.ris (ris)' } }] },
    });
  });

  it('what is not text, or too much of it, is refused with a sentence and changes nothing', async () => {
    const before = contentDigests(file('a.wherefore'));
    for (const bytes of [
      Buffer.from([0x89, 0x50, 0, 0, 1, 0, 7, 9]),
      Buffer.from('hello'),
      Buffer.alloc(0),
    ]) {
      const input = { workspace, name: 'a', content: { base64: bytes.toString('base64') } };
      expect(await client().call('import.text', input)).toMatchObject({
        ok: false,
        error: { code: 'import/unreadable' },
      });
    }
    expect(contentDigests(file('a.wherefore'))).toEqual(before);
  });
});
