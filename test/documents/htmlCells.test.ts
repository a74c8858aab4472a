import { htmlCells } from '#shared/documents/htmlCells.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a table on the clipboard', () => {
  it('gives its words alone: entities read, styles and comments left out, a line for each paragraph, item and break', () => {
    expect(
      htmlCells(
        `<html xmlns:o="x"><head><style>td { color: red }</style></head><body><!--StartFragment-->
        <table border=0><tr height=20><th width="87">Context</th><td>Outcome &amp; more</td></tr>
        <tr><td><p class=MsoNormal>Near<o:p></o:p></p><p>and&nbsp;free</p></td><td><ul><li>They come</li><li>They
        stay &#8211; long</li></ul>x<br>y<script>alert(1)</script></td></tr></table><!--EndFragment--></body></html>`,
      ),
    ).toEqual([
      ['Context', 'Outcome & more'],
      ['Near\nand free', 'They come\nThey stay – long\nx\ny'],
    ]);
  });

  it('a merged cell says the same in every row it spans; cells without an end are read', () => {
    expect(
      htmlCells('<table><tr><td rowspan="2">A<td>b<td>c<tr><td colspan=2>wide<tr><td>1<td>2<td>3</table>'),
    ).toEqual([
      ['A', 'b', 'c'],
      ['A', 'wide', ''],
      ['1', '2', '3'],
    ]);
  });

  it('tables behind each other go on under an empty row; one within a cell is part of its words', () => {
    expect(
      htmlCells(
        '<table><tr><td rowspan=3>a</td><td>b<table><tr><td>in</td><td>ner</td></tr></table></td></tr></table><p>x</p><table><tr><td>c</td></tr></table>',
      ),
    ).toEqual([['a', 'b\nin\nner'], ['a'], ['a'], [], ['c']]);
  });

  it('is null without a table, and never throws', () => {
    expect(htmlCells('<p>words</p>')).toBe(null);
    expect(htmlCells('')).toBe(null);
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=9999>',
      '</td>',
      '<style>',
      '<!--',
      '"',
      'x',
      '&#99999999;',
      '</table>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const cells = htmlCells(pieces.join(''));
        for (const row of cells ?? []) for (const cell of row) expect(typeof cell).toBe('string');
      }),
      { numRuns: 200 },
    );
  });
});
