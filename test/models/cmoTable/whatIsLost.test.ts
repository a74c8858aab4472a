import { columnOf } from '#models/cmoTable/cmoHeadings.ts';
import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import { describe, expect, it } from 'vitest';

import { taken } from './takenTable.ts';

type Cells = readonly (readonly string[])[];

/** The rows of a table as their parts, those that are empty left out. */
function partsOf(cells: Cells) {
  return readCmoTable(cells)?.rows.map(({ parts }) =>
    Object.fromEntries(Object.entries(parts).filter(([, items]) => items.length > 0)),
  );
}
const warnedOf = (cells: Cells) =>
  (readCmoTable(cells)?.warnings ?? []).map(({ line, message }) => `${line}: ${message}`);

const head = ['Context', 'Mechanism', 'Outcome'];
const near = { context: ['near'], mechanism: ['trust'], outcome: ['they come'] };

describe('what a heading is about (M1)', () => {
  it('what sort of outcome it is, or how it was measured, is no outcome beside one; alone it is', () => {
    for (const heading of [
      'Type of outcome',
      'Outcome type',
      'Level of outcome',
      'Outcome measure(s)',
      'Setting',
    ]) {
      const cells = [
        [...head, heading],
        ['near', 'trust', 'they come', 'Positive'],
      ];
      expect(partsOf(cells), heading).toEqual([near]);
      expect(warnedOf(cells).join('\n')).toContain(`“${heading}”`);
    }
    expect(
      partsOf([
        ['Context', 'Mechanism', 'Outcome measures'],
        ['near', 'trust', 'they come'],
      ]),
    ).toEqual([near]);
  });

  it('one heading over several columns heads them all, with a row of kinds below or without', () => {
    const both = {
      context: ['near', 'free'],
      mechanism: ['trust'],
      outcome: ['they come', 'they stay'],
    };
    expect(
      partsOf([
        ['', 'Context', '', 'Mechanism', 'Outcome', ''],
        ['', 'Individual', 'Organisational', '', 'Proximal', 'Long-term'],
        ['1', 'near', 'free', 'trust', 'they come', 'they stay'],
      ]),
    ).toEqual([both]);
    expect(
      partsOf([
        ['', 'Context', '', 'Mechanism', '', 'Outcome'],
        ['', 'Individual', 'Service', 'Resource', 'Reasoning', ''],
        ['1', 'near', 'free', 'a known face', 'trust', 'they come'],
      ]),
    ).toEqual([
      { context: ['near', 'free'], resource: ['a known face'], reasoning: ['trust'], outcome: ['they come'] },
    ]);
    const cells = [
      ['IF', 'AND', 'BECAUSE', 'THEN', ''],
      ['near', 'free', 'trust', 'they come', 'AND they stay'],
    ];
    expect(partsOf(cells)).toEqual([both]);
    expect(warnedOf(cells)).toEqual([
      '1: Column 2 has no heading of its own; it was taken as more of the context beside it.',
      '1: Column 5 has no heading of its own; it was taken as more of the outcome beside it.',
    ]);
  });

  it('how many studies, how strong, of which design: none of it is a code, a quote or a source', () => {
    for (const heading of [
      'Number of studies',
      'Evidence strength',
      'Quality of evidence',
      'Study design',
      'Data collection method',
      'Source type',
      'Evidence rating (1–5)',
      'Who coded',
    ])
      expect(columnOf(heading), heading).toBeNull();
    for (const [heading, column] of [
      ['Evidence from interviews', 'quote'],
      ['Study (author, year)', 'source'],
      ['Who responds', 'actor'],
    ] as const)
      expect(columnOf(heading), heading).toBe(column);
  });

  it('evidence for a part, or a quote of it, is a quote', () => {
    for (const heading of ['Evidence for mechanism', 'Context quotes', 'Supporting data for outcome']) {
      const cells = [
        [...head, heading],
        ['near', 'trust', 'they come', 'I know her'],
      ];
      expect(partsOf(cells), heading).toEqual([near]);
      expect(readCmoTable(cells)?.rows[0]?.quote, heading).toBe('I know her');
    }
  });

  it('whether it was supported or refuted is its status; an arrow between columns is no column', () => {
    const cells = [
      ['Context', '→', 'Mechanism', '→', 'Outcome', 'Refuted / supported / refined'],
      ['near', '→', 'trust', '→', 'they come', 'Supported'],
    ];
    expect(partsOf(cells)).toEqual([near]);
    expect(readCmoTable(cells)?.rows[0]?.status).toBe('Supported');
    expect(warnedOf(cells)).toEqual([]);
  });

  it('an unintended outcome is an outcome, and its box says that nobody meant it', () => {
    const { bench } = taken(
      'Context,Mechanism,Intended outcome,Unintended outcome\nnear,trust,they come,the GP is busier',
    );
    expect([...bench.document.elements.values()].map(({ label, intent }) => [label, intent])).toContainEqual([
      'the GP is busier',
      'unintended',
    ]);
    const roles = [...bench.document.configurationRoles.values()].filter(({ role }) => role === 'outcome');
    expect(roles).toHaveLength(2);
  });
});

