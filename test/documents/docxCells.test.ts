import { docxTables } from '#shared/documents/docxCells.ts';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const wordFile = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (words: readonly string[], properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words.map(paragraph).join('')}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('the tables of a Word file', () => {
  it('come in their order, a line for each paragraph; merged cells say the same in each row, and once side by side', () => {
    const bytes = wordFile(
      paragraph('Before') +
        table(
          row(cell(['Context']), cell(['Mechanism'], '<w:gridSpan w:val="2"/>'), cell(['Outcome'])),
          row(
            cell(['near', 'free'], '<w:vMerge w:val="restart"/>'),
            cell(['a lift']),
            cell(['trust']),
            cell(['come']),
          ),
          row(cell([''], '<w:vMerge/>'), cell(['tea']), cell(['hope']), cell(['stay'])),
        ) +
        paragraph('Between') +
        table(row(cell(['x']))),
    );
    expect(docxTables(bytes)).toEqual({
      ok: true,
      value: [
        [
          ['Context', 'Mechanism', '', 'Outcome'],
          ['near\nfree', 'a lift', 'trust', 'come'],
          ['near\nfree', 'tea', 'hope', 'stay'],
        ],
        [['x']],
      ],
    });
  });

  it('a table within a cell is words of that cell; what was deleted under tracked changes is none', () => {
    const inner = table(row(cell(['inner']), cell(['more'])));
    const bytes = wordFile(
      table(
        row(
          `<w:tc>${paragraph('outer')}${inner}<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc>`,
        ),
      ),
    );
    expect(docxTables(bytes)).toEqual({ ok: true, value: [[['outer\ninner\nmore']]] });
  });

  it('whatever the file holds, nothing is thrown', () => {
    expect(docxTables(zipSync({ 'a.txt': strToU8('a') })).ok).toBe(false);
    const sound = wordFile(table(row(cell(['a']), cell(['b'], '<w:gridSpan w:val="99999999"/>'))));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const damaged = sound.slice();
        damaged[at] = value;
        docxTables(damaged);
        docxTables(damaged.subarray(0, at));
      }),
      { numRuns: 300 },
    );
  });
});
