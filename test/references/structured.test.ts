import { describe, expect, it } from 'vitest';

import { readContent } from '#backend/importFile.ts';

import { importFixture, importText, saidBy } from './importText.ts';

const said = (name: string) => importFixture(name).references.map(saidBy);
const codeOf = (text: string) => {
  const read = readContent({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  return read.ok ? read.value.format : read.error.code;
};

describe('EndNote XML (R2)', () => {
  it('on one line, with runs of style inside words', () => {
    expect(said('endNoteOneLine.xml')[0]).toEqual({
      kind: 'article',
      title: 'An invented study of tai chi & sleep',
      authors: 'Example A, Example Health Service',
      year: 2016,
      container: 'Example Journal',
      pages: '1-9',
      doi: '10.5555/example.taichi',
      pmid: '90000008',
      url: 'https://example.org/taichi',
      abstract: 'Line one.\nLine two.',
      keywords: 'sleep\ntai chi',
      otherFields: 'authors/author  Example, Ada\nremote-database-provider  NLM\ncustom7  kept',
    });
    expect(said('endNoteOneLine.xml')).toHaveLength(2);
  });

  it('a broken record costs no other, and its line is named', () => {
    const read = importFixture('endNoteBroken.xml');
    expect(read.references.map(({ fields }) => fields.title)).toEqual([
      'An invented chapter',
      'A record with a broken tag &nbsp; in it',
      'A chapter after it',
      'Cut off in the mid',
    ]);
    expect(read.warnings.map(({ line, record }) => [line, record])).toEqual([
      [4, 2],
      [6, 4],
    ]);
  });

  it('a document type is refused, whatever it declares; nothing is expanded', () => {
    const bomb =
      '<!DOCTYPE xml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml><records><record><titles><title>&b;</title></titles></record></records></xml>';
    expect(codeOf(bomb)).toBe('import/unreadable');
    const { references } = importText(bomb.replace(/<!DOCTYPE.*\]>/, ''));
    expect(references[0]?.fields.title).toBe('&b;');
  });
});

describe('BibTeX (R2)', () => {
  it('Scopus: illegal field names, text before the first entry; a bad entry costs no other', () => {
    const read = importFixture('scopus.bib');
    expect(read.skipped).toBe(1);
    expect(read.warnings).toMatchObject([{ record: 4 }, { line: 23, record: 2 }]);
    expect(read.references.map(saidBy)).toEqual([
      {
        kind: 'article',
        title: 'An Invented Study of RNA in Town Halls',
        authors: 'Example A, Sample BC',
        year: 2019,
        container: 'Example Journal of Halls',
        volume: '4',
        issue: '2',
        pages: '11-19',
        doi: '10.5555/example_hall',
        url: 'https://example.org/inward?eid=2-s2.0-1&partner=40',
        abstract: 'Invented abstract with 50% of halls. © 2019',
        keywords: 'Halls\nTowns',
        note: 'cited By 3',
        otherFields:
          'key  Example2019\nart_number  7\nfunding text 1  Nobody paid for this.\nabbrev_source title  Ex. J. Halls\nsource  Scopus',
      },
      {
        kind: 'conference',
        title: 'A Value Without End',
        authors: 'Sample B',
        year: 2018,
        otherFields: 'key  Sample2018',
      },
      {
        kind: 'book',
        title: 'Quoted title of an invented Book',
        editors: 'Editor E, Example Institute of Halls',
        publisher: 'press Limited',
        year: 2001,
        otherFields: 'editor  Editor, Eve',
      },
      {
        kind: 'article',
        title: 'The entry after the broken one',
        authors: 'Müller J',
        year: 2020,
        otherFields: 'author  Müller, Jón\nkey  Last\nauthor list  and others',
      },
    ]);
  });

  it('TeX becomes characters, the case of a title stays, both orders of names are read', () => {
    const { references } = importText(
      String.raw`@string{j = "Journal of Examples"}
@article{a, title={The {DNA} of \"Uber {\'e}tude $x_2$ \& 50\% \emph{Foo} \unknown{bar}}, journal=j,
 author={van der Berg, Anna and Ludwig van Beethoven and King, Jr., Martin}, pages={1--5}, year=2019}`,
    );
    expect(references.map(saidBy)).toMatchObject([
      {
        title: 'The DNA of Über étude x₂ & 50% Foo bar',
        container: 'Journal of Examples',
        authors: 'van der Berg A, van Beethoven L, King M Jr',
        pages: '1-5',
      },
    ]);
  });
});

describe('CSL-JSON (R2)', () => {
  it('unknown properties are kept, odd items and a cut-off end are left out with their lines, nothing is polluted', () => {
    const read = importFixture('csl.json');
    expect(read.references.map(saidBy)).toMatchObject([
      {
        title: 'An invented study of libraries',
        authors: 'Example A, van den Berg B, Example Library – Readers',
        year: 2014,
        volume: '3',
        doi: '10.5555/EXAMPLE.Library',
      },
      { kind: 'web', title: 'An invented page', year: 2015, url: 'https://example.org/page' },
    ]);
    expect(read.references[0]?.fields.otherFields).toContain('custom  {"kept":[1,2]}');
    expect(read.skipped).toBe(3);
    expect(read.warnings.map(({ line }) => line)).toEqual([7, 8, 9]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('what a file is, is found in its content (R1)', () => {
  it.each([
    ['', 'import/unreadable'],
    ['Dear diary', 'import/unreadable'],
    ['<html><body>TY  - JOUR</body></html>', 'import/unreadable'],
    ['[{"recNumber":"1","title":"A","journal":"B","authors":["C"]}]', 'import/unreadable'],
    ['[]', 'import/unreadable'],
    ['<PubmedArticleSet></PubmedArticleSet>', 'import/unreadable'],
    ['a\0b\0\0\0c', 'import/unreadable'],
    ['TI  - A\nAU  - B, C\n', 'ris'],
    ['[{"type":"book","title":"A"}]', 'csl-json'],
    ['{"items":[{"type":"book","title":"A"}]}', 'csl-json'],
    ['%T A\n%A B, C\n', 'enw'],
    ['preface\n@Book(a, title="B")', 'bibtex'],
    ['FN x\nVR 1.0\nPT J\nTI A\nER\nEF', 'wos'],
    ['<?xml version="1.0"?><xml><records></records></xml>', 'endnote-xml'],
  ])('%j is %s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });
});
