import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { wholeInterchange } from '#models/interchange.ts';

import { furnished } from '../models/furnishedTheory.ts';
import { filesFolder } from '../starters/starterFiles.ts';
import { schemaFile, schemaFileText } from './schemaFile.ts';
import { schemaProblems } from './schemaProblems.ts';

describe('the published schema of wherefore-json', () => {
  it('J7: is up to date (npm run schema writes it)', () => {
    expect(fs.readFileSync(schemaFile, 'utf8') === schemaFileText()).toBe(true);
  });

  it('J7: every starter is valid', () => {
    const files = fs.readdirSync(filesFolder);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect([
        file,
        schemaProblems(JSON.parse(fs.readFileSync(path.join(filesFolder, file), 'utf8'))),
      ]).toEqual([file, []]);
  });

  it('J7: what the reader would refuse is not valid', () => {
    const { bench } = furnished();
    type File = { version: number; tables: Record<string, Record<string, unknown>[]> };
    const changed = (change: (file: File) => void): readonly string[] => {
      const file = JSON.parse(wholeInterchange(bench.document)) as File;
      change(file);
      return schemaProblems(file);
    };
    const row = (file: File, table: string): Record<string, unknown> => file.tables[table]?.[0] ?? {};
    expect(changed(() => undefined)).toEqual([]);
    expect(changed((file) => (file.version = 3))).not.toEqual([]);
    expect(changed((file) => (file.tables['nobody'] = []))).not.toEqual([]);
    expect(changed((file) => (row(file, 'memos')['text'] = ' '))).not.toEqual([]);
    expect(changed((file) => (row(file, 'elements')['label'] = 'a\u0007'))).not.toEqual([]);
    expect(changed((file) => (row(file, 'elements')['surprise'] = 1))).not.toEqual([]);
    expect(changed((file) => delete row(file, 'elements')['note'])).not.toEqual([]);
    expect(changed((file) => (row(file, 'arrows')['id'] = 'element_1'))).not.toEqual([]);
    expect(changed((file) => (row(file, 'arrows')['targetElementId'] = null))).not.toEqual([]);
  });
});
