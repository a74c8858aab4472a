import { joinedTables } from '#models/cmoTable/joinedTables.ts';
import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { htmlCells } from '#shared/documents/htmlCells.ts';
import { describe, expect, it } from 'vitest';

/** The rows of a table, without what they do not say. */
function rowsOf(text: string) {
  const table = readCmoTable(csvCells(text));
  return table?.rows.map(({ parts, line: _line, ...rest }) =>
    Object.fromEntries(
      [...Object.entries(parts), ...Object.entries(rest)].filter(([, value]) => value.length > 0),
    ),
  );
}
const warnedOf = (text: string) =>
  (readCmoTable(csvCells(text))?.warnings ?? []).map(({ line, message }) => `${line}: ${message}`);

describe('tables of reviews and evaluations', () => {
  it('M1: semicolons, codes with letters, other words for the columns, quotes with their page', () => {
    expect(
      rowsOf(`CMOC;Conditions;Resource (M1);Reasoning/response;Consequences;Evidence;Source;p.
1a;Rural area. Poor transport;Volunteer drivers;"Feels looked after; less worried";Attends;"""I'd never get there"" (P3)";Smith 2019;12
1b;Rural area. Poor transport;Telehealth;Sees it as second best;Does not attend;;Jones 2020;`),
    ).toEqual([
      {
        code: '1a',
        context: ['Rural area. Poor transport'],
        resource: ['Volunteer drivers'],
        reasoning: ['Feels looked after', 'less worried'],
        outcome: ['Attends'],
        quote: '"I\'d never get there" (P3)',
        source: 'Smith 2019',
        page: '12',
      },
      {
        code: '1b',
        context: ['Rural area. Poor transport'],
        resource: ['Telehealth'],
        reasoning: ['Sees it as second best'],
        outcome: ['Does not attend'],
        source: 'Jones 2020',
      },
    ]);
  });

  it('M7: a title over a header of two rows, and a column of supporting quotes', () => {
    expect(
      rowsOf(`Table 2: CMO configurations,,,,,
,Context,Mechanism,,Outcome,Supporting quotes
,,Resource,Response,,
CMOC1,GP is trusted,Time to talk,Feels heard,Accepts referral,"""She listened"" (P3)"`),
    ).toEqual([
      {
        code: 'CMOC1',
        context: ['GP is trusted'],
        resource: ['Time to talk'],
        reasoning: ['Feels heard'],
        outcome: ['Accepts referral'],
        quote: '"She listened" (P3)',
      },
    ]);
  });

  it('M7: a mark that leads to a note below is no part of the words; the notes are left out by their words', () => {
    const text = `Context,Mechanism,Outcome
High workload*,Feel overwhelmed†,Guideline ignored
"* more than 30 patients a day",,
"† as told by nurses",,`;
    expect(rowsOf(text)).toEqual([
      { context: ['High workload'], mechanism: ['Feel overwhelmed'], outcome: ['Guideline ignored'] },
    ]);
    expect(warnedOf(text)[1]).toBe(
      '4: This row has neither an outcome nor two parts of a configuration (“† as told by nurses”). It was left out.',
    );
    expect(rowsOf('Context,Outcome\nnear*,they come')).toEqual([
      { context: ['near*'], outcome: ['they come'] },
    ]);
  });

  it('M7: a column of theories that are bare codes is one of codes', () => {
    expect(
      rowsOf(`Programme theory,If,Then,Because,Refs
PT1,staff are trained,they use the tool,they feel confident,"[3, 7]"`),
    ).toEqual([
      {
        code: 'PT1',
        context: ['staff are trained'],
        mechanism: ['they feel confident'],
        outcome: ['they use the tool'],
        source: '[3, 7]',
      },
    ]);
  });

  it('M7: the header again under a heading for each theme, the first theme above the first header', () => {
    const text = `Theme 1: Trust,,
Context,Mechanism,Outcome
Trusted GP,Feels heard,Says yes
,,
Theme: Place,,
Context,Mechanism (resource),Outcome
Warm room,Tea,Stays`;
    expect(rowsOf(text)).toEqual([
      { stage: 'Theme 1: Trust', context: ['Trusted GP'], mechanism: ['Feels heard'], outcome: ['Says yes'] },
      { stage: 'Place', context: ['Warm room'], resource: ['Tea'], outcome: ['Stays'] },
    ]);
    expect(
      rowsOf('Source: interviews,\nContext,Outcome\na b,c d\nContext,Outcome\ne f,g h')?.[0],
    ).not.toHaveProperty('stage');
  });

  it('M7: letters with numbers before or behind the words of their own column, and nobody else’s', () => {
    expect(
      rowsOf(`Context (C),Mechanism (M),Outcome (O)
C1 Poor transport,M1 Worry,"They do not come (O1), or come late (O2)"
Level B2 of English,Vitamin C1 tablets,M25 traffic`),
    ).toEqual([
      { context: ['Poor transport'], mechanism: ['Worry'], outcome: ['They do not come', 'come late'] },
      { context: ['Level B2 of English'], mechanism: ['Vitamin C1 tablets'], outcome: ['M25 traffic'] },
    ]);
  });

  it('M2: quotation marks around the whole of an item go, those within stay', () => {
    expect(
      rowsOf('Context,Mechanism,Outcome\n“Small town”,"They think: ""not for me""",Stays away')?.[0],
    ).toMatchObject({ context: ['Small town'], mechanism: ['They think: "not for me"'] });
  });

  it('M5: rows with only a quote are more evidence of the row above', () => {
    const text = `Context,Mechanism,Outcome,Quote,Source,Page
near,trust,they come,"I know her",Smith 2019,4
,,,"She knows me",,7
,,,"It is close",Lee 2021,`;
    expect(rowsOf(text)).toEqual([
      {
        context: ['near'],
        mechanism: ['trust'],
        outcome: ['they come'],
        quote: 'I know her\n\nShe knows me\n\nIt is close',
        source: 'Smith 2019\n\nSmith 2019\n\nLee 2021',
        page: '4\n\n7\n\n–',
      },
    ]);
    expect(warnedOf(text)).toEqual([
      '3: This row has only a quote; it was taken as more evidence of the row above.',
      '4: This row has only a quote; it was taken as more evidence of the row above.',
    ]);
  });

  it('M3: statuses by their names, in American spelling as well', () => {
    const table = readCmoTable(
      csvCells('Context,Outcome,Status\na b,c d,Hypothesized\ne f,g h,Confirmed\ni,j k,Refined'),
    );
    expect(
      table?.warnings.map(({ message }) => message).filter((message) => /status/u.test(message)),
    ).toEqual(['“Refined” is no status; the configuration is hypothesised.']);
  });

  it('M7: Markdown, and HTML with lists and cells merged both ways', () => {
    expect(rowsOf('| C | M | O |\n|---|:--:|---|\n| Lives alone | Feels known | Attends |')).toEqual([
      { context: ['Lives alone'], mechanism: ['Feels known'], outcome: ['Attends'] },
    ]);
    const cells = htmlCells(
      '<table><tr><th rowspan="2">Context</th><th colspan="2">Mechanism</th><th rowspan="2">Outcome</th></tr><tr><th>Resource</th><th>Reasoning</th></tr><tr><td rowspan="2"><ul><li>Lives alone</li><li>No car</li></ul></td><td>Lift</td><td>Relief</td><td>Comes</td></tr><tr><td>Phone call</td><td>Feels remembered</td><td>Comes</td></tr></table>',
    );
    expect(readCmoTable(cells ?? [])?.rows.map(({ parts }) => [parts.context, parts.resource])).toEqual([
      [['Lives alone', 'No car'], ['Lift']],
      [['Lives alone', 'No car'], ['Phone call']],
    ]);
  });
});

