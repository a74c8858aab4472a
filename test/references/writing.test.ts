import { parse } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newSourceFields } from '#models/commands/newRows.ts';
import type { Source } from '#models/entities/source.ts';
import { sourceSchema } from '#models/entities/source.ts';
import { formatReference } from '#models/references/formatReference.ts';
import { bibliographyPage, bibliographyText } from '#models/references/writing/bibliography.ts';
import { bibtexText } from '#models/references/writing/bibtex.ts';
import { citationKeys } from '#models/references/writing/citationKeys.ts';
import { cslJsonText } from '#models/references/writing/cslJson.ts';
import { type SourceFormat, lostOfSources } from '#models/references/writing/lostOfSources.ts';
import { risText } from '#models/references/writing/ris.ts';
import { linesOf, onOneLine } from '#models/references/writing/writtenSources.ts';
import { starters } from '#models/starters/catalogue.ts';

import { cslRules } from './cslRules.ts';
import { importText } from './importText.ts';

const writers = { ris: risText, bibtex: bibtexText, 'csl-json': cslJsonText } as const;
const formats = Object.keys(writers) as SourceFormat[];
const kinds = sourceSchema.shape.kind.options;

/** Fields that every format carries, on one line each. */
const lines = [
  'title',
  'authors',
  'editors',
  'container',
  'volume',
  'issue',
  'publisher',
  'place',
  'isbn',
  'doi',
  'pmid',
  'url',
  'language',
] as const;

/** The importer takes the hyphen between initials away (R3), and “et al.” is lost. */
const named = (text: string) =>
  text.replace(/, et al\.$/u, '').replace(/(?<=\s\p{Lu})-(?=\p{Lu}(?:,|$))/gu, '');

/** What a source says that a format can carry, in the form in which it is compared. */
function carried(source: Omit<Source, 'id'>, format: SourceFormat) {
  const paragraphs = (text: string) => (format === 'bibtex' ? onOneLine(text) : linesOf(text).join('\n'));
  const kind = {
    ris: { panel_session: 'other' },
    bibtex: { panel_session: 'other', slides: 'other', interview: 'other' },
    'csl-json': { panel_session: 'other' },
  } as const satisfies Record<SourceFormat, Partial<Record<Source['kind'], Source['kind']>>>;
  const map: Partial<Record<Source['kind'], Source['kind']>> = kind[format];
  return {
    ...Object.fromEntries(lines.map((name) => [name, named(onOneLine(source[name]))])),
    kind: map[source.kind] ?? source.kind,
    year: source.year,
    pages: onOneLine(source.pages).replace(/\s*(?:--+|[–—])\s*/gu, '-'),
    abstract: paragraphs(source.abstract),
    note: paragraphs(source.note),
    keywords: linesOf(source.keywords).join('\n'),
  };
}

/** Writes sources, reads them back with our own importer, and compares what the format can carry. */
function expectBack(sources: readonly Source[], format: SourceFormat): void {
  const read = importText(writers[format](sources));
  expect(read.format).toBe(format);
  expect(read.warnings).toEqual([]);
  expect(read.references.map(({ fields }) => carried(fields, format))).toEqual(
    sources.map((source) => carried(source, format)),
  );
}

