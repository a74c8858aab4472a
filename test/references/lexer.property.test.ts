import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dialects } from '#models/references/dialects.ts';
import { isTagged, readTagged } from '#models/references/readTagged.ts';
import { linesOf } from '#models/references/textLines.ts';
import { toReference } from '#models/references/toReference.ts';

import { readContent } from '#backend/importFile.ts';

import { importText } from './importText.ts';
import { mutationOf, survive } from './mutations.ts';

const formats = Object.keys(dialects).filter(isTagged);

/** Milliseconds that reading this text takes. */
function timeOf(text: string): number {
  const started = performance.now();
  importText(text);
  return performance.now() - started;
}

describe('reading damaged reference files (R1)', () => {
  it('of 1,000 damaged files none throws, none takes 2 s, and every record can be stored', () => {
    let records = 0;
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const outcome = survive(mutationOf(seed));
      expect(outcome.milliseconds, `seed ${seed}`).toBeLessThan(2_000);
      records += outcome.records;
    }
    expect(records).toBeGreaterThan(1_000);
  });

  it('lines are the same whether they end in LF, CR LF or CR, and nothing of the text is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '-', 'é') })), (lines) => {
        for (const end of ['\n', '\r\n', '\r']) {
          const read = [...linesOf(lines.join(end))].map(({ text }) => text);
          const expected = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
          expect(read).toEqual(expected);
        }
      }),
    );
  });

  it('any text is read in every format without throwing, and each record has a title', () => {
    const piece = fc.constantFrom(
      'TY  - JOUR',
      'ER  - ',
      'PMID- 1',
      'PT J',
      'ER',
      '<1. >',
      '%0 Book',
      '\n',
      '\n',
      'TI  - ',
      'AU  - A, B',
      ' ',
      'x',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const format of formats)
          for (const record of readTagged(pieces.join(''), format).records)
            expect(toReference(record, { format, importedFrom: 'x' }).fields.title).toMatch(/\S/);
      }),
    );
  });

  it.each([
    ['an RIS abstract', 'TY  - JOUR\nTI  - A\nAB  - ', '\nER  - \n'],
    ['a line before the first record', '', '\nTY  - JOUR\nTI  - A\nER  - \n'],
    ['RIS authors', 'TY  - JOUR\nTI  - A\nAU  - ', '\nER  - \n'],
    ['an EndNote abstract', '%0 Book\n%T A\n%X ', '\n'],
    ['a PubMed title', 'PMID- 1\nTI  - ', '\n'],
    ['an XML title', '<xml><records><record><titles><title>', '</title></titles></record></records></xml>'],
    ['a BibTeX abstract', '@article{a, title={A}, abstract={', '}}'],
    ['a BibTeX value without end', '@article{a, title={A}, abstract={', ''],
    ['a CSL title', '[{"type":"book","title":"', '"}]'],
  ])('a line of 1 MB as %s takes well under 2 s, whatever it is made of', (_what, before, after) => {
    for (const unit of ['word ', ' ', 'a', ',', '- ', '= x', '\\ ', 'A. ', '10.1/', '; ', '~~', "''"]) {
      const body = unit.repeat(1_000_000 / unit.length);
      if (before.startsWith('[{') && unit.includes('\\')) continue;
      expect(timeOf(`${before}${body}${after}`), JSON.stringify(unit)).toBeLessThan(2_000);
    }
  });

  it.each([
    '@article{a,title={x}}',
    '@a{ c={',
    '@article{a, title="x, author={y}\n',
    '@comment{ @a{b,c={d}}',
    '<record><titles><title>x</titles></record>',
    '<record><a>',
    'TY  - JOUR\n\nAU  - x\n',
    'TI  - x\n\n',
    'PMID- 1\n\nTI  - x\n',
    '%T x\n\n%A ',
    '<1. >\n',
    '[{"type":"book","title":"x"},',
    '{"type":"book",',
  ])('1 MB of %j over and over takes well under 2 s', (piece) => {
    const started = performance.now();
    readContent({ name: 'a', bytes: new TextEncoder().encode(piece.repeat(1_000_000 / piece.length)) });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('ten times the records take about ten times as long, not a hundred', () => {
    const record = (index: number) =>
      `TY  - JOUR\nTI  - Example ${index}\nAU  - Example, Ada\nDO  - 10.5555/same\nER  - \n`;
    const file = (count: number) => Array.from({ length: count }, (_, index) => record(index)).join('');
    timeOf(file(500));
    const few = timeOf(file(2_000));
    expect(timeOf(file(20_000))).toBeLessThan(Math.max(few * 40, 1_000));
  });
});
