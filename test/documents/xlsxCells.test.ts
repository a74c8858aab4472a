import { xlsxTexts } from '#shared/documents/xlsxCells.ts';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

const workbook = (sheets: Readonly<Record<string, string>>, strings = '') => {
  const names = Object.keys(sheets);
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((name, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/${name}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    ...Object.fromEntries(
      names.map((name) => [
        `xl/worksheets/${name}.xml`,
        strToU8(`<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`),
      ]),
    ),
  });
};

describe('the cells of an Excel file', () => {
  it('come sheet by sheet in the order of the tabs: shared and own strings, numbers, gaps, rich text', () => {
    const bytes = workbook(
      {
        second:
          '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>own &amp; good</t></is></c><c r="D2"><v>12</v></c></row>',
        first: '<row><c t="s"><v>1</v></c><c t="e"><v>#REF!</v></c></row>',
      },
      '<si><r><t>rich </t></r><r><t>text</t></r></si><si><t>漢</t><rPh><t>かん</t></rPh></si>',
    );
    expect(xlsxTexts(bytes)).toEqual({
      ok: true,
      value: [
        { name: 'second', cells: [[], ['rich text', '', 'own & good', '12']] },
        { name: 'first', cells: [['漢', '']] },
      ],
    });
  });

  it('a cell merged over rows says the same in each, a cell merged over columns stands once', () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = workbook({
      one: `<row r="1">${cell('A1', 'Context')}${cell('B1', 'Outcome')}</row><row r="2">${cell('A2', 'near')}${cell('B2', 'come')}</row><row r="3">${cell('B3', 'stay')}</row></sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A9:A9999999"/></mergeCells><sheetData>`,
    });
    expect(xlsxTexts(bytes)).toEqual({
      ok: true,
      value: [
        {
          name: 'one',
          cells: [
            ['Context', 'Outcome'],
            ['near', 'come'],
            ['near', 'stay'],
          ],
        },
      ],
    });
  });

  it('a small file that unpacks to far too much, another archive and damaged bytes are refused; nothing is thrown', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(101 * 1024 * 1024) }, { level: 9 });
    const refused = xlsxTexts(bomb);
    expect(refused.ok ? '' : refused.error.message).toMatch(
      /more than any person writes\. Nothing was imported/,
    );
    expect(xlsxTexts(zipSync({ 'a.txt': strToU8('a') })).ok).toBe(false);
    const sound = workbook({ one: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = sound.slice();
        damaged[at] = value;
        xlsxTexts(damaged);
        xlsxTexts(damaged.subarray(0, at));
      }),
      { numRuns: 300 },
    );
  });

  it('a cell that claims to be far away does not fill the memory', () => {
    const read = xlsxTexts(workbook({ one: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }));
    expect(read).toEqual({ ok: true, value: [{ name: 'one', cells: [] }] });
  });
});
