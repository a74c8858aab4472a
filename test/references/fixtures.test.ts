import { describe, expect, it } from 'vitest';

import { importFixture, importText, saidBy } from './importText.ts';

const titles = (name: string) => importFixture(name).references.map(({ fields }) => fields.title);
const said = (name: string) => importFixture(name).references.map(saidBy);

describe('RIS (R2)', () => {
  it('text before the first record and after the last makes no record; DO twice, as an address; abstract in N2', () => {
    const read = importFixture('ovidMessy.ris');
    expect(read.warnings).toEqual([
      { line: 1, message: '5 lines stand outside any record and made none; the first is here.' },
    ]);
    expect(read.references.map(saidBy)).toEqual([
      {
        kind: 'article',
        title: 'Example study of walking groups',
        authors: "Lindqvist AB, O'Hara S",
        year: 2019,
        container: 'Example Journal of Walking',
        volume: '4',
        issue: '2',
        doi: '10.5555/example.one',
        url: 'https://example.org/one',
        abstract: 'An invented abstract that stands in N2.',
        otherFields:
          "AU  Lindqvist, Anna Berit\nAU  O'Hara, Sean\nDB  Example Database\nAN  900001\nA2  Cited, Also Cited, Cited Again\nNL  Ex J Walk",
      },
      {
        kind: 'article',
        title: 'Example study of lunch clubs',
        authors: 'Example Collaboration',
        year: 2020,
        abstract: 'Another invented abstract.\nUK - based teams wrote this line of it.',
        otherFields: 'AN  900002',
      },
    ]);
  });

  it('a missing end, a missing beginning, and a file cut off: every record is there, with the line that is odd', () => {
    const read = importFixture('missingEnds.ris');
    expect(read.references.map(({ fields }) => [fields.title, fields.year])).toEqual([
      ['Record whose end is missing', 2001],
      ['Record after it', 2002],
      ['Record without its beginning', 2003],
      ['Last record of a file cut o', null],
    ]);
    expect(read.warnings).toEqual([
      { line: 1, record: 1, message: 'Its ER line is missing.' },
      { line: 11, record: 3, message: 'It has no TY line.' },
      { line: 16, record: 4, message: 'Its ER line is missing.' },
    ]);
  });

  it('small letters, one blank, unknown types and tags, A2 and A4 as authors, PY 2019///, no title: nothing is lost', () => {
    expect(said('odd.ris')).toEqual([
      {
        kind: 'article',
        title: 'Record in small letters',
        authors: 'Example A',
        otherFields: 'AU  Example, Ada',
      },
      {
        kind: 'article',
        title: 'Record with one blank',
        authors: 'Sample B',
        doi: '10.5555/Example.Two',
        otherFields: 'AU  Sample, Ben',
      },
      {
        kind: 'other',
        title: 'No title (record 3)',
        authors: 'Person C',
        year: 2019,
        otherFields: 'A2  Person, Cyd\nTY  XYZ1\nXX  A tag nobody knows\nDA  2018/05/',
      },
      {
        kind: 'chapter',
        title: 'A chapter by its own tag',
        authors: 'Fourth A',
        editors: 'Editor E',
        container: 'The book it stands in',
        pages: '5-9',
        isbn: '978-3-16-148410-0',
        keywords: 'walking\ngroups\ntowns\nlunch',
        otherFields: 'A4  Fourth, Author\nED  Editor, Eve\nDO  no number yet',
      },
      { kind: 'article', title: 'No title (record 5)' },
    ]);
  });

  it('PsycINFO: title in T1, date in Y1, the PubMed number of the note', () => {
    expect(said('psycinfo.ris')).toMatchObject([
      {
        title: 'Invented study of belonging in a choir',
        year: 2019,
        pages: '1-19',
        container: 'Example Psychology',
        pmid: '90000001',
        doi: '10.5555/example.choir',
        keywords: 'Belonging\nChoirs',
      },
    ]);
  });

  it('a tag of RIS in the middle of an abstract stays text unless it is written as a tag', () => {
    const { references } = importText(
      'TY  - JOUR\nTI  - A\nAB  - One\nID-based lists\nUS - led\nDO  - 10.5555/x\nER  - ',
    );
    expect(references[0]?.fields.abstract).toBe('One\nID-based lists\nUS - led');
    expect(references[0]?.fields.doi).toBe('10.5555/x');
  });

  it('a title of more than 500 characters is cut with a warning and kept whole among the other fields', () => {
    const long = 'word '.repeat(200).trim();
    const { references, warnings } = importText(`TY  - JOUR\nTI  - ${long}\nER  - `);
    expect(references[0]?.fields.title).toHaveLength(500);
    expect(references[0]?.fields.otherFields).toBe(`TI  ${long}`);
    expect(warnings[0]).toMatchObject({ line: 1, record: 1 });
  });
});

