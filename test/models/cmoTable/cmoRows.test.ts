import { columnOf, isCmoHeader } from '#models/cmoTable/cmoHeadings.ts';
import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the columns of a CMO table', () => {
  it('are known by what people call them', () => {
    for (const [heading, column] of [
      ['Context', 'context'],
      ['CONTEXTS (C)', 'context'],
      ['In what circumstances?', 'context'],
      ['Mechanism: resource', 'resource'],
      ['Mechanism (response)', 'reasoning'],
      ['Mechanism', 'mechanism'],
      ['Outcome(s)', 'outcome'],
      ['For whom', 'actor'],
      ['CMOC no.', 'code'],
      ['Supporting evidence', 'quote'],
      ['Page no', 'page'],
    ] as const)
      expect(columnOf(heading), heading).toBe(column);
    expect(columnOf('Colour')).toBe(null);
    expect(columnOf('')).toBe(null);
  });

  it('a header needs an outcome and something that explains it', () => {
    expect(isCmoHeader(['Context', 'Outcome'])).toBe(true);
    expect(isCmoHeader(['Title', 'Authors', 'Year', 'Outcome'])).toBe(false);
  });
});

describe('the rows of a CMO table', () => {
  it('are found under a title; cells hold several items by line, bullet or semicolon, never by comma', () => {
    const table = readCmoTable([
      ['Our table'],
      [],
      ['Context', 'Mechanism', 'Outcome'],
      ['1. Near, and free\n2. With a friend', 'Trust; hope', '- They come\n- They stay'],
    ]);
    expect(table?.rows[0]?.parts).toMatchObject({
      context: ['Near, and free', 'With a friend'],
      mechanism: ['Trust', 'hope'],
      outcome: ['They come', 'They stay'],
    });
    expect(table?.rows[0]?.line).toBe(4);
  });

  it('gaps are kept and said; a row that says nothing is left out with its line', () => {
    const table = readCmoTable([
      ['Context', 'Mechanism', 'Outcome'],
      ['', 'Trust', 'They come'],
      ['Near', '', ''],
      ['', '', ''],
    ]);
    expect(table?.rows).toHaveLength(1);
    expect(table?.skipped).toBe(1);
    expect(table?.warnings.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('whatever the cells are, nothing is thrown, and no item is empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), { maxLength: 8 }),
        (cells) => {
          const table = readCmoTable([['Context', 'Outcome', 'Quote'], ...cells]);
          for (const { parts } of table?.rows ?? [])
            for (const item of Object.values(parts).flat()) expect(item.trim()).not.toBe('');
        },
      ),
    );
  });
});