describe('what stands in a cell (M2, M7)', () => {
  it('numbers or letters on one line part items, as long as they count on', () => {
    for (const cell of ['1. near 2. free', '(a) near (b) free', '1) near; 2) free', 'i) near, ii) free'])
      expect(partsOf([head, [cell, 'trust', 'they come']]), cell).toEqual([
        { ...near, context: ['near', 'free'] },
      ]);
    expect(partsOf([head, ['1. near a no. 3 bus', 'trust', 'they come']])).toEqual([
      { ...near, context: ['near a no. 3 bus'] },
    ]);
  });

  it('the words by which a row reads as one sentence are no part of its parts', () => {
    for (const row of [
      ['When it is near', 'because they trust her', 'and so they come'],
      ['In contexts where it is near', 'Because they trust her', 'which leads to they come'],
      ['Where it is near', 'because they trust her', 'and they come'],
      ['If it is near', 'then they trust her', 'so they come.'],
    ])
      expect(partsOf([head, row]), row.join()).toEqual([
        { context: ['it is near'], mechanism: ['they trust her'], outcome: ['they come'] },
      ]);
  });

  it('resource and reasoning that a mechanism names in brackets, before or behind the words', () => {
    const split = { context: ['near'], resource: ['a known face'], reasoning: ['she trusts it'] };
    for (const cell of [
      '(resource: a known face; reasoning: she trusts it)',
      'a known face (resource); she trusts it (reasoning)',
      'a known face [resource] → she trusts it [response]',
      'Resource: a known face. Reasoning: she trusts it',
      'Resource: a known face / Reasoning: she trusts it',
      'Mechanism resource: a known face\nMechanism reasoning: she trusts it',
      'M-resource: a known face; M-reasoning: she trusts it',
    ])
      expect(partsOf([head, ['near', cell, 'they come']]), cell).toEqual([
        { ...split, outcome: ['they come'] },
      ]);
    expect(
      partsOf([head, ['near', 'Belonging (resource: a known face; reasoning: she trusts it)', 'they come']]),
    ).toEqual([{ ...split, mechanism: ['Belonging'], outcome: ['they come'] }]);
  });

  it('“as above” is what the row above says, and so is “as CMOC 1” of that one; each time it is said', () => {
    const cells = [
      ['CMOC', ...head, 'Source'],
      ['CMOC 1', 'near', 'trust', 'they come', 'Smith 2019'],
      ['CMOC 2', 'As above', 'fear', 'they leave', 'ditto'],
      ['CMOC 3', 'far', 'as CMOC1', 'they come late', 'Lee 2021'],
      ['CMOC 4', 'Same as above, plus free', 'hope', '"', 'Lee 2021'],
    ];
    expect(partsOf(cells)).toEqual([
      near,
      { context: ['near'], mechanism: ['fear'], outcome: ['they leave'] },
      { context: ['far'], mechanism: ['trust'], outcome: ['they come late'] },
      { context: ['far', 'free'], mechanism: ['hope'], outcome: ['they come late'] },
    ]);
    expect(readCmoTable(cells)?.rows[1]?.source).toBe('Smith 2019');
    expect(warnedOf(cells).filter((line) => line.includes('was taken as'))).toHaveLength(5);
  });
});

describe('what stands beside the parts (M5)', () => {
  it('evidence against a configuration speaks against it', () => {
    const { bench } = taken(
      'Context,Mechanism,Outcome,Evidence for,Evidence against\nnear,trust,they come,I know her,I never saw her',
    );
    const { extracts, evidenceLinks } = bench.document;
    expect(
      [...evidenceLinks.values()].map(({ extractId, stance }) => [extracts.get(extractId)?.text, stance]),
    ).toEqual([
      ['I know her', 'supports'],
      ['I never saw her', 'contradicts'],
    ]);
  });

  it('a cell for evidence that only says who wrote it names sources, with their pages', () => {
    const { bench } = taken(
      'Context,Mechanism,Outcome,Supporting evidence\nnear,trust,they come,"Smith 2019, p. 12; Lee et al. (2021)"\nfar,fear,they leave,“I was told in 2019”',
    );
    expect([...bench.document.sources.values()].map(({ title }) => title)).toEqual([
      'Smith 2019',
      'Lee et al. (2021)',
      'walks.csv',
    ]);
    expect([...bench.document.extracts.values()].map(({ text }) => text)).toEqual(['“I was told in 2019”']);
    const [first] = bench.document.configurations.values();
    expect(first?.originNote).toBe('Sources: Smith 2019; Lee et al. (2021). Page 12.');
  });

  it('pages without a quote, and the sources of a row that says a configuration once more, are kept', () => {
    const csv = `Context,Mechanism,Outcome,Source,Page
near,trust,they come,Smith 2019,4
near,trust,they come,Lee 2021,`;
    const { bench, theoryId } = taken(csv);
    const [first] = bench.document.configurations.values();
    expect(first?.originNote).toBe('Page 4. Sources: Lee 2021.');
    expect(taken(csv, bench, theoryId).change).toEqual({ upserts: [], deletes: [] });
  });

  it('what stands below the rows, totals and notes, is no row, and is named', () => {
    const cells = [
      ['Stage', ...head],
      ['Enrolment', 'near', 'trust', 'they come'],
      ['', '', '', ''],
      ['Total', '', '', '1'],
      ['Note: they were asked twice.', '', '', ''],
    ];
    expect(partsOf(cells)).toEqual([near]);
    expect(warnedOf(cells)).toEqual([
      '4: This row counts the others (“Total; 1”). It was left out.',
      '5: “Note: they were asked twice.” stands alone in its row. It was left out.',
    ]);
  });
});
