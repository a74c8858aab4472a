import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { workbookIn } from '#backend/importWorkbook.ts';
import { allAtOnce } from '#models/piecewise.ts';
import { planningBook } from '#models/workbook/planBook.ts';
import { tableOfSheet, writingBook } from '#models/workbook/writeBook.ts';
import { csvText } from '#shared/documents/csvWrite.ts';
import { writingXlsx } from '#shared/documents/xlsxWrite.ts';

import { calc, convert } from '../documents/calc.ts';
import { documentOf, starterOf } from '../models/starters/starterDocument.ts';
import { bookIn, told } from './bookUnderTest.ts';
import { EditedFile } from './editedFile.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-calc-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const document = documentOf(starterOf('service-effects'));
const [theoryId = ''] = document.theories.keys();
const book = bookIn(document, theoryId, 'plain');

function planOfFile(file: string) {
  const found = workbookIn(fs.readFileSync(file), path.basename(file));
  if (found === null) throw new Error('No workbook of ours.');
  return allAtOnce(planningBook(book, found));
}

describe.skipIf(calc === null)('what LibreOffice opens and saves', () => {
  it('B2, B3: a workbook with edits comes back with exactly these', () => {
    const edited = new EditedFile(allAtOnce(writingXlsx(allAtOnce(writingBook(book)))));
    edited.set('elements', { row: 'E1', heading: 'Note', text: '=asked again' });
    edited.add('elements', { Label: 'A place to meet' });
    edited.remove('arrows', 'A2');
    const file = path.join(folder, 'book.xlsx');
    fs.writeFileSync(file, edited.bytes());
    const plan = planOfFile(convert(file, 'xlsx', folder));
    expect([plan.problems, plan.notes]).toEqual([[], []]);
    expect(told(plan)).toEqual([
      expect.stringMatching(/^Note: .* → =asked again$/u) as string,
      'added: A place to meet',
      expect.stringMatching(/^removed: IF/u) as string,
    ]);
  });

  it('B10: tables as CSV come back as they went', () => {
    for (const key of ['sources', 'evidence', 'arrows'] as const) {
      const file = path.join(folder, `${key}.csv`);
      fs.writeFileSync(file, csvText(tableOfSheet(book, key)));
      expect(planOfFile(convert(file, 'csv', folder))).toMatchObject({ changes: [], problems: [] });
    }
  });
});