describe('other tagged formats (R2)', () => {
  it('PubMed: wrapped lines, the DOI only in LID or AID, a group as author; known by content under any name', () => {
    expect(said('pubmed.nbib')).toEqual([
      {
        kind: 'article',
        title: 'An invented study of gardens and neighbours with a title that goes on in a second line.',
        authors: 'Example AB, Sample B, Example Garden Group',
        year: 2017,
        container: 'Example gardening',
        volume: '3',
        issue: '1',
        pages: '188-97',
        doi: '10.5555/example.garden',
        pmid: '90000002',
        abstract: 'First line of an invented abstract and its second line.',
        language: 'eng',
        keywords: '*Gardening\nneighbours',
        otherFields:
          'OWN  NLM\nDP  2017 Nov 15\nLID  S0000-0000(17)00000-0 [pii]\nFAU  Example, Ada Berit\nFAU  Sample, Ben',
      },
      {
        kind: 'other',
        title: 'An invented editorial without authors.',
        year: 2018,
        doi: '10.5555/example.editorial',
        pmid: '90000003',
      },
    ]);
    expect(importFixture('nbibByAnotherName.txt')).toMatchObject({ format: 'nbib' });
    expect(titles('nbibByAnotherName.txt')).toEqual(titles('pubmed.nbib'));
  });

  it('Web of Science: lines that go on after three blanks, one author each; keywords over lines', () => {
    expect(said('webOfScience.ciw')).toEqual([
      {
        kind: 'article',
        title: 'An invented study of bus routes with a title in two lines',
        authors: 'Example A, Sample BC',
        year: 2015,
        container: 'EXAMPLE TRANSPORT',
        volume: '7',
        issue: '3',
        pages: '21-30',
        doi: '10.5555/example.bus',
        pmid: '90000004',
        abstract: 'Invented abstract in two lines.',
        keywords: 'buses\nolder people\nisolation',
        otherFields: 'AF  Example, Ada\nAF  Sample, Ben Carl\nZZ  a tag nobody knows',
      },
      {
        kind: 'chapter',
        title: 'An invented book chapter',
        editors: 'Editor E',
        year: 2016,
        container: 'Example Book',
        pages: '17',
        isbn: '978-3-16-148410-0',
        otherFields: 'PT  S',
      },
    ]);
  });

  it('Web of Science, tab-delimited: a record a line, the tags in the first', () => {
    expect(importFixture('webOfScienceTable.txt').format).toBe('wos');
    expect(said('webOfScienceTable.txt')).toEqual([
      {
        kind: 'article',
        title: 'An invented study of ferries',
        authors: 'Example A, Sample BC',
        year: 2016,
        container: 'EXAMPLE TRANSPORT',
        volume: '8',
        pages: '3-9',
        doi: '10.5555/example.ferry',
        keywords: 'boats\nislands',
        otherFields: 'ZZ  kept',
      },
      {
        kind: 'article',
        title: 'Another invented study of ferries',
        authors: 'Person C',
        year: 2017,
        container: 'EXAMPLE TRANSPORT',
      },
    ]);
  });

  it('Ovid: numbered marks, with tags and with labels; what only the source line says', () => {
    expect(said('ovid.ovd')[0]).toMatchObject({
      kind: 'conference',
      authors: 'Example A, Sample BC',
      container: 'Example Proceedings',
      volume: '12',
      issue: 'Supplement 3',
      pages: '4-9',
      doi: '10.5555/example.supplement',
      year: 2018,
    });
    expect(titles('ovid.ovd')).toHaveLength(2);
    expect(said('ovidLabels.txt')).toMatchObject([
      {
        title: 'An invented study of community kitchens.',
        authors: 'Okafor A, Lindqvist BC',
        year: 2019,
        container: 'Example Nutrition',
        volume: '12',
        issue: '3',
        pages: '45-9',
        pmid: '90000006',
      },
      { title: 'Another invented study.', year: 2020, otherFields: 'unique identifier  90000007' },
    ]);
  });

  it('EndNote tagged: a blank line in an abstract ends nothing', () => {
    expect(said('endnote.enw')).toMatchObject([
      { abstract: 'First paragraph.\nSecond paragraph.', keywords: 'sheds\nmen', pages: '3-8' },
      { kind: 'book', editors: 'Editor E', place: 'Exampleton', publisher: 'Example Press' },
    ]);
  });
});

describe('encodings (R1)', () => {
  it.each([
    'utf8Mark.ris',
    'utf16le.ris',
    'utf16be.ris',
    'utf16lePlain.ris',
    'utf16bePlain.ris',
    'windows1252.ris',
    'macLines.ris',
  ])('%s says the same as every other', (name) => {
    expect(said(name)).toEqual([
      {
        kind: 'article',
        title: 'Étude inventée “naïve” – ½',
        authors: 'Müller J',
        year: 2010,
        otherFields: 'AU  Müller, Jón',
      },
    ]);
  });

  it('Windows-1252 is said to be a guess; one damaged byte does not turn UTF-8 into it', () => {
    expect(importFixture('windows1252.ris').warnings).toHaveLength(1);
    const bytes = Buffer.concat([
      Buffer.from('TY  - JOUR\nTI  - Ééééééé'),
      Buffer.from([0xff]),
      Buffer.from('\nER  - \n'),
    ]);
    const { references, warnings } = importText(new Uint8Array(bytes));
    expect(references[0]?.fields.title).toBe('Ééééééé\uFFFD');
    expect(warnings).toMatchObject([{ line: 2 }]);
  });
});
