import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newSourceFields } from '#models/commands/newRows.ts';
import type { Source } from '#models/entities/source.ts';
import { citationOf } from '#models/references/citation.ts';
import { readNames } from '#models/references/formatNames.ts';
import { formatReference, linkOf, referenceStyles } from '#models/references/formatReference.ts';

const source = (fields: Partial<Source>): Source => ({
  ...newSourceFields,
  id: 'source_1' as Source['id'],
  title: 'A title',
  ...fields,
});

// Made-up works: what is tested is their form.
const article = source({
  kind: 'article',
  title: 'What helps people go along?',
  authors: 'Able KJ, Baker B, Cole-Dean J-P',
  year: 2020,
  container: 'Journal of Examples',
  volume: '28',
  issue: '2',
  pages: '309-324',
  doi: 'https://doi.org/10.1000/ex.2020',
});
const book = source({
  kind: 'book',
  title: 'Groups',
  authors: 'Able K',
  year: 1999,
  publisher: 'Example Press',
  place: 'Leeds',
});
const chapter = source({
  kind: 'chapter',
  title: 'Walking',
  authors: 'Able K',
  editors: 'Baker B, Cole C',
  container: 'Groups',
  pages: 'pp. 10–20',
  year: 2001,
  publisher: 'Example Press',
  place: 'Leeds',
});

const names = (text: string) =>
  readNames(text).names.map(({ family, initials, suffix }) =>
    [family, initials, suffix].filter(Boolean).join('|'),
  );

describe('names of authors', () => {
  it('are read from every common way of writing them', () => {
    expect(names('Able KJ, Baker B')).toEqual(['Able|KJ', 'Baker|B']);
    expect(names('Able, K. J.; Baker, Beth')).toEqual(['Able|KJ', 'Baker|B']);
    expect(names('Able, K.;')).toEqual(['Able|K']);
    expect(names('Able, K., Baker, B.J.')).toEqual(['Able|K', 'Baker|BJ']);
    expect(names('Able, Kay and Baker, Beth')).toEqual(['Able|K', 'Baker|B']);
    expect(names('Able, Kay')).toEqual(['Able|K']);
    expect(names('Able K.')).toEqual(['Able|K']);
    expect(names('Able K & Baker B')).toEqual(['Able|K', 'Baker|B']);
    expect(names('van der Able KJ, O’Baker É, Cole-Dean J-P')).toEqual([
      'van der Able|KJ',
      'O’Baker|É',
      'Cole-Dean|J-P',
    ]);
    expect(names('Able KJ Jr, Baker B III')).toEqual(['Able|KJ|Jr', 'Baker|B|III']);
    expect(names('Able, K., Jr.; Baker, B.')).toEqual(['Able|K|Jr', 'Baker|B']);
    expect(names('')).toEqual([]);
    expect(names(' ; , ')).toEqual([]);
  });

  it('of bodies stay whole', () => {
    expect(names('Department for Health and Social Care')).toEqual(['Department for Health and Social Care']);
    expect(names('NHS England, Able K')).toEqual(['NHS England', 'Able|K']);
    expect(names('Examples Research UK')).toEqual(['Examples Research UK']);
    expect(names('National Academy for Examples')).toEqual(['National Academy for Examples']);
  });

  it('a list that ends in "et al." says that there are more', () => {
    expect(readNames('Able K, Baker B, et al.')).toMatchObject({
      hasMore: true,
      names: [{ family: 'Able' }, { family: 'Baker' }],
    });
    expect(readNames('Able K et al')).toMatchObject({ hasMore: true });
    expect(readNames('Hetal A')).toMatchObject({ hasMore: false, names: [{ family: 'Hetal' }] });
  });
});