describe('several tables in a file', () => {
  const head = ['Context', 'Mechanism', 'Outcome'];

  it('M1: the sheets with a table are one; their names are the stages of rows that say none; other sheets are named', () => {
    const table = joinedTables([
      { name: 'Read me', cells: [['How to use this file']] },
      { name: 'Enrolment', cells: [head, ['near', 'trust', 'they come']] },
      {
        name: 'Engagement',
        cells: [
          [...head, 'Stage'],
          ['free', 'hope', '', 'Later'],
          ['far', '', 'they leave', ''],
        ],
      },
      { name: 'Empty', cells: [[]] },
    ]);
    expect(table?.rows.map(({ stage, line, parts }) => [stage, line, parts.context])).toEqual([
      ['Enrolment', 2, ['near']],
      ['Later', 2, ['free']],
      ['Later', 3, ['far']],
    ]);
    expect(table?.warnings.map(({ message }) => message)).toEqual([
      'Sheet “Enrolment”: its name was taken as the stage of the rows that say none.',
      'Sheet “Engagement”: This row says no outcome; the gap was kept.',
      'Sheet “Engagement”: This row says no stage; “Later” of a row above was taken.',
      'Sheet “Engagement”: This row says no mechanism; the gap was kept.',
      'The sheet “Read me” has no CMO table; it was not read.',
    ]);
  });

  it('M1: one sheet with a table gives no stage, nor does a name that Excel gave', () => {
    const cells = [head, ['near', 'trust', 'they come']];
    expect(joinedTables([{ name: 'Enrolment', cells }])?.rows[0]?.stage).toBe('');
    const both = joinedTables([
      { name: 'Sheet1', cells },
      { name: 'Sheet2', cells: [head, ['far', 'fear', 'they leave']] },
    ]);
    expect(both?.rows.map(({ stage }) => stage)).toEqual(['', '']);
    expect(joinedTables([{ name: 'a', cells: [['x']] }])).toBe(null);
  });

  it('whole configurations in one column, their sources in the next', () => {
    const table = readCmoTable([
      ['CMOC', 'Source documents', 'Page'],
      ['near (C), trust (M), they come (O)', 'Lee 2020', '4'],
      ['free (C), hope (M), they stay (O)', 'Kay 2021', ''],
    ]);
    expect(table?.isHeaded).toBe(true);
    expect(table?.rows.map(({ source, page, parts }) => [parts.context[0], source, page])).toEqual([
      ['near', 'Lee 2020', '4'],
      ['free', 'Kay 2021', ''],
    ]);
  });
});
