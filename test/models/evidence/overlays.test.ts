import { describe, expect, it } from 'vitest';

import { type OverlayName, overlayNames, overlays } from '#models/evidence/overlays.ts';
import { overlayValues } from '#models/evidence/overlayValues.ts';

import { seededRandom } from '../../random/testEnv.ts';
import { EvidenceBench, shuffled } from './evidencedTheory.ts';

const currentYear = 2026;
const facts = {
  supports: 0,
  contradicts: 0,
  refines: 0,
  givesContext: 0,
  sources: 0,
  speaking: 0,
  methods: new Set<never>(),
  newest: null,
  confidence: null,
  testability: 'nothing' as const,
  agreement: 'unasked' as const,
};
const classOf = (name: OverlayName, more: object) =>
  overlays[name].classOf({ ...facts, ...more }, currentYear);

describe('overlays', () => {
  it('E4 amount: none, one, two or three, four or more sources', () => {
    expect([0, 1, 2, 3, 4, 90].map((sources) => classOf('amount', { sources }))).toEqual([
      'bare',
      'one',
      'few',
      'few',
      'many',
      'many',
    ]);
  });

  it('E5 kind: only qualitative and quantitative decide; both, or a mixed-methods source, is mixed', () => {
    const of = (...methods: string[]) =>
      classOf('kind', { sources: methods.length, methods: new Set(methods) });
    expect(of()).toBe('none');
    expect(of('qualitative')).toBe('qualitative');
    expect(of('qualitative', 'review')).toBe('qualitative');
    expect(of('quantitative', 'grey', 'unknown')).toBe('quantitative');
    expect(of('qualitative', 'quantitative')).toBe('mixed');
    expect(of('mixed')).toBe('mixed');
    expect(of('review', 'lived_experience', 'panel', 'grey')).toBe('other');
    expect(of('unknown')).toBe('other');
  });

  it('E6 balance: mostly means at least twice as many', () => {
    const of = (supports: number, contradicts: number) => classOf('balance', { supports, contradicts });
    expect(of(0, 0)).toBe('none');
    expect(of(3, 0)).toBe('only_for');
    expect(of(0, 1)).toBe('only_against');
    expect(of(2, 1)).toBe('mostly_for');
    expect(of(3, 2)).toBe('balanced');
    expect(of(1, 1)).toBe('balanced');
    expect(of(2, 3)).toBe('balanced');
    expect(of(1, 2)).toBe('mostly_against');
  });

  it('E8 recency: the age of the newest source; one dated ahead is new', () => {
    const of = (newest: number | null) => classOf('recency', { newest });
    expect([null, 2015, 2016, 2020, 2021, 2023, 2024, 2026, 2027].map(of)).toEqual([
      'undated',
      'over_10',
      'to_10',
      'to_10',
      'to_5',
      'to_5',
      'to_2',
      'to_2',
      'to_2',
    ]);
  });

  it('every class of every overlay has words of both kinds and a rule in a sentence, and no two share them', () => {
    for (const name of overlayNames) {
      const { classes, title } = overlays[name];
      expect(title.plain && title.realist).toBeTruthy();
      for (const { words, rule } of classes) {
        expect(words.plain && words.realist).toBeTruthy();
        expect(rule).toMatch(/^[A-Z].+\.$/);
      }
      for (const texts of [
        classes.map(({ id }) => id),
        classes.map(({ words }) => words.plain),
        classes.map(({ words }) => words.realist),
      ])
        expect(new Set(texts).size, name).toBe(classes.length);
    }
  });
});

describe('an overlay of a theory', () => {
  const theory = () => {
    const bench = new EvidenceBench();
    const arrows = [0, 1, 2, 3, 4].map((at) => bench.join(`b${at}`, `b${at + 1}`));
    const [bare, one, few, background] = [arrows[0] ?? '', arrows[1] ?? '', arrows[2] ?? '', arrows[3] ?? ''];
    bench.source('Old', { year: 1998, methods: 'quantitative' });
    bench.source('New', { year: 2025, methods: 'qualitative' });
    bench.source('Undated', { methods: 'panel' });
    bench.tie(one, 'Old', 'contradicts');
    for (const title of ['Old', 'New', 'Undated']) bench.tie(few, title, 'supports');
    bench.tie(background, 'Undated', 'gives_context');
    bench.judge(few, { overall: 'low' });
    return { bench, bare, one, few, background };
  };

  it('says the same in words as in colour, with the figures worked out by hand', () => {
    const { bench } = theory();
    const text = (name: OverlayName) =>
      overlayValues(bench.document, bench.theoryId, { name, currentYear }).text;
    expect(text('amount')).toBe('2 of 5 arrows have no evidence, 2 have 1 source, 1 has 2 or 3 sources.');
    expect(text('kind')).toBe(
      '2 of 5 arrows have no evidence of any kind, 1 has quantitative but no qualitative evidence, 1 has both qualitative and quantitative evidence, 1 has other kinds of evidence only.',
    );
    expect(text('balance')).toBe(
      '3 of 5 arrows have no source for or against, 1 has sources for only, 1 has sources against only.',
    );
    expect(text('confidence')).toBe('4 of 5 arrows are not judged, 1 is held with low confidence.');
    expect(text('recency')).toBe(
      '3 of 5 arrows have no dated source, 1 has its newest source from more than 10 years ago, 1 has its newest source from the last 2 years.',
    );
  });

  it('gives every arrow one class of the overlay, and counts them all', () => {
    const { bench, few } = theory();
    for (const name of overlayNames) {
      const values = overlayValues(bench.document, bench.theoryId, { name, currentYear });
      expect(values.byArrow.size).toBe(5);
      expect(values.counts.reduce((sum, { arrows }) => sum + arrows, 0)).toBe(5);
      expect(values.counts.map((count) => count.class)).toEqual(overlays[name].classes);
      const other = overlayValues(shuffled(bench.document, seededRandom(3)), bench.theoryId, {
        name,
        currentYear,
      });
      expect(other.counts).toEqual(values.counts);
    }
    const amount = overlayValues(bench.document, bench.theoryId, { name: 'amount', currentYear });
    expect(amount.byArrow.get(few)).toBe('few');
  });

  it('has words for a theory with no arrow, one arrow, and arrows all alike', () => {
    const bench = new EvidenceBench();
    const text = () => overlayValues(bench.document, bench.theoryId, { name: 'amount', currentYear }).text;
    expect(text()).toBe('There are no arrows yet.');
    const first = bench.join('a', 'b');
    expect(text()).toBe('The only arrow has no evidence.');
    bench.join('b', 'c');
    expect(text()).toBe('All 2 arrows have no evidence.');
    bench.tie(first, 'A', 'supports');
    expect(text()).toBe('1 of 2 arrows has no evidence, 1 has 1 source.');
  });
});
