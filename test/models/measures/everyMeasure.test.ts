import { describe, expect, it } from 'vitest';

import type { Measure } from '#models/entities/measure.ts';
import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { termsOf } from '#models/frameworks/outcomeFramework.ts';
import { measuresLibrary } from '#models/measures/library.ts';

type Expected = readonly [
  slug: string,
  items: number | null,
  range: readonly [number | null, number | null],
  direction: Measure['direction'],
  verified: Measure['verified'],
];

const [up, down, neutral, perItem] = ['higher_better', 'lower_better', 'neutral', 'per_item'] as const;
const [full, part, none] = ['full', 'partial', 'none'] as const;
const open = [null, null] as const;
const percent = [0, 100] as const;

/**
 * The table of instruments as the sources give it, written out by hand in its order. A row that was seen in full is
 * only partly verified as long as one of its cells is not.
 */
const table: readonly Expected[] = [
  ['wemwbs', 14, [14, 70], up, part],
  ['swemwbs', 7, [7, 35], up, part],
  ['ons4', 4, [0, 10], perItem, part],
  ['ucla-3', 3, [3, 9], down, part],
  ['ucla-20', 20, open, down, part],
  ['ucla-1980', 20, [20, 80], down, none],
  ['direct-loneliness', 1, open, down, none],
  ['de-jong-gierveld-11', 11, [0, 11], down, part],
  ['de-jong-gierveld-6', 6, [0, 6], down, full],
  ['campaign-to-end-loneliness', 3, [0, 12], down, part],
  ['lsns-6', 6, [0, 30], up, part],
  ['lsns-r', 12, [0, 60], up, part],
  ['elsa-isolation', null, open, down, part],
  ['group-memberships', null, open, neutral, none],
  ['neighbourhood-belonging', 1, open, up, full],
  ['bscs', 8, [8, 40], up, full],
  ['sci-2', 24, [0, 72], up, part],
  ['mspss', 12, open, up, none],
  ['duke-unc-fssq', 8, open, perItem, part],
  ['pam-13', 13, [0, 100], up, full],
  ['gse', 10, [10, 40], up, part],
  ['rosenberg', 10, [0, 30], up, part],
  ['eq-5d-5l', 5, [null, 1], up, part],
  ['eq-vas', 1, [0, 100], up, part],
  ['reqol-10', 10, [0, 40], up, part],
  ['reqol-20', 20, [0, 80], up, part],
  ['phq-9', 9, [0, 27], down, part],
  ['gad-7', 7, [0, 21], down, part],
  ['phq-ads', 16, [0, 48], down, part],
  ['hads', 14, [0, 21], down, full],
  ['core-10', 10, [0, 40], down, part],
  ['core-om', 34, [0, 40], down, part],
  ['wsas', 5, [0, 40], down, none],
  ['sf-12', 12, open, up, part],
  ['icecap-a', 5, [0, 1], up, none],
  ['mycaw', 3, [0, 6], down, part],
  ['well-being-star', 8, [1, 5], up, full],
  ['ipaq', null, open, up, none],
  ['gp-consultations', null, [0, null], neutral, part],
  ['hospital-use', null, [0, null], neutral, part],
  ['social-care-contacts', null, [0, null], neutral, part],
  ['referral-accepted', null, percent, up, none],
  ['attended-first-session', null, percent, up, none],
  ['sessions-attended', null, percent, up, none],
  ['income-gained', null, open, perItem, none],
  ['most-important-thing', null, open, neutral, part],
];

describe('each of the 46 measures', () => {
  const bySlug = new Map(measuresLibrary.map((measure) => [measure.slug, measure]));

  it('has the number of questions, the range, the direction and the mark of its row of the table', () => {
    expect(table).toHaveLength(46);
    expect(
      table.map(([slug]) => {
        const measure = bySlug.get(slug);
        return [
          slug,
          measure?.items,
          [measure?.minimum, measure?.maximum],
          measure?.direction,
          measure?.verified,
        ];
      }),
    ).toEqual(table);
  });

  it('is at most partly verified while it says of any of its facts that nobody has checked it', () => {
    const unsure = measuresLibrary.filter((measure) => JSON.stringify(measure).includes('(not verified)'));
    expect(unsure.length).toBeGreaterThan(25);
    for (const { slug, verified } of unsure) expect([slug, verified]).not.toEqual([slug, 'full']);
  });

  it('is listed with the others of its mark: 6 verified, 29 in part, 11 not', () => {
    const slugsOf = (mark: Measure['verified']) =>
      measuresLibrary
        .filter(({ verified }) => verified === mark)
        .map(({ slug }) => slug)
        .toSorted();
    expect(slugsOf('full')).toEqual([
      'bscs',
      'de-jong-gierveld-6',
      'hads',
      'neighbourhood-belonging',
      'pam-13',
      'well-being-star',
    ]);
    expect(slugsOf('partial')).toHaveLength(29);
    expect(slugsOf('none')).toHaveLength(11);
  });

  it('is for outcomes that the two lists of outcomes have, by the names they have there', () => {
    const known = new Set(outcomeFrameworks.flatMap(termsOf).map(({ label }) => label));
    const named = measuresLibrary.flatMap(({ outcomes }) => (outcomes === '' ? [] : outcomes.split('; ')));
    expect(named.filter((label) => !known.has(label))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(15);
  });

  it('keeps apart what is felt and what can be counted: no measure of isolation is one of loneliness', () => {
    for (const { outcomes } of measuresLibrary)
      expect(/loneliness/iu.test(outcomes) && /isolation/iu.test(outcomes)).toBe(false);
  });

  it('holds no words of its items: nothing in it is a question put to somebody, but for the free question', () => {
    for (const { slug, name, construct, response, note } of measuresLibrary)
      if (!['most-important-thing', 'attended-first-session'].includes(slug))
        expect([name, construct, response, note].filter((text) => text.includes('?'))).toEqual([]);
  });

  it('asks something of people, unless it is read from records', () => {
    expect(
      measuresLibrary.filter(({ completedBy }) => completedBy === 'Records').map(({ slug }) => slug),
    ).toEqual([
      'gp-consultations',
      'hospital-use',
      'social-care-contacts',
      'referral-accepted',
      'attended-first-session',
      'sessions-attended',
      'income-gained',
    ]);
  });
});
