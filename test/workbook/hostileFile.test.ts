import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { workbookIn } from '#backend/importWorkbook.ts';
import { allAtOnce } from '#models/piecewise.ts';
import type { BookPlan } from '#models/workbook/bookPlan.ts';
import { planningBook } from '#models/workbook/planBook.ts';
import { rowsOfChanges } from '#models/workbook/takeBook.ts';
import { writingBook } from '#models/workbook/writeBook.ts';
import { xlsxSheets } from '#shared/documents/xlsxSheets.ts';
import { writingXlsx } from '#shared/documents/xlsxWrite.ts';

import { furnished } from '../models/furnishedTheory.ts';
import { bookIn } from './bookUnderTest.ts';

const { bench, theoryId } = furnished();
const sound = allAtOnce(writingXlsx(allAtOnce(writingBook(bookIn(bench.document, theoryId)))));
const elementsPart = 'xl/worksheets/sheet2.xml';

/** Our workbook with one part changed by a hostile hand. */
function changed(change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(sound)).map(([name, part]) => [name, strFromU8(part)]),
  );
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const inSheet = (from: string | RegExp, to: string) =>
  changed((parts) => {
    const before = parts[elementsPart] ?? '';
    parts[elementsPart] = before.replace(from, () => to);
    if (parts[elementsPart] === before) throw new Error('Nothing was changed.');
  });

function plan(bytes: Uint8Array): BookPlan {
  const found = workbookIn(bytes, 'hostile.xlsx');
  if (found === null) throw new Error('No workbook.');
  return allAtOnce(planningBook(bookIn(bench.document, found.theoryId, found.vocabulary), found));
}

const said = ({ changes, problems }: BookPlan) => [
  changes.map(({ column, after }) => `${column}: ${after.slice(0, 40)}`),
  problems.map(({ place, message }) => `${place}: ${message}`),
];

/** Does it within a bound that leaves generous room, and says how much more memory it took, MB. */
function bounded(work: () => void): { readonly ms: number; readonly more: number } {
  const before = process.memoryUsage().rss;
  const began = performance.now();
  work();
  return { ms: performance.now() - began, more: (process.memoryUsage().rss - before) / 1e6 };
}

const weather = /(<t xml:space="preserve">)Weather(<\/t>)/u;
const cellOf = (words: string) => `<t xml:space="preserve">${words}</t>`;

