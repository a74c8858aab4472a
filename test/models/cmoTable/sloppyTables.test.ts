import { labelledParts } from '#models/cmoTable/cmoLabels.ts';
import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import { describe, expect, it } from 'vitest';

/** The rows of a table as its parts, those that are empty left out. */
function rowsOf(cells: readonly (readonly string[])[]) {
  const table = readCmoTable(cells);
  return table?.rows.map(({ parts, code, title, stage }) => ({
    ...(code === '' ? {} : { code }),
    ...(title === '' ? {} : { title }),
    ...(stage === '' ? {} : { stage }),
    ...Object.fromEntries(Object.entries(parts).filter(([, items]) => items.length > 0)),
  }));
}
const warnedOf = (cells: readonly (readonly string[])[]) =>
  (readCmoTable(cells)?.warnings ?? []).map(({ line, message }) => `${line}: ${message}`).join('\n');

const near = { context: ['near'], mechanism: ['trust'], outcome: ['they come'] };

describe('tables as people write them', () => {
  it('headings by letters, in brackets, with other words, in questions', () => {
    for (const header of [
      ['C', 'M', 'O'],
      ['Context (C)', 'Mechanism (M)', 'Outcome (O)'],
      ['Key contextual factors', 'Proposed mechanisms', 'Intended outcomes'],
      ['In what circumstances?', 'Why?', 'What happens?'],
      ['IF', 'BECAUSE', 'THEN'],
      ['CONTEXT –\nwhat was there before', 'MECHANISM\nof change', 'OUTCOME(S)'],
    ])
      expect(rowsOf([header, ['near', 'trust', 'they come']]), header.join()).toEqual([near]);
  });

  it('IF, THEN and BECAUSE as headings, with dots or “statement” behind; the words before a cell’s own are no part of it', () => {
    for (const cells of [
      [
        ['IF statement', 'THEN statement', 'BECAUSE statement'],
        ['IF it is near to them', 'THEN most of them come', 'BECAUSE it is no trouble'],
      ],
      [
        ['When...', 'This leads to…', 'Because…'],
        ['when it is near to them', 'then most of them come', 'because it is no trouble'],
      ],
    ])
      expect(rowsOf(cells), cells[0]?.join()).toEqual([
        {
          context: ['it is near to them'],
          mechanism: ['it is no trouble'],
          outcome: ['most of them come'],
        },
      ]);
  });

  it('several columns of a part, by numbers', () => {
    expect(
      rowsOf([
        ['Ref', 'C1', 'C2', 'M1', 'M2', 'O1', 'O2'],
        ['7', 'near', 'free', 'trust', 'hope', 'they come', '+ they stay'],
      ]),
    ).toEqual([
      {
        code: '7',
        context: ['near', 'free'],
        mechanism: ['trust', 'hope'],
        outcome: ['they come', 'they stay'],
      },
    ]);
  });

  it('“What works” is the outcome where nothing else is, and that is said', () => {
    const cells = [
      ['What works', 'For whom', 'In what circumstances', 'Why'],
      ['they come', 'older people', 'near', 'trust'],
    ];
    expect(rowsOf(cells)).toEqual([{ ...near, actor: ['older people'] }]);
    expect(warnedOf(cells)).toContain('“What works” was taken as the outcome');
  });

  it('a header over two rows, with resource and reasoning under the mechanism', () => {
    expect(
      rowsOf([
        ['Context', 'Mechanism', '', 'Outcome'],
        ['', 'Resource', 'Reasoning', ''],
        ['near', 'a lift', 'trust', 'they come'],
      ]),
    ).toEqual([{ context: ['near'], resource: ['a lift'], reasoning: ['trust'], outcome: ['they come'] }]);
  });

  it('a title, notes and empty rows before the header, and the header again on the next page', () => {
    expect(
      rowsOf([
        ['Table 3. Context–mechanism–outcome configurations'],
        [],
        ['Source: interviews'],
        ['Context', 'Mechanism', 'Outcome'],
        ['near', 'trust', 'they come'],
        ['', '', ''],
        ['Context', 'Mechanism', 'Outcome'],
        ['free', 'hope', 'they stay'],
      ]),
    ).toEqual([near, { context: ['free'], mechanism: ['hope'], outcome: ['they stay'] }]);
  });

  it('codes and letters inside the cells, bullets and numbers', () => {
    expect(
      rowsOf([
        ['Context', 'Mechanism', 'Outcome'],
        ['CMOC1: near', 'M1: trust', 'O1. they come'],
        ['C2: near; C3: free', '• trust\n• hope', '(i) they come\n(ii) they stay'],
        ['Context: near', 'a) trust', '1) they come'],
      ]),
    ).toEqual([
      { code: 'CMOC1', ...near },
      { context: ['near', 'free'], mechanism: ['trust', 'hope'], outcome: ['they come', 'they stay'] },
      near,
    ]);
  });

  it('a context left blank means the one above, and that is said; “–” means none', () => {
    const cells = [
      ['Context', 'Mechanism', 'Outcome'],
      ['near', 'trust', 'they come'],
      ['', 'hope', 'they stay'],
      ['–', 'fear', 'they leave'],
    ];
    expect(rowsOf(cells)?.map((row) => 'context' in row)).toEqual([true, true, false]);
    expect(warnedOf(cells)).toContain('3: This row says no context; what the row above says was taken');
    expect(warnedOf(cells)).toContain('4: This row says no context; the gap was kept.');
  });

  it('an outcome written once for many rows is that of each, and that is said; one missing outcome is a gap', () => {
    const once = [
      ['Context', 'Mechanism', 'Outcome'],
      ['a', 'm', 'they come'],
      ['b', 'n', ''],
      ['c', 'o', ''],
    ];
    expect(rowsOf(once)?.map((row) => (row as { outcome?: unknown }).outcome)).toEqual([
      ['they come'],
      ['they come'],
      ['they come'],
    ]);
    const gap = [...once.slice(0, 3), ['c', 'o', 'they stay'], ['d', 'p', 'they leave']];
    expect(rowsOf(gap)?.[1]).toEqual({ context: ['b'], mechanism: ['n'] });
  });

  it('a row with one cell heads the rows below: their stage, or the code and title of the next', () => {
    const cells = [
      ['Context', 'Mechanism', 'Outcome'],
      ['Booking', '', ''],
      ['near', 'trust', 'they come'],
      ['CMOC 7: Being known', '', ''],
      ['free', 'hope', 'they stay'],
      ['Abbreviations: none were used', '', ''],
    ];
    expect(rowsOf(cells)).toEqual([
      { ...near, stage: 'Booking' },
      {
        code: 'CMOC 7',
        title: 'Being known',
        stage: 'Booking',
        context: ['free'],
        mechanism: ['hope'],
        outcome: ['they stay'],
      },
    ]);
    expect(warnedOf(cells)).toContain('“Booking” stands alone in its row');
    expect(readCmoTable(cells)?.skipped).toBe(1);
  });

  it('a whole configuration in one cell, by labels before or after its parts', () => {
    const parts = { context: 'near', mechanism: 'trust', outcome: 'they come' };
    for (const text of [
      'C1: near; M1: trust; O1: they come',
      'Context: near. Mechanism: trust. Outcome: they come',
      'C: near\nM: trust\nO: they come',
      'C = near + M = trust = O = they come',
      'near (C), trust (M), they come (O)',
      'near [context] → trust [mechanism] → they come [outcome]',
    ])
      expect(
        Object.fromEntries(
          Object.entries(labelledParts(text) ?? {}).map(([name, words]) => [name, words?.replace(/\.$/, '')]),
        ),
        text,
      ).toEqual(parts);
    for (const text of ['They come at 10: it is near', 'Vitamin C: good', '', 'A: yes', 'I: think'])
      expect(labelledParts(text), text).toBe(null);
    const cells = [
      ['No', 'Configuration'],
      ['CMOC 1', 'C1: near; M1: trust; O1: they come'],
    ];
    expect(rowsOf(cells)).toEqual([{ code: 'CMOC 1', ...near }]);
    expect(warnedOf(cells)).toContain('found by the labels');
  });

  it('a table lying on its side: a column for each configuration, or blocks under each other', () => {
    expect(
      rowsOf([
        ['', 'CMOC 1', 'CMOC 2'],
        ['Context', 'near', 'free'],
        ['Mechanism', 'trust', 'hope'],
        ['Outcome', 'they come', 'they stay'],
      ]),
    ).toEqual([
      { code: 'CMOC 1', ...near },
      { code: 'CMOC 2', context: ['free'], mechanism: ['hope'], outcome: ['they stay'] },
    ]);
    expect(
      rowsOf([
        ['Being near'],
        ['Context', 'near'],
        ['Mechanism', 'trust'],
        ['Outcome', 'they come'],
        ['Being free'],
        ['Context', 'free'],
        ['Mechanism', 'hope'],
        ['Outcome', 'they stay'],
      ]),
    ).toEqual([
      { title: 'Being near', ...near },
      { title: 'Being free', context: ['free'], mechanism: ['hope'], outcome: ['they stay'] },
    ]);
  });

  it('a cell longer than a box can be called is taken apart at its sentences, and that is said', () => {
    const long = `${'They were known by name. '.repeat(30)}They came.`;
    const cells = [
      ['Context', 'Outcome'],
      [long, 'they come'],
    ];
    const row = readCmoTable(cells)?.rows[0];
    expect(row?.parts.context.every((item) => item.length <= 500)).toBe(true);
    expect(warnedOf(cells)).toContain('its sentences were taken as items');
  });

  it('codes and parts named in columns before the words, merged or once', () => {
    for (const again of ['', 'CMOC 1'])
      expect(
        rowsOf([
          ['CMOC 1', 'C', 'near'],
          [again, 'M', 'trust'],
          [again, 'O', 'they come'],
          ['CMOC 2: Being free', 'C', 'free'],
          ['', 'M', 'hope'],
          ['', 'O', 'they stay'],
        ]),
      ).toEqual([
        { code: 'CMOC 1', ...near },
        {
          code: 'CMOC 2',
          title: 'Being free',
          context: ['free'],
          mechanism: ['hope'],
          outcome: ['they stay'],
        },
      ]);
  });

  it('a first column without a heading is codes, or titles', () => {
    expect(
      rowsOf([
        ['', 'Context', 'Mechanism', 'Outcome'],
        ['CMOC1', 'near', 'trust', 'they come'],
      ]),
    ).toEqual([{ code: 'CMOC1', ...near }]);
    expect(
      rowsOf([
        ['', 'Context', 'Mechanism', 'Outcome'],
        ['Being known', 'near', 'trust', 'they come'],
      ]),
    ).toEqual([{ title: 'Being known', ...near }]);
  });

  it('a bare label means what it was given to elsewhere; resource and reasoning are told within a mechanism', () => {
    expect(
      rowsOf([
        ['C', 'M', 'O'],
        ['C1. near', 'M1. trust', 'O1. they come'],
        ['C1', 'Resource: a lift\nReasoning: hope', 'O1'],
      ]),
    ).toEqual([
      near,
      { context: ['near'], resource: ['a lift'], reasoning: ['hope'], outcome: ['they come'] },
    ]);
  });

  it('a semicolon within brackets parts nothing', () => {
    expect(
      rowsOf([
        ['Context', 'Outcome'],
        ['near (bus; tram); free', 'they come'],
      ]),
    ).toEqual([{ context: ['near (bus; tram)', 'free'], outcome: ['they come'] }]);
  });
});
