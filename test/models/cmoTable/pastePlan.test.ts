import { everything, gridColumns, gridRows, isShown, orderedRows } from '#models/cmoTable/gridRows.ts';
import { answerKey, answeredTable, planPaste, writtenRows } from '#models/cmoTable/pastePlan.ts';
import type { IdOf } from '#models/document.ts';
import { describe, expect, it } from 'vitest';

import { Bench } from '../smallTheory.ts';

function small() {
  const bench = new Bench();
  const theoryId = bench.theory('T');
  const item = (text: string) => ({ elementId: null, text, insteadOf: null });
  bench.run('configurations.write', {
    theoryId,
    rows: [
      {
        configurationId: null,
        stage: 'Engagement',
        fields: { code: 'CMOC 10', title: 'Being known' },
        parts: { context: [item('near the bus stop')], outcome: [item('they come')] },
      },
      {
        configurationId: null,
        stage: 'Enrolment',
        fields: { code: 'CMOC 2', status: 'supported' },
        parts: { context: [item('they come')], mechanism: [item('trust')], outcome: [item('they stay')] },
      },
    ],
  });
  const at = {
    theoryId,
    vocabulary: 'realist' as const,
    columns: gridColumns(bench.document, theoryId),
    rowIds: gridRows(bench.document, theoryId, 'realist').map(({ id }) => id),
    statusWords: new Map([['supported', 'supported' as const]]),
  };
  return { bench, theoryId: theoryId as string, at };
}

describe('cells that are pasted into the grid', () => {
  it('without headings they fill it from one cell on, and new rows after the last', () => {
    const { bench, at } = small();
    const columns = at.columns.slice(at.columns.indexOf('mechanism'));
    const plan = planPaste(
      bench.document,
      [['hope; pride', 'they stay', 'Supported'], ['fear', 'they leave', 'Quite sure'], ['']],
      {
        ...at,
        columns,
        rowIds: at.rowIds.slice(1),
      },
    );
    if (plan.kind !== 'fill') throw new Error('It has no headings.');
    expect(plan.rows).toEqual([
      {
        configurationId: at.rowIds[1],
        fields: { status: 'supported' },
        parts: { mechanism: ['hope', 'pride'], outcome: ['they stay'] },
      },
      { configurationId: null, fields: {}, parts: { mechanism: ['fear'], outcome: ['they leave'] } },
    ]);
    expect(plan.warnings).toEqual(['“Quite sure” is no status. The status was left as it is.']);
    const rows = writtenRows(bench.document, plan.rows, { ...at, answers: new Map() });
    bench.run('configurations.write', {
      theoryId: at.theoryId,
      rows: rows.map(({ parts, ...row }) => ({
        ...row,
        parts: Object.fromEntries(Object.entries(parts).map(([part, items]) => [part, [...items]])),
      })),
    });
    expect(gridRows(bench.document, at.theoryId, 'realist').map(({ parts }) => parts.mechanism)).toEqual([
      ['trust'],
      ['hope', 'pride'],
      ['fear'],
    ]);
  });

  it('wordings near those of a box are asked once; what is the same takes the name of the box', () => {
    const { bench, at } = small();
    const cells = [
      ['Context', 'Outcome'],
      ['near the bus stops', 'they come'],
      ['near the bus stops', 'they pay'],
    ];
    const plan = planPaste(bench.document, cells, at);
    if (plan.kind !== 'table') throw new Error('It has headings.');
    expect(plan.questions.map(({ text, name }) => [text, name])).toContainEqual([
      'near the bus stops',
      'near the bus stop',
    ]);
    const answers = new Map([[answerKey('near the bus stops'), 'same' as const]]);
    expect(answeredTable(bench.document, plan, answers).rows.map(({ parts }) => parts.context)).toEqual([
      ['near the bus stop'],
      ['near the bus stop'],
    ]);
  });

  it('cells beside the table and words too long for a box are left out, with a sentence', () => {
    const { bench, at } = small();
    const plan = planPaste(bench.document, [['they stay', 'x'.repeat(501)]], {
      ...at,
      columns: ['outcome'],
      rowIds: [],
    });
    expect(plan.warnings).toHaveLength(1);
    const long = planPaste(bench.document, [['x'.repeat(501)]], { ...at, columns: ['outcome'], rowIds: [] });
    expect(long.warnings[0]).toContain('longer than a box can be called');
  });
});

