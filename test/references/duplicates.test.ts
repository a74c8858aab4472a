import { describe, expect, it } from 'vitest';

import { namesIn, shortName } from '#models/references/authorNames.ts';
import { isIsbn, normaliseDoi, normalisePmid } from '#models/references/identifiers.ts';
import { planReferences } from '#models/references/referencePlan.ts';

import { testEnv } from '../random/testEnv.ts';
import { importText } from './importText.ts';

const ris = (...lines: readonly string[]) => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;
const plan = (...records: readonly string[]) =>
  planReferences(importText(records.join('')).references, [], testEnv(1));
const base = ['TI  - Example study of walking groups', 'AU  - Example, Ada', 'PY  - 2019'];

describe('duplicates (R5)', () => {
  it('are found by DOI however it is written, then by PMID, then by title, year and first author', () => {
    const { added, duplicates } = plan(
      ris(...base, 'DO  - 10.5555/Example.One', 'AN  - 90000001', 'DB  - PubMed'),
      ris('TI  - Example study of walking groups: a trial', 'DO  - https://doi.org/10.5555/EXAMPLE.ONE.'),
      ris('TI  - EXAMPLE study of walking groups', 'AN  - 90000001', 'DB  - PubMed'),
      ris(
        'TI  - Éxample study, of walking groups.',
        'AU  - Example, A. B.',
        'AU  - Other, C.',
        'PY  - 2019///',
      ),
    );
    expect(added).toHaveLength(1);
    expect(duplicates.map(({ record, by, ofRecord }) => [record, by, ofRecord])).toEqual([
      [2, 'doi', 1],
      [3, 'pmid', 1],
      [4, 'title', 1],
    ]);
  });

  it('are not: another year, another author, another DOI, a thesis of that title, abstracts that share a DOI', () => {
    const { added, duplicates, warnings } = plan(
      ris(...base, 'DO  - 10.5555/one'),
      ris('TI  - Example study of walking groups', 'AU  - Example, Ada', 'PY  - 2020'),
      ris('TI  - Example study of walking groups', 'AU  - Sample, Ben', 'PY  - 2019'),
      ris(...base, 'DO  - 10.5555/two'),
      ris(...base, 'DO  - 10.5555/three').replace('JOUR', 'THES'),
      ris('TI  - Something wholly different about buses', 'DO  - 10.5555/one'),
    );
    expect([added.length, duplicates.length]).toEqual([6, 0]);
    expect(warnings.map(({ record }) => record)).toEqual([4, 5, 6]);
  });

  it('of records without title, author and year only those that say the same in every respect', () => {
    const records = importText(
      `${ris('VL  - 1')}${ris('VL  - 2')}${ris('TI  - Editorial')}${ris('TI  - Editorial', 'VL  - 3')}`,
    );
    const first = planReferences(records.references, [], testEnv(1));
    expect(first.added).toHaveLength(4);
    const known = first.rows.flatMap(({ table, row }) => (table === 'sources' ? [row] : []));
    expect(planReferences(records.references, known, testEnv(2)).added).toEqual([]);
  });
});

describe('names and numbers as they are kept', () => {
  it.each([
    ['Shahtalebi, M. A.', 'Shahtalebi MA'],
    ['Example, Ada Berit', 'Example AB'],
    ['Example, Jean-Paul', 'Example JP'],
    ['EXAMPLE, ADA', 'EXAMPLE A'],
    ['van der Berg, Anna', 'van der Berg A'],
    ['Beethoven, Ludwig van', 'van Beethoven L'],
    ['King, Martin Luther, Jr.', 'King ML Jr'],
    ['King, Jr., Martin', 'King M Jr'],
    ['Behan L.', 'Behan L'],
    ['Lucas J.S.', 'Lucas JS'],
    ['Example AB', 'Example AB'],
    ['Example Collaboration', 'Example Collaboration'],
    ['Example Health Service,', 'Example Health Service'],
    ['Department of Examples, Exampleton', 'Department of Examples – Exampleton'],
    ['王, 小明', '王 小明'],
    ['Plato', 'Plato'],
  ])('%s is %s', (written, short) => {
    expect(shortName(written)).toBe(short);
  });

  it('several authors on one line', () => {
    expect(namesIn('Example, Ada; Sample, Ben')).toEqual(['Example, Ada', 'Sample, Ben']);
    expect(namesIn('Example A, Sample BC, Person D')).toEqual(['Example A', 'Sample BC', 'Person D']);
    expect(namesIn('Okafor A. Lindqvist BC.')).toEqual(['Okafor A.', 'Lindqvist BC.']);
    expect(namesIn('Example, Ada')).toEqual(['Example, Ada']);
  });

  it.each([
    ['10.5555/a.b', '10.5555/a.b'],
    ['doi: 10.5555/a.b.', '10.5555/a.b'],
    ['https://dx.doi.org/10.5555/a%2Fb', '10.5555/a/b'],
    ['HTTP://DOI.ORG/10.5555/A', '10.5555/A'],
    ['10.5555/a.b [doi]', '10.5555/a.b'],
    ['(10.5555/a(1)b)', '10.5555/a(1)b'],
    ['10.5555/(SICI)1-2(199)1:2<3::AID-X4>3.0.CO;2-A', '10.5555/(SICI)1-2(199)1:2<3::AID-X4>3.0.CO;2-A'],
    ['https://example.org/10/x', ''],
    ['n/a', ''],
  ])('DOI %s is %j', (written, doi) => {
    expect(normaliseDoi(written)).toBe(doi);
  });

  it('PubMed numbers and ISBNs', () => {
    expect(['PMID: 123', '00123', 'PMC123', '12a'].map(normalisePmid)).toEqual(['123', '123', '', '']);
    expect(['978-3-16-148410-0', '0-306-40615-2 (pbk)', '0028-3932'].map(isIsbn)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
