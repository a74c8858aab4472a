import { describe, expect, it } from 'vitest';

import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { measuresLibrary } from '#models/measures/library.ts';
import { readingLists } from '#models/readingLists/catalogue.ts';
import { starters } from '#models/starters/catalogue.ts';

const sources = new Map(
  [...starters, ...readingLists].flatMap(({ rows }) =>
    rows.flatMap(({ table, row }) => (table === 'sources' ? [[row.id as string, row] as const] : [])),
  ),
);
const sourcesThatAre = (verified: string) =>
  [...sources.values()]
    .filter((source) => source.verified === verified)
    .map(({ id }) => id.replace('source_', ''))
    .toSorted();
const measuresThatAre = (verified: string) =>
  measuresLibrary
    .filter((measure) => measure.verified === verified)
    .map(({ slug }) => slug)
    .toSorted();

describe('what comes with the program and was not verified', () => {
  it('is said of eleven studies and documents whose record nobody looked up', () => {
    expect(sourcesThatAre('none')).toEqual([
      'e-learning',
      'economic-impact',
      'husk-2019',
      'kimberlee-2015',
      'kings-fund',
      'making-sense-2017',
      'nalw-standards',
      'nasp-evidence',
      'nhs-england-2019',
      'nhs-plan-2019',
      'un-human-rights',
    ]);
  });

  it('is said of eleven whose record was seen in part', () => {
    expect(sourcesThatAre('partial')).toEqual([
      'calderon-2022',
      'chatterjee-2018',
      'elliott-2022',
      'heap-webber-2022',
      'kellezi-2019',
      'pmc9328101',
      'pmc9389950',
      'polley-2020',
      'southby-gamsu-2018',
      'westlake-2022',
      'woodall-2018',
    ]);
  });

  it('leaves no study without a word on how far it was checked, and none called verified without a record', () => {
    for (const { id, verifiedNote, verified, authors, year, doi, container, url } of sources.values()) {
      expect({ id, isSaid: verifiedNote !== '' }).toEqual({ id, isSaid: true });
      if (verified === 'full') {
        const hasRecord = authors !== '' && year !== null && (doi !== '' || container !== '' || url !== '');
        expect({ id, hasRecord }).toEqual({ id, hasRecord: true });
      }
    }
  });

  it('is said of eleven measures nobody checked, and of the 29 checked in part; six were', () => {
    expect(measuresThatAre('none')).toEqual([
      'attended-first-session',
      'direct-loneliness',
      'group-memberships',
      'icecap-a',
      'income-gained',
      'ipaq',
      'mspss',
      'referral-accepted',
      'sessions-attended',
      'ucla-1980',
      'wsas',
    ]);
    expect(measuresThatAre('partial')).toEqual([
      'campaign-to-end-loneliness',
      'core-10',
      'core-om',
      'de-jong-gierveld-11',
      'duke-unc-fssq',
      'elsa-isolation',
      'eq-5d-5l',
      'eq-vas',
      'gad-7',
      'gp-consultations',
      'gse',
      'hospital-use',
      'lsns-6',
      'lsns-r',
      'most-important-thing',
      'mycaw',
      'ons4',
      'phq-9',
      'phq-ads',
      'reqol-10',
      'reqol-20',
      'rosenberg',
      'sci-2',
      'sf-12',
      'social-care-contacts',
      'swemwbs',
      'ucla-20',
      'ucla-3',
      'wemwbs',
    ]);
    for (const { slug, verified, reference } of measuresLibrary)
      expect({ slug, hasSource: reference !== '' || verified === 'none' }).toEqual({ slug, hasSource: true });
  });

  it('is said of the three lists to tag with: their sources were seen in part', () => {
    expect(
      outcomeFrameworks.map(({ id, verified, source, sourceNote }) => [
        id,
        verified,
        source !== '' && sourceNote !== '',
      ]),
    ).toEqual([
      ['outcomes-by-domain', 'partial', true],
      ['priority-outcomes', 'partial', true],
      ['link-worker-standards', 'partial', true],
    ]);
  });
});