describe('a reference', () => {
  it('Vancouver', () => {
    expect(formatReference(article, 'vancouver')).toBe(
      'Able KJ, Baker B, Cole-Dean J-P. What helps people go along? Journal of Examples. 2020;28(2):309–324. https://doi.org/10.1000/ex.2020',
    );
    expect(formatReference(book, 'vancouver')).toBe('Able K. Groups. Leeds: Example Press; 1999.');
    expect(formatReference(chapter, 'vancouver')).toBe(
      'Able K. Walking. In: Baker B, Cole C, editors. Groups. Leeds: Example Press; 2001. p. 10–20.',
    );
    const seven = source({ kind: 'article', authors: 'A A, B B, C C, D D, E E, F F, G G', year: 2020 });
    expect(formatReference(seven, 'vancouver')).toBe('A A, B B, C C, D D, E E, F F, et al. A title. 2020.');
  });

  it('APA-like', () => {
    expect(formatReference(article, 'apa')).toBe(
      'Able, K. J., Baker, B., & Cole-Dean, J.-P. (2020). What helps people go along? Journal of Examples, 28(2), 309–324. https://doi.org/10.1000/ex.2020',
    );
    expect(formatReference(book, 'apa')).toBe('Able, K. (1999). Groups. Example Press.');
    expect(formatReference(chapter, 'apa')).toBe(
      'Able, K. (2001). Walking. In B. Baker & C. Cole (Eds.), Groups (pp. 10–20). Example Press.',
    );
    expect(
      formatReference(source({ kind: 'web', title: 'A page', url: 'https://example.org/page' }), 'apa'),
    ).toBe('A page [internet]. (n.d.). https://example.org/page');
  });

  it('Harvard-like', () => {
    expect(formatReference(article, 'harvard')).toBe(
      'Able, K. J., Baker, B. and Cole-Dean, J.-P. (2020) ‘What helps people go along?’, Journal of Examples, 28(2), pp. 309–324. Available at: https://doi.org/10.1000/ex.2020',
    );
    expect(formatReference(book, 'harvard')).toBe('Able, K. (1999) Groups. Leeds: Example Press.');
    expect(formatReference(chapter, 'harvard')).toBe(
      'Able, K. (2001) ‘Walking’, in Baker, B. and Cole, C. (eds) Groups, pp. 10–20. Leeds: Example Press.',
    );
  });

  it('gives a DOI as an address, however the field has it', () => {
    for (const doi of [
      '10.1/a',
      'doi:10.1/a',
      'DOI 10.1/a',
      'https://doi.org/10.1/a',
      'http://dx.doi.org/10.1/a',
      'doi.org/10.1/a.',
    ])
      expect(linkOf({ doi, url: 'https://elsewhere.example' }), doi).toBe('https://doi.org/10.1/a');
    expect(linkOf({ doi: '', url: 'https://elsewhere.example' })).toBe('https://elsewhere.example');
  });

  it('leaves no stray marks whatever is missing: every kind, every style', () => {
    const filled = {
      authors: fc.constantFrom('', 'Able K', 'Able K, Baker B', 'Example Body', 'Able K, et al.'),
      editors: fc.constantFrom('', 'Cole C', 'Cole C, Dean D'),
      year: fc.constantFrom(null, 2020),
      container: fc.constantFrom('', 'Journal of Examples'),
      volume: fc.constantFrom('', '28'),
      issue: fc.constantFrom('', '2'),
      pages: fc.constantFrom('', '309-24', 'e12', '7'),
      publisher: fc.constantFrom('', 'Example Press'),
      place: fc.constantFrom('', 'Leeds'),
      doi: fc.constantFrom('', '10.1/a'),
      url: fc.constantFrom('', 'https://example.org/a'),
      title: fc.constantFrom('A title', 'Why?', 'A title.', 'No! '),
      kind: fc.constantFrom(
        ...([
          'article',
          'book',
          'chapter',
          'conference',
          'report',
          'thesis',
          'web',
          'dataset',
          'slides',
          'other',
          'interview',
          'panel_session',
        ] as const),
      ),
    };
    fc.assert(
      fc.property(fc.record(filled), fc.constantFrom(...referenceStyles), (fields, style) => {
        const text = formatReference(source(fields), style);
        // Addresses have marks of their own.
        const words = text
          .replace(/https:\S+/gu, 'LINK')
          .replace(/\bet al\.|\b(?:Ed|Eds|ed|eds|p|pp|n\.d)\.|\b\p{Lu}\./gu, 'x');
        expect(text).toBe(text.trim());
        expect(words, text).not.toMatch(
          / {2}|\s[,.;:)\]]|[([]\s|[,;:.]{2}|\(\)|\[\]|[?!]\.|^[,.;:)]|[,;:]$|: LINK LINK|undefined|null/u,
        );
        expect(text).toContain(fields.title.trim().replace(/\.$/u, ''));
        if (fields.doi !== '') expect(text).toMatch(/https:\/\/doi\.org\/10\.1\/a$/u);
        else if (fields.url === '') expect(text).toMatch(/[.?!…’]$/u);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('names and references of hostile length', () => {
  it('take no longer than their length asks for', () => {
    const began = performance.now();
    for (const part of [',', ' ,', '\n', ' ', 'A ', 'Able A, ', '; ', '- ', 'et al, ', 'and ', 'A.']) {
      const text = part.repeat(Math.floor(20_000 / part.length));
      for (const style of referenceStyles)
        formatReference(
          source({
            authors: `${text}x`,
            editors: text,
            container: `${text}x`,
            pages: `${text}x`,
            doi: `${text}x`,
          }),
          style,
        );
    }
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('a citation in passing', () => {
  it('has the first family name and the year; without authors the title', () => {
    expect(citationOf(article)).toBe('Able et al. 2020');
    expect(citationOf(book)).toBe('Able 1999');
    expect(citationOf(source({ authors: 'Able K, Baker B' }))).toBe('Able & Baker');
    expect(citationOf(source({ authors: 'Able K, et al.', year: 2001 }))).toBe('Able et al. 2001');
    expect(citationOf(source({ title: 'x'.repeat(70), year: 2001 }))).toBe(`${'x'.repeat(60)}… 2001`);
  });
});
