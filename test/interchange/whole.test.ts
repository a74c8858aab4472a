import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { applyChange, changeFromEmpty } from '#models/changeSet.ts';
import { type Document, emptyDocument, tableNames, tableOf } from '#models/document.ts';
import {
  formatInterchange,
  interchangeVersion,
  toInterchange,
  wholeInterchange,
} from '#models/interchange.ts';
import { type ImportedRows, fromInterchange } from '#models/interchangeReading.ts';
import { integrityProblems } from '#models/integrity.ts';
import { planMerge } from '#models/mergePlan.ts';
import { runCommand } from '#models/runCommand.ts';

import { furnished } from '../models/furnishedTheory.ts';
import { newDocument } from '../random/commandSequence.ts';
import { testEnv } from '../random/testEnv.ts';
import { randomWorkspace } from './randomWorkspace.ts';
import { schemaProblems } from './schemaProblems.ts';

function accepted(text: string): ImportedRows {
  const read = fromInterchange(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const titleOf = (document: Document) => [...document.workspaces.values()][0]?.title ?? '';
const noteOf = (document: Document) => [...document.workspaces.values()][0]?.note;

/** Takes a file into a document as the app does. */
function taken(document: Document, file: ImportedRows, seed: number) {
  const env = testEnv(seed);
  const plan = planMerge(document, file, env);
  if (plan.rows.length === 0) return { plan, document };
  const result = runCommand(document, 'workspace.merge', { rows: [...plan.rows], label: 'Import' }, env);
  if (!result.ok) throw new Error(result.error.message);
  return { plan, document: result.value.document };
}

describe('a whole workspace in one file', () => {
  it('J2, J6, J7: of 1,000 random workspaces each is valid and comes back byte-identical, library and note and all', () => {
    let [rows, notes] = [0, 0];
    const tables = new Set<string>();
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const document = randomWorkspace(seed);
      const text = wholeInterchange(document);
      expect(schemaProblems(JSON.parse(text))).toEqual([]);
      const [theoryId] = document.theories.keys();
      if (theoryId !== undefined)
        expect(schemaProblems(JSON.parse(toInterchange(document, [theoryId])))).toEqual([]);
      const read = accepted(text);
      for (const { table } of read.rows) tables.add(table);
      expect([read.warnings, read.skipped]).toEqual([[], 0]);
      expect(formatInterchange(read.rows, read.workspace) === text).toBe(true);
      // Into a new workspace of the same title, as the app does it.
      const fresh = newDocument(testEnv(1_000_000 + seed), titleOf(document));
      const { document: back, plan } = taken(fresh, read, 2_000_000 + seed);
      expect(plan.warnings).toEqual([]);
      expect(wholeInterchange(back) === text).toBe(true);
      rows += read.rows.length;
      if (noteOf(document) !== '') notes += 1;
    }
    expect(rows).toBeGreaterThan(20_000);
    expect(notes).toBeGreaterThan(500);
    // What nobody filled was not tried.
    expect(tableNames.filter((table) => tableOf(table).scope !== 'workspace' && !tables.has(table))).toEqual(
      [],
    );
  }, 300_000);

  it('J6: its note is taken where there is none, kept where there is one, and its title is never taken', () => {
    const { bench } = furnished();
    const [workspaceId] = bench.document.workspaces.keys();
    bench.run('workspaces.change', { ids: [workspaceId ?? ''], fields: { note: 'For the panel' } });
    const file = accepted(wholeInterchange(bench.document));
    const into = taken(newDocument(testEnv(5), 'Another'), file, 6);
    const [workspace] = into.document.workspaces.values();
    expect([workspace?.title, workspace?.note]).toEqual(['Another', 'For the panel']);
    expect(taken(into.document, file, 7).plan).toMatchObject({ added: 0, warnings: [] });
    const own = newDocument(testEnv(8), 'Another');
    const [ownId] = own.workspaces.keys();
    const noted = runCommand(
      own,
      'workspaces.change',
      { ids: [ownId ?? ''], fields: { note: 'Ours' } },
      testEnv(9),
    );
    if (!noted.ok) throw new Error(noted.error.message);
    const kept = taken(noted.value.document, file, 10);
    expect(noteOf(kept.document)).toBe('Ours');
    expect(kept.plan.warnings.map(({ message }) => message)).toEqual([
      'This workspace has a note of its own, which was kept; that of the file was left out.',
    ]);
  });

  it('J3, J6: a damaged head and keys that mean nothing are left out with a warning, and the rows are kept', () => {
    const { bench } = furnished();
    const file = JSON.parse(wholeInterchange(bench.document)) as Record<string, unknown>;
    const rows = accepted(JSON.stringify(file)).rows.length;
    const read = accepted(JSON.stringify({ ...file, workspace: { title: 7 }, extra: 1 }));
    expect([read.rows.length, read.workspace]).toEqual([rows, null]);
    expect(read.warnings.map(({ message }) => message)).toEqual([
      '“extra” means nothing to this Wherefore. It was left out.',
      'What the file says of its workspace is damaged. It was left out.',
    ]);
  });
});

describe('files of every version there has been', () => {
  const folder = path.resolve(import.meta.dirname, '../fixtures/interchange');
  const versions = Array.from({ length: interchangeVersion }, (_, index) => index + 1);

  it.each(versions)('J3: version %i, as that Wherefore wrote it, is read whole', (version) => {
    const text = fs.readFileSync(path.join(folder, `version${version}.json`), 'utf8');
    const file = JSON.parse(text) as { version: number; tables: Record<string, Record<string, unknown>[]> };
    expect(file.version).toBe(version);
    const read = accepted(text);
    expect([read.warnings, read.skipped]).toEqual([[], 0]);
    expect(read.rows).toHaveLength(Object.values(file.tables).flat().length);
    // What it says is kept to the letter; what came later stands as unsaid.
    for (const { table, row } of read.rows) {
      const written = file.tables[table]?.find(({ id }) => id === row.id) ?? {};
      expect({ ...row, ...written }).toEqual(row);
    }
    const document = applyChange(emptyDocument(), { upserts: read.rows, deletes: [] });
    expect(integrityProblems(document)).toEqual([]);
    expect(changeFromEmpty(document).upserts).toHaveLength(read.rows.length);
  });
});
