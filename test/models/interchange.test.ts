import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange, changeFromEmpty } from '#models/changeSet.ts';
import { type Document, emptyDocument, rowsOf, tableNames, tableOf } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { formatInterchange, interchangeVersion, toInterchange } from '#models/interchange.ts';
import { type ImportedRows, fromInterchange } from '#models/interchangeReading.ts';
import { planMerge } from '#models/mergePlan.ts';
import { runCommand } from '#models/runCommand.ts';

import { newDocument, randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { oneOf, seededRandom, testEnv, wholeNumber } from '../random/testEnv.ts';
import { furnished } from './furnishedTheory.ts';
import { plainSource } from './smallTheory.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** A document made by random commands; all its theories' ids. */
function randomDocument(seed: number, length = 70) {
  const random = seededRandom(seed);
  const env = testEnv(seed);
  let document = newDocument(env);
  for (let step = 0; step < length; step += 1) {
    const command = randomCommand(document, random);
    const result = command === null ? null : runRandomCommand(document, command, env);
    if (result?.ok === true) document = result.value.document;
  }
  return { document, env, theoryIds: [...document.theories.keys()] };
}

function accepted(text: string): ImportedRows {
  const read = fromInterchange(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const put = (document: Document, rows: ImportedRows['rows']) =>
  applyChange(document, { upserts: rows, deletes: [] });

describe('wherefore-json', () => {
  it('J2: export(import(export(x))) is byte-identical, for random documents', () => {
    let rows = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { document, theoryIds } = randomDocument(seed);
        const text = toInterchange(document, theoryIds);
        const read = accepted(text);
        expect(read.warnings).toEqual([]);
        expect(toInterchange(put(emptyDocument(), read.rows), theoryIds)).toBe(text);
        rows += read.rows.length;
      }),
      { numRuns: 120 },
    );
    expect(rows).toBeGreaterThan(1_000);
  });

  it('J1: the same rows give the same bytes, whatever order they were made in', () => {
    const { document, theoryIds } = randomDocument(7);
    const turned = Object.fromEntries(
      tableNames.map((table) => [table, new Map([...rowsOf(document, table)].reverse())]),
    ) as unknown as Document;
    const text = toInterchange(document, theoryIds);
    expect(toInterchange(turned, [...theoryIds].reverse())).toBe(text);
    const head = `{\n  "format": "wherefore-json",\n  "version": ${interchangeVersion},\n  "tables": {\n`;
    expect(text.startsWith(head)).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('J1: a theory takes along the library rows it names and no others', () => {
    const { bench, theoryId } = furnished();
    bench.run('sources.add', { ...plainSource, title: 'Not named' });
    const other = bench.theory('Another');
    bench.element(other, 'Elsewhere');
    const { rows } = accepted(toInterchange(bench.document, [theoryId]));
    const titles = rows.flatMap((upsert) => (upsert.table === 'sources' ? [upsert.row.title] : []));
    expect(titles).toEqual(['A study']);
    expect(rows.filter(({ table }) => table === 'theories')).toHaveLength(1);
    expect(rows.filter(({ table }) => table === 'workspaces')).toHaveLength(0);
  });
});

describe('reading a file of unknown origin', () => {
  const text = toInterchange(furnished().bench.document, [...furnished().bench.document.theories.keys()]);
  type File = { format: string; version: number; tables: Record<string, Record<string, unknown>[]> };
  const changed = (change: (file: File) => void): string => {
    const file = JSON.parse(text) as File;
    change(file);
    return JSON.stringify(file);
  };
  const codeOf = (input: string) => {
    const read = fromInterchange(input);
    return read.ok ? 'accepted' : read.error.code;
  };

  it('J3: what is not such a file, or is newer, is refused with a sentence', () => {
    expect(codeOf('')).toBe('import/unreadable');
    expect(codeOf(text.slice(0, -200))).toBe('import/unreadable');
    expect(codeOf('[]')).toBe('import/unreadable');
    expect(codeOf('{"format":"other","version":1,"tables":{}}')).toBe('import/unreadable');
    expect(codeOf('['.repeat(200_000))).toBe('import/unreadable');
    expect(codeOf('{"format":"wherefore-json","version":0,"tables":{}}')).toBe('import/unreadable');
    const newer = fromInterchange(changed((file) => (file.version = interchangeVersion + 1)));
    expect(newer.ok ? '' : newer.error).toEqual({
      code: 'import/newer',
      message: `This file was written by a newer Wherefore (format ${interchangeVersion + 1}; this one reads up to ${interchangeVersion}). Nothing was imported. Update Wherefore and try again.`,
    });
  });

  it('J3: a bad row is left out with its table and record, and good ones are kept', () => {
    const before = accepted(text).rows.length;
    const read = accepted(changed(({ tables }) => (((tables['memos'] ?? [])[0] ?? {})['text'] = ' ')));
    expect(read.rows).toHaveLength(before - 1);
    expect(read.skipped).toBe(1);
    expect(read.warnings).toEqual([
      { record: 1, message: 'memos, record 1: text needs at least one visible character. It was left out.' },
    ]);
  });

  it('J4: what needs a row that is missing goes too, in the end with everything that hangs on it', () => {
    const read = accepted(changed(({ tables }) => (tables['theories'] = [])));
    expect(read.rows.map(({ table }) => table).filter((table) => tableOf(table).scope === 'theory')).toEqual(
      [],
    );
    const withoutSource = accepted(changed(({ tables }) => delete tables['sources']));
    const left = new Set(withoutSource.rows.map(({ table }) => table));
    expect([left.has('extracts'), left.has('evidenceLinks'), left.has('arrows')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('J4: a stage that is missing leaves its boxes outside every stage', () => {
    const read = accepted(changed(({ tables }) => (tables['stages'] = [])));
    const elements = read.rows.flatMap((upsert) => (upsert.table === 'elements' ? [upsert.row.stageId] : []));
    expect(elements).toEqual([null, null, null, null]);
    expect(read.skipped).toBe(0);
    expect(read.warnings.length).toBe(3);
  });

  it('J3: a file cannot reach the prototype of anything', () => {
    const hostile = text
      .replace('"tables": {', '"tables": { "__proto__": [{ "id": "x" }], "constructor": [{}],')
      .replaceAll('"note":', '"__proto__": { "isHacked": true }, "note":');
    const read = fromInterchange(hostile);
    expect(read.ok).toBe(true);
    expect(Reflect.get({}, 'isHacked')).toBeUndefined();
    if (!read.ok) return;
    for (const { row } of read.value.rows) {
      expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
      expect(Reflect.get(row, 'isHacked')).toBeUndefined();
    }
  });

  it('J4: arrows that hang on themselves, or in endless chains, are left out, in time that does not explode', () => {
    const chain = changed(({ tables }) => {
      const [model] = tables['arrows'] ?? [];
      const arrows = Array.from({ length: 20_000 }, (_, index) => ({
        ...model,
        id: `arrow_c${index}`,
        arrowGroupId: null,
        targetElementId: null,
        targetArrowId: `arrow_c${(index + 1) % 20_000}`,
      }));
      tables['arrows'] = [...(tables['arrows'] ?? []), ...arrows];
    });
    const read = accepted(chain);
    expect(read.rows.filter(({ table }) => table === 'arrows')).toHaveLength(4);
    expect(read.skipped).toBe(20_000);
    expect(read.warnings.length).toBeLessThanOrEqual(201);
  });

  it('J4: whatever is damaged, what is kept is sound', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const damaged = changed(({ tables }) => {
          const names = Object.keys(tables);
          for (let time = 0; time < 6; time += 1) {
            const rows = tables[oneOf(random, names)] ?? [];
            const row = rows[wholeNumber(random, 0, rows.length - 1)];
            if (row === undefined) continue;
            const field = oneOf(random, Object.keys(row));
            const other = oneOf(random, Object.values(tables).flat());
            const values = [
              null,
              '',
              'x',
              -1,
              Number.MAX_VALUE,
              [],
              {},
              other['id'] ?? null,
              row['id'] ?? null,
              other[field] ?? null,
            ];
            const dice = random();
            if (dice < 0.2) rows.splice(rows.indexOf(row), 1);
            else if (dice < 0.4) rows.push({ ...row });
            else row[field] = oneOf(random, values);
          }
        });
        expect(integrityProblems(put(emptyDocument(), accepted(damaged).rows))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('taking a file into a workspace', () => {
  let times = 0;
  const merged = (document: Document, rows: ImportedRows['rows']) => {
    // New ids every time, as in life: being known again must not depend on them.
    const env = testEnv(900_000 + (times += 1));
    const plan = planMerge(document, { rows }, env);
    if (plan.rows.length === 0) return { plan, document };
    const result = runCommand(document, 'workspace.merge', { rows: [...plan.rows], label: 'Import' }, env);
    if (!result.ok) throw new Error(result.error.message);
    return { plan, document: result.value.document };
  };

  it('J5: the first time adds every row, the second time none, for random documents', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { document, theoryIds } = randomDocument(seed);
        const { rows } = accepted(toInterchange(document, theoryIds));
        const first = merged(newDocument(testEnv(seed + 1)), rows);
        expect([first.plan.added, first.plan.duplicates]).toEqual([rows.length, 0]);
        const again = merged(first.document, rows);
        expect([again.plan.added, again.plan.duplicates]).toEqual([0, rows.length]);
        expect(again.plan.theoryId).toBe(first.plan.theoryId);
      }),
      { numRuns: 60 },
    );
  });

  it('J5: into the workspace it came from it adds nothing', () => {
    const { document, theoryIds } = randomDocument(3);
    const { rows } = accepted(toInterchange(document, theoryIds));
    expect(merged(document, rows).plan).toMatchObject({ added: 0, duplicates: rows.length, warnings: [] });
  });

  it('J5: a theory that was changed meanwhile comes in as a copy beside it, once', () => {
    const { bench, theoryId, from } = furnished();
    const { rows } = accepted(toInterchange(bench.document, [theoryId]));
    bench.run('elements.change', { ids: [from], fields: { label: 'Changed here' } });
    const first = merged(bench.document, rows);
    expect(first.plan.theoryId).not.toBe(theoryId);
    expect([...first.document.theories.values()].map(({ title }) => title)).toEqual([
      'Walking group',
      'Walking group (imported)',
    ]);
    expect(first.document.elements.get(from)?.label).toBe('Changed here');
    expect(first.document.elements.size).toBe(2 * bench.document.elements.size);
    expect(first.document.sources.size).toBe(bench.document.sources.size);
    expect(integrityProblems(first.document)).toEqual([]);
    expect(merged(first.document, rows).plan.added).toBe(0);
    expect(merged(first.document, rows).plan.theoryId).toBe(first.plan.theoryId);
  });

  it('J5: a source that has other details here stays as it is here, and says so', () => {
    const { bench, theoryId, firstId } = furnished();
    const { rows } = accepted(toInterchange(bench.document, [theoryId]));
    const source = firstId('sources');
    bench.run('sources.change', { ids: [source], fields: { title: 'Corrected here' } });
    const { plan, document } = merged(bench.document, rows);
    expect(plan.added).toBe(0);
    expect(plan.warnings.map(({ message }) => message)).toEqual([
      `The source ${source} is here with other details; yours were kept.`,
    ]);
    expect(document.sources.get(source)?.title).toBe('Corrected here');
  });

  it('J5: the name of a workspace is not imported', () => {
    const { bench } = furnished();
    const plan = planMerge(emptyDocument(), { rows: changeFromEmpty(bench.document).upserts }, bench.env);
    expect(plan.rows.some(({ table }) => table === 'workspaces')).toBe(false);
    expect(formatInterchange(plan.rows)).not.toContain('Test workspace');
  });
});