describe('the rows of the grid', () => {
  it('columns are those the scheme asks for, the split, and those in use', () => {
    const { bench, theoryId } = small();
    const columns = () => gridColumns(bench.document, theoryId);
    expect(columns()).not.toContain('actor');
    bench.run('theories.change', { ids: [theoryId], fields: { scheme: 'ICAMO', isMechanismSplit: true } });
    expect(columns()).toEqual(
      expect.arrayContaining(['intervention', 'actor', 'resource', 'reasoning'] as never[]),
    );
    bench.run('theories.change', { ids: [theoryId], fields: { scheme: 'CMO', isMechanismSplit: false } });
    const [id] = [...bench.document.configurations.keys()];
    bench.run('configurations.write', {
      theoryId,
      rows: [
        {
          configurationId: id as IdOf<'configurations'>,
          parts: { actor: [{ elementId: null, text: 'nurses', insteadOf: null }] },
        },
      ],
    });
    expect(columns()).toContain('actor');
  });

  it('are ordered by code as numbers, by stage as they follow one another, by status and evidence', () => {
    const { bench, theoryId } = small();
    const rows = gridRows(bench.document, theoryId, 'realist');
    const codes = (column: 'code' | 'stage' | 'status', isDescending = false) =>
      orderedRows(bench.document, rows, { column, isDescending, theoryId }).map(({ code }) => code);
    expect(codes('code')).toEqual(['CMOC 2', 'CMOC 10']);
    expect(codes('code', true)).toEqual(['CMOC 10', 'CMOC 2']);
    expect(codes('stage')).toEqual(['CMOC 10', 'CMOC 2']);
    expect(codes('status')).toEqual(['CMOC 2', 'CMOC 10']);
  });

  it('are let through by words, stage, status and evidence', () => {
    const { bench, theoryId } = small();
    const rows = gridRows(bench.document, theoryId, 'realist');
    const shown = (filter: object) =>
      rows.filter((row) => isShown(row, { ...everything, ...filter })).map(({ code }) => code);
    expect(shown({ text: 'BUS' })).toEqual(['CMOC 10']);
    expect(shown({ stage: 'Enrolment' })).toEqual(['CMOC 2']);
    expect(shown({ stage: '\n' })).toEqual([]);
    expect(shown({ status: 'supported' })).toEqual(['CMOC 2']);
    expect(shown({ evidence: 'with' })).toEqual([]);
    expect(shown({})).toEqual(['CMOC 2', 'CMOC 10']);
  });

  it('C3: a gap is what the scheme asks for; a whole mechanism answers for resource and reasoning, and either for it', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walks');
    const box = (label: string) => bench.element(theoryId, label);
    for (const roles of [['context'], ['mechanism'], ['resource', 'outcome'], ['reasoning']] as const)
      bench.run('configurations.make', {
        theoryId,
        roles: roles.map((role) => ({ role, elementId: box(role) })),
      });
    const gaps = () => gridRows(bench.document, theoryId, 'realist').map((row) => row.gaps);
    expect(gaps()).toEqual([
      ['mechanism', 'outcome'],
      ['context', 'outcome'],
      ['context'],
      ['context', 'outcome'],
    ]);
    bench.run('theories.change', { ids: [theoryId], fields: { isMechanismSplit: true } });
    expect(gaps()).toEqual([
      ['resource', 'reasoning', 'outcome'],
      ['context', 'outcome'],
      ['context', 'reasoning'],
      ['context', 'resource', 'outcome'],
    ]);
    expect(gridColumns(bench.document, theoryId)).toContain('mechanism');
    const other = bench.theory('Split, and no whole mechanism');
    bench.run('theories.change', { ids: [other], fields: { isMechanismSplit: true } });
    expect(gridColumns(bench.document, other)).not.toContain('mechanism');
  });
});
