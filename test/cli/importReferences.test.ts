import fs from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder, endOf } from './runCli.ts';

const cli = cliInFreshFolder();
const { file, run } = cli;
const workspace = file('one.wherefore');
const fixture = (name: string) => path.resolve(import.meta.dirname, '../fixtures/references', name);

beforeAll(() => {
  expect(run(['new', workspace]).code).toBe(0);
});
afterAll(() => {
  cli.remove();
});

/** A made-up library of this many records. */
function manyRecords(count: number): string {
  const record = (index: number) =>
    `TY  - JOUR\nTI  - Example study ${index}\nAU  - Example, Ada\nPY  - 2001\nAB  - ${'Invented words. '.repeat(40)}\nDO  - 10.5555/${index}\nER  - \n\n`;
  return Array.from({ length: count }, (_, index) => record(index)).join('');
}

describe('import of references on the command line (R6)', () => {
  it('answers the keys of the contract, one object a file, and a second time adds nothing', () => {
    const files = [fixture('ovidMessy.ris'), fixture('scopus.bib')];
    const first = run(['import', workspace, ...files, '--json']);
    expect(first.code).toBe(0);
    expect(first.json()).toEqual([
      {
        file: files[0],
        format: 'ris',
        added: 2,
        duplicates: 0,
        skipped: 0,
        sources: 2,
        elements: 0,
        arrows: 0,
        warnings: [
          { line: 1, message: '5 lines stand outside any record and made none; the first is here.' },
        ],
        duplicateRecords: [],
      },
      expect.objectContaining({ file: files[1], format: 'bibtex', added: 4, skipped: 1, sources: 4 }),
    ]);
    expect(run(['import', workspace, ...files, '--json']).json()).toMatchObject([
      {
        added: 0,
        duplicates: 2,
        duplicateRecords: [
          { record: 1, by: 'doi' },
          { record: 2, by: 'title' },
        ],
      },
      { added: 0, duplicates: 4 },
    ]);
    expect(run(['search', workspace, 'lunch', '--json']).json()).toMatchObject([{ kind: 'source' }]);
  });

  it('--dry-run says the same and stores nothing', () => {
    const before = fs.readFileSync(workspace);
    const dry = run(['import', workspace, fixture('pubmed.nbib'), '--dry-run', '--json']);
    expect([dry.code, dry.json()]).toMatchObject([0, [{ format: 'nbib', added: 2 }]]);
    expect(fs.readFileSync(workspace).equals(before)).toBe(true);
  });

  it('--as another format than the file has is exit code 2; what cannot be read is 3; nothing is stored', () => {
    const before = fs.readFileSync(workspace);
    fs.writeFileSync(file('diary.txt'), 'Dear diary, nothing of it is a reference.');
    fs.writeFileSync(file('picture.png'), Buffer.from([0x89, 0x50, 0, 0, 0, 1]));
    const codes = [
      [fixture('pubmed.nbib'), '--as', 'ris'],
      [fixture('pubmed.nbib'), '--as', 'nonsense'],
      [file('diary.txt')],
      [file('picture.png')],
      [file('missing.ris')],
      [fixture('pubmed.nbib'), file('diary.txt')],
    ].map((args) => run(['import', workspace, ...args]).code);
    expect(codes).toEqual([2, 2, 3, 3, 3, 3]);
    expect(fs.readFileSync(workspace).equals(before)).toBe(true);
    expect(run(['import', workspace, fixture('pubmed.nbib'), '--as', 'nbib']).code).toBe(0);
  });

  it('Ctrl-C in the middle leaves the workspace as before, and it can be used again', async () => {
    expect(run(['new', file('stopped.wherefore')]).code).toBe(0);
    fs.writeFileSync(file('many.ris'), manyRecords(20_000));
    for (const afterMs of [900, 1_600, 2_300]) {
      const child = cli.start(['import', file('stopped.wherefore'), file('many.ris'), '--json']);
      const timer = setTimeout(() => child.kill('SIGINT'), afterMs);
      await endOf(child);
      clearTimeout(timer);
      const { code } = run(['doctor', file('stopped.wherefore')]);
      expect(code, `after ${afterMs} ms`).toBe(0);
      const seen = run(['import', file('stopped.wherefore'), file('many.ris'), '--dry-run', '--json']);
      const [{ added, duplicates }] = seen.json() as [{ added: number; duplicates: number }];
      expect([added, duplicates].toSorted((one, other) => one - other)).toEqual([0, 20_000]);
    }
    expect(run(['import', file('stopped.wherefore'), fixture('pubmed.nbib')]).code).toBe(0);
  });
});