const words = fc.constantFrom(
  'Social',
  'prescribing',
  '100% of & more',
  '#1_x',
  'naïve café',
  '{braces}',
  'a~b^c',
  '$5',
  'back\\slash',
  '“quoted”',
  "it's",
  'TI  - not a tag',
  'ER',
  'a–b',
  'pre--post',
  'x <y> z|',
  '信頼',
  'and',
  '=1+1',
  '@article{x,',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const person = fc
  .tuple(
    fc.constantFrom('Husk', 'van der Berg', 'O’Neill', 'Müller-Lüdenscheidt', 'Ó Briain', 'Li', 'Ødegård'),
    fc.constantFrom('K', 'KJ', 'A', 'MPL'),
    fc.constantFrom('', '', ' Jr'),
  )
  .map(([family, initials, suffix]) => `${family} ${initials}${suffix}`);
const body = fc.constantFrom(
  'World Health Organization',
  'Example Group for Walks',
  'Nesta',
  'Cancer Research UK',
);
const names = fc
  .uniqueArray(fc.oneof(person, person, body), { maxLength: 8 })
  // "Nesta, World Health Organization" by itself may as well be one person, family name first.
  .filter(([first = '', , third]) => third !== undefined || first.includes(' ') || first === '')
  .map((all) => all.join(', '));
const optional = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const randomSource = fc
  .record({
    kind: fc.constantFrom(...kinds),
    title: phrase.map((text) => `On ${text}`),
    authors: names,
    editors: names,
    year: fc.oneof(fc.constant(null), fc.integer({ min: 1850, max: 2030 })),
    container: optional(phrase.map((text) => `Journal of ${text}`)),
    volume: optional(fc.constantFrom('12', '9 Suppl 1', 'B')),
    issue: optional(fc.constantFrom('3', '1-2', '3/4')),
    pages: optional(fc.constantFrom('309-324', 'e102', '1-9, 12', 'S5–S8', '7')),
    publisher: optional(phrase.map((text) => `House of ${text}`)),
    place: optional(fc.constantFrom('London', 'København', 'New York, NY')),
    isbn: optional(fc.constantFrom('978-3-16-148410-0', '0306406152')),
    doi: optional(
      fc.constantFrom('10.1234/abc.5678', '10.1002/(sici)1097(199)1:1<1::aid-x>3.0.co;2-#', '10.5555/a_b%c'),
    ),
    pmid: optional(fc.constantFrom('31234567', '7')),
    url: optional(fc.constantFrom('https://example.org/a_b?c=d&e=%20#f', 'http://example.org/~x')),
    language: optional(fc.constantFrom('en', 'English', 'dansk')),
    abstract: optional(
      fc
        .array(phrase, { minLength: 1, maxLength: 4 })
        .map((all) => all.map((text) => `We ${text}`).join('\n\n')),
    ),
    keywords: optional(
      fc
        .uniqueArray(fc.constantFrom('loneliness', 'walks, long', 'C++', 'R&D'), { minLength: 1 })
        .map((all) => all.join('\n')),
    ),
    note: optional(
      fc
        .array(phrase, { minLength: 1, maxLength: 3 })
        .map((all) => all.map((text) => `See ${text}`).join('\n')),
    ),
  })
  .map((fields): Omit<Source, 'id'> => ({ ...newSourceFields, ...fields }));

const withIds = (all: readonly Omit<Source, 'id'>[]): readonly Source[] =>
  all.map((fields, index) => sourceSchema.parse({ ...fields, id: `source_${index}` }));

describe.each(formats)('sources as %s', (format) => {
  it('R7: of random sources everything that the format can carry comes back', () => {
    fc.assert(
      fc.property(fc.array(randomSource, { minLength: 1, maxLength: 6 }), (all) => {
        expectBack(withIds(all), format);
      }),
      { numRuns: 400 },
    );
  });

  it('R7: the same of the sources of every starter, whose keys are unlike each other', () => {
    let count = 0;
    for (const { rows } of starters) {
      const sources = rows.flatMap((upsert) => (upsert.table === 'sources' ? [upsert.row] : []));
      if (sources.length === 0) continue;
      expectBack(sources, format);
      count += sources.length;
    }
    expect(count).toBeGreaterThan(30);
  });

  it('R7: what is lost is named, and only what is there to be lost', () => {
    const [plain] = withIds([{ ...newSourceFields, title: 'Plain' }]);
    const [full] = withIds([
      {
        ...newSourceFields,
        title: 'Full',
        kind: 'panel_session',
        authors: 'Husk K, et al.',
        methods: 'mixed',
        country: 'England',
        tags: 'ours',
        readingStatus: 'read',
        verified: 'full',
        services: 'x',
      },
    ]);
    if (plain === undefined || full === undefined) throw new Error('two sources');
    expect(lostOfSources([plain], format)).toHaveLength(2);
    expect(lostOfSources([plain, full], format).length).toBe(10);
  });
});

describe('what other programs ask of these files', () => {
  const sample = () => withIds(fc.sample(randomSource, { numRuns: 300, seed: 7 }));

  it('R7: CSL-JSON keeps the rules of its specification', () => {
    const validate = new Ajv({ strict: true, strictRequired: false }).compile(cslRules);
    validate(JSON.parse(cslJsonText(sample())));
    expect(validate.errors ?? []).toEqual([]);
    for (const { rows } of starters) {
      validate(
        JSON.parse(cslJsonText(rows.flatMap((upsert) => (upsert.table === 'sources' ? [upsert.row] : [])))),
      );
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('R7: BibTeX is read without a fault by another reader, entry by entry', () => {
    const sources = sample();
    const { entries, errors } = parse(bibtexText(sources), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(sources.map(({ id }) => citationKeys(sources).get(id)));
  });

  it('R7: every line of RIS has a tag, two blanks and a dash, or goes on the abstract before it', () => {
    for (const record of risText(sample()).split('ER  - \r\n').slice(0, -1)) {
      const tagged = record.trim().split('\r\n');
      expect(tagged[0]).toMatch(/^TY {2}- [A-Z]+$/u);
      for (const [index, line] of tagged.entries())
        if (!/^[A-Z][A-Z0-9] {2}- \S/u.test(line))
          expect(tagged.slice(0, index).findLast((one) => /^[A-Z][A-Z0-9] {2}- /u.test(one))).toMatch(/^AB/u);
    }
  });

  it('R7: keys are the same in every run and order, of letters and digits, and unlike each other', () => {
    const sources = sample();
    const keys = citationKeys(sources);
    expect(new Set(keys.values()).size).toBe(sources.length);
    for (const key of keys.values()) expect(key).toMatch(/^[a-z0-9]+$/u);
    const turned = citationKeys([...sources].reverse());
    for (const [id, key] of keys) expect(turned.get(id)).toBe(key);
    const [husk] = withIds([
      {
        ...newSourceFields,
        title: 'What works in social prescribing',
        authors: 'Husk K, Blockley K',
        year: 2020,
      },
    ]);
    expect(husk === undefined ? '' : citationKeys([husk]).get(husk.id)).toBe('husk2020works');
  });

  it('R8: a list of references is in its style; its page has neither markup of words nor anything from elsewhere', () => {
    const sources = withIds([
      {
        ...newSourceFields,
        title: 'B <script>alert(1)</script> & more',
        authors: 'Zed A',
        year: 2020,
        kind: 'article',
        container: 'Journal',
        doi: '10.1/x',
      },
      {
        ...newSourceFields,
        title: 'A',
        authors: 'Abel B',
        year: 2021,
        kind: 'book',
        url: 'javascript:alert(1)',
      },
    ]);
    expect(bibliographyText(sources, 'apa').split('\n')[0]).toContain('Abel');
    expect(bibliographyText(sources, 'vancouver')).toMatch(/^1\. Zed A\.[^\n]*\n2\. Abel B\./u);
    for (const source of sources)
      for (const style of ['apa', 'harvard', 'vancouver'] as const)
        expect(bibliographyText([source], style)).toContain(formatReference(source, style));
    const page = bibliographyPage(sources, { style: 'harvard', title: 'T <b>' });
    expect(page).not.toMatch(/<script|<b>|href="(?!https:\/\/doi\.org\/10\.1\/x")|src=/u);
  });
});
