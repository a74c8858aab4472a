import { describe, expect, it } from 'vitest';

import { found, inShort, workbook } from './readText.ts';

describe('tables of links and boxes', () => {
  it('CSV with commas, semicolons or tabs, and any names of its columns', () => {
    const links = ['Trust → Attends', 'Attends → Lives longer'];
    for (const [from, to] of [
      ['From', 'To'],
      ['source', 'TARGET'],
      ['from_label', 'to_label'],
      ['Cause', 'Effect'],
    ])
      for (const mark of [',', ';', '\t']) {
        const text = [
          [from, to, 'Type', 'Strength'],
          ['Trust', 'Attends', '+', '3'],
          ['Attends', 'Lives longer', '-', ''],
        ]
          .map((row) => row.join(mark))
          .join('\r\n');
        expect(inShort(text)).toMatchObject({ format: 'csv', links });
        expect(found(text).links.map(({ type, fields }) => [type, fields])).toEqual([
          ['+', [{ name: 'Strength', value: '3' }]],
          ['-', []],
        ]);
      }
  });

  it('Kumu’s bars part targets, unless a box is called so; directions in their own column or as the type', () => {
    const text = 'From,To,Type,Direction\nA,B | C,likes,mutual\nB,A,undirected,\nC,A,,positive\n,A,x,\n';
    expect(inShort(text).links).toEqual(['A ↔ B', 'A ↔ C', 'B – A', 'C → A']);
    expect(found(text).links[3]?.fields).toEqual([{ name: 'direction', value: 'positive' }]);
    expect(inShort(text).warnings).toEqual([
      'Link 5 (“” → “A”) is fastened at one end or at none. It was left out.',
    ]);
  });

  it('a workbook is read by its headings, in any order of its sheets; ignored ones are passed over', () => {
    const sheets = {
      Links: [
        ['From', 'To', 'Label', 'Style'],
        ['1', '2', 'helps', '2'],
      ],
      'Read me (ignore)': [
        ['From', 'To'],
        ['x', 'y'],
      ],
      Factors: [
        ['ID', 'Label', 'Type', 'Description', 'x', 'y'],
        ['1', 'Trust', 'Mechanism', 'About', '10', '20'],
        ['2', 'Attends', 'Outcome', '', '', ''],
      ],
      Notes: [['Nothing'], ['here']],
    };
    expect(inShort(workbook(sheets))).toMatchObject({
      format: 'xlsx',
      boxes: ['Trust', 'Attends'],
      links: ['Trust → Attends (helps)'],
    });
    const [node] = found(workbook(sheets)).nodes;
    expect(node).toMatchObject({
      type: 'Mechanism',
      middle: { x: 10, y: 20 },
      fields: [{ name: 'Description', value: 'About' }],
    });
    expect(found(workbook(sheets)).links[0]?.type).toBe('Style 2');
  });

  it('tables of references, of configurations and of anything else are none', () => {
    for (const text of [
      'Key,Item Type,Publication Year,Author,Title\nA1,journalArticle,2020,Husk,What works\n',
      'Context,Mechanism,Outcome\nRural,Trust,Attends\n',
      'Name,Age\nAnn,30\n',
      'If people trust, then they attend, from morning to night.',
    ])
      expect(() => inShort(text)).toThrow('There is no diagram in it.');
  });
});

describe('Causal Map', () => {
  const v2 = {
    factors: [
      ['factor_id', 'label', 'factor_memo'],
      ['1', 'Training', 'about it'],
      ['2', 'Income', ''],
    ],
    links: [
      ['from', 'to', 'from_label', 'to_label', 'statement_id', 'quote', 'hashtags'],
      ['1', '2', 'Training', 'Income', 's1', 'we earned more', '#good'],
      ['1', '2', 'Training', 'Income', 's2', '', ''],
      ['2', '1', '', '', '', 'and so on', ''],
      ['', '', 'Training', 'Health', '', '', '#none'],
    ],
    statements: [
      ['statement_id', 'text', 'source_id', 'question_id'],
      ['s1', 'After training we earned more.', 'A1', 'q1'],
      ['s2', 'It paid.', 'A2', ''],
    ],
    sources: [
      ['source_id', 'gender', 'title'],
      ['A1', 'f', 'Interview 1'],
      ['A2', 'm', ''],
    ],
    questions: [
      ['question_id', 'question_text'],
      ['q1', 'What changed?'],
    ],
    settings: [
      ['from', 'to'],
      ['x', 'y'],
    ],
  };

  it('version 2: links of the same ends are one arrow with the quotes of all, from their sources', () => {
    const read = found(workbook(v2));
    expect(inShort(workbook(v2))).toMatchObject({
      format: 'causalmap-xlsx',
      boxes: ['Training', 'Income', 'Health'],
      links: ['Training → Income', 'Income → Training', 'Training → Health'],
      warnings: ['4 links of the file are 3 arrows here, each with its quotes.'],
    });
    expect(read.links[0]?.quotes).toEqual([
      { text: 'we earned more', sourceId: 'A1', note: 'question: q1\nhashtags: #good' },
      { text: 'It paid.', sourceId: 'A2', note: '' },
    ]);
    expect(read.links[2]?.fields).toEqual([{ name: 'hashtags', value: '#none' }]);
    expect(read.sources.map(({ title, fields }) => [title, fields])).toEqual([
      ['Interview 1', [{ name: 'gender', value: 'f' }]],
      ['A2', [{ name: 'gender', value: 'm' }]],
    ]);
    expect(read.kept).toEqual(['Question q1: What changed?']);
  });

  it('links alone, as a CSV, have their quotes too', () => {
    const read = found('from_label,to_label,quote,source_id\nTraining,Income,"we earned, more",A1\n');
    expect(read).toMatchObject({
      format: 'csv',
      links: [{ quotes: [{ text: 'we earned, more', sourceId: 'A1' }] }],
    });
  });

  it('version 4: causes and effects, sources with their texts', () => {
    const v4 = {
      sources: [
        ['id', 'title', 'filename', 'content'],
        ['S1', 'Diary', 'a.docx', 'Long text with ~ Poverty in it'],
      ],
      links: [
        ['cause', 'effect', 'quote', 'source_id', 'tags', 'sentiment'],
        ['Health; Mental health', '~ Poverty', 'Poverty', 'S1', 'x', '-1'],
      ],
    };
    expect(inShort(workbook(v4))).toMatchObject({
      format: 'causalmap-xlsx',
      links: ['Health; Mental health → ~ Poverty'],
    });
    expect(found(workbook(v4)).links[0]?.quotes).toEqual([
      { text: 'Poverty', sourceId: 'S1', note: 'tags: x\nsentiment: -1' },
    ]);
    expect(found(workbook(v4)).sources[0]?.text).toBe('Long text with ~ Poverty in it');
  });
});
