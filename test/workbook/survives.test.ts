import { describe, expect, it } from 'vitest';

import type { TypedCell } from '#models/workbook/cellValue.ts';
import { runCommand } from '#models/runCommand.ts';
import { isTakenUnasked } from '#models/workbook/bookPlan.ts';
import { rowsOfChanges } from '#models/workbook/takeBook.ts';

import { furnished } from '../models/furnishedTheory.ts';
import { testEnv } from '../random/testEnv.ts';
import { columnOf, openBook, planOf, rowOf, sheetOf, told, typed } from './bookUnderTest.ts';

function open() {
  const all = furnished();
  const { bench, theoryId } = all;
  bench.run('sources.change', {
    ids: [all.firstId('sources')],
    fields: { pages: '1-2', issue: '3/4', volume: 'TRUE' },
  });
  const sheets = openBook(bench.document, theoryId);
  return { ...all, sheets, plan: () => planOf(bench.document, sheets) };
}

type Cells = (TypedCell | undefined)[][];
const moved = (cells: Cells, order: readonly number[]) => {
  for (const row of cells) row.splice(0, row.length, ...order.map((at) => row[at]));
};

describe('what spreadsheet programs and people do to a workbook', () => {
  it('B3: columns in another order, renamed headings, columns of one’s own, rows sorted: nothing is changed', () => {
    const { sheets, plan } = open();
    const sheet = sheetOf(sheets, 'elements');
    const width = sheet.cells[0]?.length ?? 0;
    moved(
      sheet.cells,
      Array.from({ length: width }, (_, at) => width - 1 - at),
    );
    // Names of columns go with them in a spreadsheet program.
    for (const [name, at] of sheet.columnNames) sheet.columnNames.set(name, width - 1 - at);
    sheet.cells.forEach((row, index) => row.splice(2, 0, typed(index === 0 ? 'Who does it' : 'Ann')));
    for (const [name, at] of sheet.columnNames) if (at >= 2) sheet.columnNames.set(name, at + 1);
    const [heading = [], ...rows] = sheet.cells;
    sheet.cells = [heading, ...rows.reverse()];
    sheet.name = 'Our boxes';
    const label = heading.findIndex((cell) => cell?.text === 'Label');
    const indicator = heading.findIndex((cell) => cell?.text === 'How one would know');
    heading[label] = typed('What we call it');
    heading[indicator] = typed('Signs');
    expect(told(plan())).toEqual([]);
    expect(plan().problems).toEqual([]);
    expect(plan().notes.map(({ sheet: name, message }) => [name, message])).toEqual([
      ['Our boxes', '“Who does it” is a column of your own. It was not read.'],
    ]);
    // And an edit under the new headings is found, in a column that was empty as well.
    const row = sheet.cells.find((cells) => cells[label]?.text === 'Weather') ?? [];
    row[label] = typed('Rain');
    row[indicator] = typed('Asked in March');
    expect(told(plan())).toEqual(['Label: Weather → Rain', 'How one would know:  → Asked in March']);
  });

  it('B3: a heading that was changed and moved by another program is known by what stands under it', () => {
    const { sheets, plan } = open();
    const sheet = sheetOf(sheets, 'elements');
    sheet.columnNames.clear();
    const heading = sheet.cells[0] ?? [];
    heading[heading.findIndex((cell) => cell?.text === 'Label')] = typed('Box');
    moved(
      sheet.cells,
      [1, 0, ...heading.keys()].filter((at, index, all) => all.indexOf(at) === index),
    );
    expect(plan()).toMatchObject({ changes: [], problems: [], notes: [] });
  });

  it('B3: without headings and names an empty column is known by its neighbours, if exactly one fits', () => {
    const { sheets, plan, arrowId } = open();
    const sheet = sheetOf(sheets, 'arrows');
    const because = columnOf(sheet, 'arrows', 'becauseText');
    sheet.columnNames.clear();
    const heading = sheet.cells[0] ?? [];
    heading[because] = typed('Why (panel)');
    rowOf(sheet, arrowId)[because] = typed('somebody came along');
    expect(told(plan())).toEqual(['BECAUSE:  → somebody came along']);
    expect(plan().notes).toEqual([]);
    // With its neighbour renamed as well nobody can tell which is which.
    heading[because + 1] = typed('For');
    expect(told(plan())).toEqual([]);
    expect(plan().notes).toHaveLength(2);
  });

  it('B3: a column that was deleted changes nothing; a row that was cleared counts as missing', () => {
    const { sheets, plan, lone } = open();
    const sheet = sheetOf(sheets, 'elements');
    const note = columnOf(sheet, 'elements', 'plainLabel');
    for (const row of sheet.cells) row.splice(note, 1);
    sheet.columnNames.clear();
    expect(plan()).toMatchObject({ changes: [], problems: [] });
    const row = rowOf(sheet, lone);
    row.fill(undefined, 0, row.length - 1);
    expect(told(plan())).toEqual(['removed: Weather']);
  });

  it('B3: dates, truth values and numbers that a program made of texts are seen through', () => {
    const { sheets, plan, firstId } = open();
    const sheet = sheetOf(sheets, 'sources');
    const row = rowOf(sheet, firstId('sources'));
    const set = (column: string, cell: TypedCell) => {
      row[columnOf(sheet, 'sources', column)] = cell;
    };
    // 1 February 2026 and 4 March 2026, as Excel makes of "1-2" and "3/4".
    set('pages', typed('46054', 'date'));
    set('issue', typed('46085', 'date'));
    set('volume', typed('TRUE', 'boolean'));
    expect(plan()).toMatchObject({ changes: [], problems: [] });
    set('pages', typed('1-Feb'));
    set('issue', typed('04-Mar'));
    expect(plan()).toMatchObject({ changes: [], problems: [] });
    // One that was not there before is no value: it is named by its cell.
    set('doi', typed('46054', 'date'));
    expect(plan().problems).toEqual([
      {
        sheet: 'Sources',
        place: 'M2',
        message:
          'It holds the date 1 Feb 2026, where no date is wanted; the program may have made it of what was typed. Type it again with an apostrophe before it. It was left out.',
      },
    ]);
  });

  it('B3: line ends of Windows, blanks at line ends and numbers written otherwise are no change', () => {
    const { bench, theoryId, from } = furnished();
    bench.run('elements.change', { ids: [from], fields: { note: 'one \ntwo' } });
    const sheets = openBook(bench.document, theoryId);
    const sheet = sheetOf(sheets, 'elements');
    rowOf(sheet, from)[columnOf(sheet, 'elements', 'note')] = typed('one\r\ntwo  ');
    const measures = sheetOf(sheets, 'measures');
    for (const row of measures.cells.slice(1)) {
      const at = columnOf(measures, 'measures', 'maximum');
      if (row[at] !== undefined) row[at] = typed(`${row[at].text}.0`, 'number');
    }
    expect(planOf(bench.document, sheets)).toMatchObject({ changes: [], problems: [] });
  });

  it('B6: bad values are named by sheet and cell, and everything else is taken all the same', () => {
    const { sheets, plan, arrowId } = open();
    const arrows = sheetOf(sheets, 'arrows');
    const row = rowOf(arrows, arrowId);
    const set = (column: string, text: string) => {
      row[columnOf(arrows, 'arrows', column)] = typed(text);
    };
    set('sign', 'sideways');
    set('from', 'Nobody knows');
    set('becauseText', 'somebody came along');
    const elements = sheetOf(sheets, 'elements');
    const labels = columnOf(elements, 'elements', 'label');
    (elements.cells[1] ?? [])[labels] = typed('');
    (elements.cells[2] ?? [])[columnOf(elements, 'elements', 'stage')] = typed('Nowhere');
    (elements.cells[3] ?? [])[labels] = typed('#NAME?', 'error');
    expect(plan().problems.map(({ sheet, place, message }) => `${sheet} ${place}: ${message}`))
      .toMatchInlineSnapshot(`
        [
          "Elements B2: An empty cell cannot be taken: it needs at least one visible character. It was left out.",
          "Elements E3: There is no stage “Nowhere” in this theory. Add stages on the map first. It was left out.",
          "Elements B4: It holds an error (#NAME?) instead of a value. It was left out.",
          "Arrows C2: There is no {element|box} “Nobody knows” in this theory, nor in the sheet {Elements|Boxes}. It was left out.",
          "Arrows F2: “sideways” is not an answer here. The answers are: increases; decreases; may affect, direction unclear; no known link to. It was left out.",
        ]
      `);
    expect(told(plan())).toEqual(['BECAUSE:  → somebody came along']);
  });

  it('B4, B7: rows are added with what they need, and know each other by number and name', () => {
    const { bench, sheets, plan, theoryId, to } = open();
    const elements = sheetOf(sheets, 'elements');
    const arrows = sheetOf(sheets, 'arrows');
    const evidence = sheetOf(sheets, 'evidence');
    const sources = sheetOf(sheets, 'sources');
    const row = (
      sheet: typeof elements,
      cells: Readonly<Record<string, string>>,
      key: 'elements' | 'arrows' | 'evidence' | 'sources',
    ) => {
      const made: (TypedCell | undefined)[] = [];
      for (const [column, text] of Object.entries(cells)) made[columnOf(sheet, key, column)] = typed(text);
      sheet.cells.push(made);
    };
    row(elements, { label: 'A lift to the walk' }, 'elements');
    row(
      arrows,
      { no: 'A90', from: 'A lift to the walk', to: 'Attends', becauseText: 'the bus is late' },
      'arrows',
    );
    row(arrows, { from: 'Weather', to: 'A90' }, 'arrows');
    row(sources, { no: 'S9', title: 'A second study', year: '2,5' }, 'sources');
    row(sources, { no: 'S10', title: 'A third study', year: '2021' }, 'sources');
    row(evidence, { thing: 'A90', source: 'S10', quote: '=They said so', stance: 'refines' }, 'evidence');
    row(evidence, { thing: 'A90', source: 'S77', quote: 'x' }, 'evidence');
    row(evidence, { thing: 'A90' }, 'evidence');
    const { changes, problems } = plan();
    expect(told({ ...plan(), changes })).toEqual([
      'added: A lift to the walk',
      'added: A lift to the walk · Attends · the bus is late',
      'added: Weather · A90',
      'added: A90 · refines · =They said so · S10',
      'added: A third study · 2021',
    ]);
    expect(problems.map(({ sheet, message }) => `${sheet}: ${message}`)).toEqual([
      'Evidence: There is no source “S77” in this theory, nor in the sheet Sources.',
      'Evidence: A new row needs something in “Quote” and “Source”. It was left out.',
      'Sources: 2,5 cannot be taken: it must be within its range.',
    ]);
    const env = testEnv(77);
    const { rows, removes, leftOut } = rowsOfChanges(bench.document, changes.filter(isTakenUnasked));
    expect(leftOut).toEqual([]);
    const done = runCommand(
      bench.document,
      'workbook.take',
      { theoryId, rows: [...rows], removes: [...removes], label: 'Take' },
      env,
    );
    if (!done.ok) throw new Error(done.error.message);
    const after = done.value.document;
    const box = [...after.elements.values()].find(({ label }) => label === 'A lift to the walk');
    const arrow = [...after.arrows.values()].find(({ sourceElementId }) => sourceElementId === box?.id);
    expect([arrow?.targetElementId, arrow?.becauseText]).toEqual([to, 'the bus is late']);
    expect([...after.arrows.values()].some(({ targetArrowId }) => targetArrowId === arrow?.id)).toBe(true);
    expect([...after.placements.values()].some(({ elementId }) => elementId === box?.id)).toBe(true);
    const link = [...after.evidenceLinks.values()].find(({ arrowId }) => arrowId === arrow?.id);
    expect(after.extracts.get(link?.extractId as never)?.text).toBe('=They said so');
    // The same file once more adds nothing.
    expect(planOf(after, sheets).changes).toEqual([]);
    // Without the box the arrow from it makes no sense, nor what hangs on that.
    const without = rowsOfChanges(
      bench.document,
      changes.filter(({ table }) => table !== 'elements'),
    );
    expect(without.leftOut.map(({ table }) => table)).toEqual(['arrows', 'arrows', 'evidenceLinks']);
  });

  it('B8: rows that are missing are listed with what would go along, and go only when they are chosen', () => {
    const { bench, sheets, plan, theoryId, from } = open();
    const elements = sheetOf(sheets, 'elements');
    elements.cells.splice(elements.cells.indexOf(rowOf(elements, from)), 1);
    bench.element(theoryId, 'Made since');
    const [gone, ...more] = plan().changes;
    expect(more).toEqual([]);
    expect([gone?.kind, gone?.name, gone !== undefined && isTakenUnasked(gone)]).toEqual([
      'removed',
      'Accompanied',
      false,
    ]);
    expect(gone?.before).toMatch(/With it go: .*2 × arrow/u);
    const { rows, removes } = rowsOfChanges(bench.document, gone === undefined ? [] : [gone]);
    const done = runCommand(
      bench.document,
      'workbook.take',
      { theoryId, rows: [...rows], removes: [...removes], label: 'Take' },
      testEnv(6),
    );
    expect(done.ok && done.value.document.elements.has(from)).toBe(false);
    // Without the list of what was written nothing counts as missing.
    expect(
      planOf(
        bench.document,
        sheets.filter(({ name }) => name !== 'Wherefore rows'),
      ).changes,
    ).toEqual([]);
  });

  it('B7: a row that was copied and changed is a new one; copied and left as it is, it is none', () => {
    const { sheets, plan, from } = open();
    const elements = sheetOf(sheets, 'elements');
    const copy = [...rowOf(elements, from)];
    elements.cells.splice(1, 0, copy, [...copy]);
    copy[columnOf(elements, 'elements', 'label')] = typed('Accompanied twice');
    expect(told(plan())).toEqual(['added: Accompanied twice · Enrolment · our own']);
    expect(plan().notes.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'row 4: It says the same as row 3, and was left out.',
    ]);
  });
});
