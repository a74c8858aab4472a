import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newMeasureFields } from '#models/commands/newRows.ts';
import { type Measure, measureSchema } from '#models/entities/measure.ts';
import { reportingStatusField } from '#models/entities/outcomeTerm.ts';
import { measureCells, measuresIn } from '#models/lists/measureCells.ts';
import { outcomeCells, outcomesIn } from '#models/lists/outcomeCells.ts';
import { measuresLibrary } from '#models/measures/library.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { csvText, withoutGuard } from '#shared/documents/csvText.ts';

const back = (text: string) => csvCells(text).map((row) => row.map(withoutGuard));

/** A word with whatever people and attackers type, but for what a field never holds. */
const word = fc
  .array(fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '|', 'a', 'É', '7', ' ', '🤝'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => letters.join('').replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const optional = fc.option(word, { nil: '' });
const number = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });

const choices = <Value extends string>(values: readonly Value[]) => fc.constantFrom(...values);
const measure: fc.Arbitrary<Omit<Measure, 'id'>> = fc.record({
  ...Object.fromEntries(Object.keys(newMeasureFields).map((field) => [field, optional])),
  name: word,
  items: fc.option(fc.nat(10_000), { nil: null }),
  minimum: number,
  maximum: number,
  minutes: fc.option(fc.nat(10_000), { nil: null }),
  direction: choices(measureSchema.shape.direction.options),
  verified: choices(measureSchema.shape.verified.options),
  transform: choices(measureSchema.shape.transform.options),
  cost: choices(measureSchema.shape.cost.options),
  constructKind: fc.option(choices(measureSchema.shape.constructKind.unwrap().options), { nil: null }),
}) as never;

describe('lists as tables', () => {
  it('Y6: measures written as CSV and read back are the same, whatever is written in them', () => {
    fc.assert(
      fc.property(fc.array(measure, { minLength: 1, maxLength: 6 }), (measures) => {
        const read = measuresIn(back(csvText(measureCells(measures))));
        expect(read?.warnings).toEqual([]);
        expect(read?.rows.map(({ row }) => row)).toEqual(measures);
      }),
    );
  });

  it('Y6: the 46 measures that come with the program come back as they are', () => {
    const measures = measuresLibrary.map(({ slug: _slug, ...fields }) => fields);
    const read = measuresIn(back(csvText(measureCells(measures))));
    expect(read?.rows.map(({ row }) => row)).toEqual(measures);
    expect([read?.skipped, read?.warnings]).toEqual([0, []]);
  });

  it('Y6: lists of outcomes written as CSV and read back are the same', () => {
    const term = fc.record({
      framework: word,
      category: optional,
      label: word,
      reportingStatus: choices(reportingStatusField.options),
      reportingSource: optional,
      reportingDate: optional,
      note: optional,
      source: optional,
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), (terms) => {
        const read = outcomesIn(back(csvText(outcomeCells(terms))), { listName: 'File', isWanted: true });
        expect(read?.rows.map(({ row }) => row)).toEqual(terms);
      }),
    );
  });

  it('no cell of a written table begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (rows) => {
        for (const cell of csvCells(csvText(rows), ',').flat())
          expect(/^[=+@\t]|^-(?!\d+(?:\.\d+)?$)/u.test(cell)).toBe(false);
      }),
    );
  });
});

describe('tables that others have written', () => {
  it('are measures when they name them and say two more things of them, whatever the headings are called', () => {
    const cells = [
      ['Our measures, March'],
      ['Instrument', 'Construct', 'No. of pages', 'Min', 'Max', 'Better'],
      ['House scale', 'Warmth', '2', '0', '10,5', 'Higher is better'],
      ['', 'Nameless', '', '', '', ''],
      ['Odd one', 'Noise', '', 'none', '4', 'sideways'],
      ['', '', '', '', '', ''],
    ];
    const read = measuresIn(cells);
    expect(
      read?.rows.map(({ line, row }) => [line, row.name, row.construct, row.minimum, row.maximum]),
    ).toEqual([
      [3, 'House scale', 'Warmth', 0, 10.5],
      [5, 'Odd one', 'Noise', null, 4],
    ]);
    expect(read?.rows.map(({ row }) => [row.direction, row.verified])).toEqual([
      ['higher_better', 'none'],
      ['neutral', 'none'],
    ]);
    expect([read?.skipped, read?.warnings.map(({ line }) => line)]).toEqual([1, [2, 4, 5, 5]]);
    expect(
      measuresIn([
        ['Measure', 'Colour'],
        ['a', 'b'],
      ]),
    ).toBe(null);
  });

  it('are a list of outcomes when they have outcomes in lists or categories, and no table that explains them', () => {
    const list = { listName: 'From the council', isWanted: false };
    const read = outcomesIn(
      [
        ['Category', 'Outcome', 'Reported'],
        ['Home', 'Warm rooms', 'often'],
        ['Home', 'Dry walls', 'hardly'],
        ['Home', '', ''],
      ],
      list,
    );
    expect(
      read?.rows.map(({ row }) => [row.framework, row.category, row.label, row.reportingStatus]),
    ).toEqual([
      ['From the council', 'Home', 'Warm rooms', 'often'],
      ['From the council', 'Home', 'Dry walls', 'unknown'],
    ]);
    expect([read?.skipped, read?.warnings.map(({ line }) => line)]).toEqual([1, [3, 4]]);
    expect(outcomesIn([['Context', 'Outcome', 'Category']], list)).toBe(null);
    expect(outcomesIn([['Outcome'], ['Sleep']], list)).toBe(null);
    expect(outcomesIn([['Outcome'], ['Sleep']], { ...list, isWanted: true })?.rows).toHaveLength(1);
  });
});
