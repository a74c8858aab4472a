import fs from 'node:fs';

import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const { file, remove, run } = cliInFreshFolder();

afterAll(remove);

const rows: readonly (readonly string[])[] = [
  [
    'CMOC',
    'Context',
    'Mechanism (resource)',
    'Mechanism (reasoning)',
    'Outcome(s)',
    'Stage',
    'Study',
    'Quote',
    'Page',
  ],
  [
    '1',
    'People live alone; the group is near',
    'A leader who phones first',
    'They feel expected',
    'They come to the first walk',
    'Engagement',
    'Example 2020',
    'He rang me the day before',
    '12',
  ],
  [
    '2',
    'They come to the first walk',
    '',
    'They make friends',
    '- They keep coming\n- Less loneliness',
    'Adherence',
    'Example 2020',
    '',
    '',
  ],
  ['3', 'PEOPLE live  alone', '', 'Shame', '', 'Enrolment', '', '', ''],
  ['', 'Somewhere', '', '', '', '', '', '', ''],
];

const csv = rows
  .map((row) =>
    row.map((cell) => (/[",\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  )
  .join('\r\n');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const xlsx = zipSync({
  'xl/workbook.xml': strToU8(
    '<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="b" r:id="r2"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="r1" Target="worksheets/notes.xml"/><Relationship Id="r2" Target="worksheets/table.xml"/></Relationships>',
  ),
  'xl/worksheets/notes.xml': strToU8(
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Notes</t></is></c></row></sheetData></worksheet>',
  ),
  'xl/worksheets/table.xml': strToU8(
    `<worksheet><sheetData>${rows
      .map(
        (row) =>
          `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  ),
});

type Row = Readonly<Record<string, unknown>>;

function configurations(workspace: string, theory: string) {
  const out = file(`${theory}.json`);
  expect(run(['export', workspace, '--theory', theory, '--to', 'wherefore-json', '--out', out]).code).toBe(0);
  const { tables } = JSON.parse(fs.readFileSync(out, 'utf8')) as {
    readonly tables: Readonly<Record<string, readonly Row[]>>;
  };
  const labels = new Map(tables['elements']?.map((row) => [row['id'], row['label']]));
  const byCode = (tables['configurations'] ?? []).toSorted((one, other) =>
    String(one['code']).localeCompare(String(other['code'])),
  );
  return byCode.map((configuration) => [
    configuration['code'],
    ...(tables['configurationRoles'] ?? [])
      .filter((role) => role['configurationId'] === configuration['id'])
      .sort((one, other) => Number(one['position']) - Number(other['position']))
      .map((role) => `${String(role['role'])}: ${String(labels.get(role['elementId']))}`),
  ]);
}

const expected = [
  [
    'CMOC 1',
    'context: People live alone',
    'context: the group is near',
    'resource: A leader who phones first',
    'reasoning: They feel expected',
    'outcome: They come to the first walk',
  ],
  [
    'CMOC 2',
    'context: They come to the first walk',
    'reasoning: They make friends',
    'outcome: They keep coming',
    'outcome: Less loneliness',
  ],
  ['CMOC 3', 'context: People live alone', 'reasoning: Shame'],
];

describe('import of CMO tables', () => {
  it.each([
    ['comma separated', 'walks.csv', csv],
    [
      'semicolons, with a mark of UTF-8',
      'walks2.csv',
      `\uFEFF${csv.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')}`,
    ],
    ['Excel, on its second sheet', 'walks3.xlsx', xlsx],
  ])(
    '%s: each row a configuration, the same wording the same box, the quote its evidence; again adds nothing',
    (_what, name, content) => {
      const workspace = file(`${name}.wherefore`);
      expect(run(['new', workspace]).code).toBe(0);
      fs.writeFileSync(file(name), content);
      const first = run(['import', workspace, file(name), '--json']);
      expect(first.code, first.err).toBe(0);
      expect(first.json()).toMatchObject([
        { format: 'cmo-table', added: 3, duplicates: 0, skipped: 1, elements: 9, arrows: 4, sources: 1 },
      ]);
      const theory = name.replace(/\.[a-z]+$/, '');
      expect(configurations(workspace, theory)).toEqual(expected);
      expect(run(['sentences', workspace]).out).toContain(
        'IF People live alone AND the group is near THEN They come to the first walk BECAUSE A leader who phones first; They feel expected',
      );
      expect(run(['search', workspace, 'rang me', '--json']).json()).toMatchObject([{ kind: 'extract' }]);
      expect(run(['import', workspace, file(name), '--as', 'cmo-table', '--json']).json()).toMatchObject([
        { added: 0, duplicates: 3, elements: 0, arrows: 0, sources: 0 },
      ]);
      expect(run(['check', workspace]).code).toBe(0);
    },
  );

  it('a table without an outcome is refused with what it needs; a preview stores nothing', () => {
    const workspace = file('none.wherefore');
    expect(run(['new', workspace]).code).toBe(0);
    fs.writeFileSync(file('names.csv'), 'Name,Age\nA,1\n');
    const refused = run(['import', workspace, file('names.csv'), '--as', 'cmo-table']);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('it needs a column “Outcome”');
    fs.writeFileSync(file('t.csv'), csv);
    expect(run(['import', workspace, file('t.csv'), '--dry-run', '--json']).json()).toMatchObject([
      { added: 3 },
    ]);
    expect(run(['theories', workspace, '--json']).json()).toEqual([]);
  });

  it('M1: a table in a Word file is read as well, and statements beside it are said to be there', () => {
    const workspace = file('word.wherefore');
    expect(run(['new', workspace]).code).toBe(0);
    const paragraph = (text: string) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
    const cells = (row: readonly string[]) =>
      `<w:tr>${row.map((cell) => `<w:tc>${cell.split('\n').map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`;
    const body = `${paragraph('IF it rains THEN people stay at home')}<w:tbl>${rows.map(cells).join('')}</w:tbl>`;
    const docx = zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    });
    fs.writeFileSync(file('word.docx'), docx);
    const [done] = run(['import', workspace, file('word.docx'), '--json']).json() as readonly Row[];
    expect(done).toMatchObject({ format: 'cmo-table', added: 3, skipped: 1, elements: 9 });
    expect(JSON.stringify(done)).toContain('holds statements beside its table');
    expect(configurations(workspace, 'word')).toEqual(expected);
    expect(run(['import', workspace, file('word.docx'), '--as', 'sentences', '--json']).json()).toMatchObject(
      [{ format: 'sentences', added: 1 }],
    );
  });
});