describe('a workbook that somebody has tampered with', () => {
  it('is unpacked no further than a person writes: one large part, many of them, and sizes that lie', () => {
    const zeros = new Uint8Array(101 * 1024 * 1024);
    const many: Zippable = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        zeros.subarray(0, 20 * 1024 * 1024),
      ]),
    );
    const bombs = [
      zipSync({ 'xl/workbook.xml': zeros }, { level: 1 }),
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), ...many }, { level: 1 }),
    ];
    for (const bomb of bombs) {
      expect(bomb.length).toBeLessThan(4_000_000);
      const { ms, more } = bounded(() => {
        expect(xlsxSheets(bomb).ok).toBe(false);
        expect(workbookIn(bomb, 'bomb.xlsx')).toBeNull();
      });
      expect(ms).toBeLessThan(20_000);
      expect(more).toBeLessThan(600);
    }
    // The central directory says 100 bytes; what is packed is much more.
    const lying = zipSync({ 'xl/workbook.xml': zeros.subarray(0, 50 * 1024 * 1024) }, { level: 1 }).slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(bounded(() => xlsxSheets(lying)).more).toBeLessThan(200);
  });

  it('has entities of a document type, which are not expanded, and files of the disk, which are not read', () => {
    const lol = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
      '',
    );
    const laughs = `<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${lol}]>`;
    const bytes = changed((parts) => {
      parts[elementsPart] = (parts[elementsPart] ?? '')
        .replace(/\?>/u, `?>${laughs}`)
        .replace(weather, () => cellOf('&l12; &f;'));
    });
    const { ms, more } = bounded(() => {
      const text = JSON.stringify(xlsxSheets(bytes));
      expect(text).not.toContain('hahaha');
      expect(text).not.toContain('root:');
    });
    expect(ms).toBeLessThan(10_000);
    expect(more).toBeLessThan(200);
  });

  it('names prototypes in cells, headings, stamps and columns: nothing is reached', () => {
    const bytes = changed((parts) => {
      parts[elementsPart] = (parts[elementsPart] ?? '')
        .replace(weather, () => cellOf('__proto__'))
        .replace('>Note<', '>__proto__<')
        .replace('>Label<', '>constructor<')
        .replace(/note=\w{7}/u, '__proto__=0000000');
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replaceAll(
        'wherefore_elements_note',
        '__proto__',
      );
    });
    const read = plan(bytes);
    const { rows } = rowsOfChanges(bench.document, read.changes);
    for (const { row } of rows) expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(Reflect.get({}, 'isHacked')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('has a cell of a megabyte, or of control characters: it is named, and everything else is taken', () => {
    const large = plan(inSheet(weather, cellOf('x'.repeat(1_000_000))));
    expect(said(large)[0]).toEqual([]);
    expect(said(large)[1]).toEqual([
      expect.stringMatching(/^B\d: “x+…” cannot be taken: it is too long/u) as string,
    ]);
    const odd = plan(inSheet(weather, cellOf('a_x0007_b_x0000_c')));
    expect(said(odd)).toEqual([['Label: abc'], []]);
  });

  it('has formulas and links to other files: the value that is stored is text, and it is said', () => {
    const formula = "<f>'[http://example.org/x.xlsx]S'!A1</f><v>from elsewhere</v>";
    const bytes = inSheet(
      /<c r="(B\d+)" s="\d+" t="inlineStr"><is><t xml:space="preserve">Weather<\/t><\/is><\/c>/u,
      `<c r="B5" t="str">${formula}</c>`,
    );
    const read = plan(bytes);
    expect(said(read)).toEqual([['Label: from elsewhere'], []]);
    expect(read.notes.map(({ message }) => message)).toEqual([
      'It holds a formula; the value it shows was read.',
    ]);
    const withLinks = changed((parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = '<externalLink/>';
      parts['xl/vbaProject.bin'] = 'x';
    });
    expect(said(plan(withLinks))).toEqual([[], []]);
  });

  it('has markup and scripts in its cells: they are text', () => {
    const script = '&lt;img src=x onerror=alert(1)&gt;';
    expect(said(plan(inSheet(weather, cellOf(script))))).toEqual([
      ['Label: <img src=x onerror=alert(1)>'],
      [],
    ]);
  });

  it('claims a thousand times the same row, or rows without end: time and memory stay bounded', () => {
    const row =
      /<row r="2".*?<\/row>/u.exec(strFromU8(unzipSync(sound)[elementsPart] ?? new Uint8Array()))?.[0] ?? '';
    const copies = Array.from({ length: 5_000 }, (_, at) =>
      row.replaceAll(/r="([A-Z]*)2"/gu, (_all, letters: string) => `r="${letters}${at + 100}"`),
    ).join('');
    const { ms } = bounded(() => {
      const read = plan(inSheet('</sheetData>', `${copies}</sheetData>`));
      expect(said(read)).toEqual([[], []]);
      expect(read.notes.length).toBe(5_000);
    });
    expect(ms).toBeLessThan(20_000);
    const far = plan(
      inSheet('</sheetData>', '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>'),
    );
    expect(said(far)).toEqual([[], []]);
  });

  it('is cut off or damaged anywhere: refused or read, nothing is thrown', () => {
    for (let at = 0; at < sound.length; at += Math.ceil(sound.length / 60)) {
      workbookIn(sound.subarray(0, at), 'cut.xlsx');
      const damaged = sound.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const found = workbookIn(damaged, 'damaged.xlsx');
      if (found !== null && found.theoryId === theoryId)
        allAtOnce(planningBook(bookIn(bench.document, theoryId, found.vocabulary), found));
    }
  });
});
