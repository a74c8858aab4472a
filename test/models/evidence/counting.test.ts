import { describe, expect, it } from 'vitest';

import { evidenceMatrix } from '#models/evidence/evidenceMatrix.ts';
import { evidenceProfile } from '#models/evidence/evidenceProfile.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { coverage } from '#models/queries/coverage.ts';
import { seededRandom, wholeNumber, oneOf } from '../../random/testEnv.ts';

import { EvidenceBench, shuffled } from './evidencedTheory.ts';

/**
 * trust ──first──▶ talks ──second──▶ attends ──third──▶ well
 *
 * first:  A for, for (two extracts), B for and against, C refines, D background
 * second: A for
 * third:  nothing
 */
function theory() {
  const bench = new EvidenceBench();
  const first = bench.join('trust', 'talks');
  const second = bench.join('talks', 'attends');
  const third = bench.join('attends', 'well');
  bench.source('A', { methods: 'qualitative', studyDesign: 'Interviews', year: 2019, authors: 'Able A' });
  bench.source('B', { methods: 'quantitative', studyDesign: 'RCT', year: 2022, authors: 'Baker B' });
  bench.source('C', { methods: 'qualitative', studyDesign: 'interviews ', year: null, authors: 'Cole C' });
  bench.source('D', { kind: 'report', year: 2001, authors: 'Dean D' });
  bench.tie(first, 'A', 'supports', { weight: 'low' });
  bench.tie(first, 'A', 'supports', { weight: 'high', text: 'Again' });
  bench.tie(first, 'B', 'supports', { weight: 'moderate' });
  bench.tie(first, 'B', 'contradicts', { weight: 'moderate', text: 'But' });
  bench.tie(first, 'C', 'refines');
  bench.tie(first, 'D', 'gives_context');
  bench.tie(second, 'A', 'supports');
  return { bench, first, second, third };
}

const counts = (
  supports: number,
  contradicts: number,
  refines: number,
  givesContext: number,
  sources: number,
) => ({
  supports,
  contradicts,
  refines,
  givesContext,
  sources,
});

describe('counting evidence', () => {
  it('E1: counts different sources; one that speaks both for and against counts in both, and once in all', () => {
    const { bench, first, second, third } = theory();
    // A and B support, B contradicts, C refines, D is background: four sources, six extracts.
    expect(evidenceOfArrow(bench.document, first)).toEqual({ ...counts(2, 1, 1, 1, 4), extracts: 6 });
    expect(evidenceOfArrow(bench.document, second)).toEqual({ ...counts(1, 0, 0, 0, 1), extracts: 1 });
    expect(evidenceOfArrow(bench.document, third)).toEqual({ ...counts(0, 0, 0, 0, 0), extracts: 0 });
  });

  it('E2, E3: counts by methods, design, weight and year; one design in two spellings is one', () => {
    const { bench, first } = theory();
    expect(evidenceProfile(bench.document, first)).toEqual({
      ...counts(2, 1, 1, 1, 4),
      extracts: 6,
      methods: [
        { methods: 'qualitative', ...counts(1, 0, 1, 0, 2) },
        { methods: 'quantitative', ...counts(1, 1, 0, 0, 1) },
        { methods: 'unknown', ...counts(0, 0, 0, 1, 1) },
      ],
      designs: [
        { design: 'Interviews', ...counts(1, 0, 1, 0, 2) },
        { design: 'RCT', ...counts(1, 1, 0, 0, 1) },
        { design: '', ...counts(0, 0, 0, 1, 1) },
      ],
      // A counts as high though one of its passages is low; C and D have no weight.
      weights: { high: 1, moderate: 1, low: 0, unsaid: 2 },
      dated: 3,
      oldest: 2001,
      newest: 2022,
    });
  });

  it('E2: coverage names the kinds in words, the level of confidence or null, and what is bare', () => {
    const { bench, first, second, third } = theory();
    bench.judge(second, { overall: 'very_low' });
    const { arrows, bare, summary } = coverage(bench.document, bench.theoryId);
    expect(arrows.map(({ id, kinds, confidence }) => ({ id, kinds, confidence }))).toEqual([
      { id: first, kinds: ['qualitative', 'quantitative', 'report'], confidence: null },
      { id: second, kinds: ['qualitative'], confidence: 'very_low' },
      { id: third, kinds: [], confidence: null },
    ]);
    expect(bare).toEqual([third]);
    expect(summary).toEqual({
      arrows: 3,
      withEvidence: 2,
      bare: 1,
      contested: 1,
      sources: 4,
      measured: 0,
      judged: 1,
    });
  });

  it('evidence tied to a box says nothing about the arrows at it', () => {
    const { bench, third } = theory();
    bench.run('evidence.attach', {
      theoryId: bench.theoryId,
      target: { elementId: bench.box('well') },
      stance: 'supports',
      extract: { id: [...bench.document.extracts.keys()][0] ?? '' },
    });
    expect(evidenceOfArrow(bench.document, third).sources).toBe(0);
  });
});

describe('the evidence matrix', () => {
  it('E14: has a cell for each arrow and kind, counted by source and stance', () => {
    const { bench, first, second, third } = theory();
    const { columns, rows } = evidenceMatrix(bench.document, bench.theoryId, { columns: 'kind' });
    expect(columns).toEqual([
      { id: 'qualitative', heading: 'qualitative', arrows: 2, sources: 2 },
      { id: 'quantitative', heading: 'quantitative', arrows: 1, sources: 1 },
      { id: 'unknown', heading: 'methods not said', arrows: 1, sources: 1 },
    ]);
    expect(rows.map(({ arrowId }) => arrowId)).toEqual([first, second, third]);
    expect(rows.map(({ cells }) => Object.fromEntries(cells))).toEqual([
      {
        qualitative: counts(1, 0, 1, 0, 2),
        quantitative: counts(1, 1, 0, 0, 1),
        unknown: counts(0, 0, 0, 1, 1),
      },
      { qualitative: counts(1, 0, 0, 0, 1) },
      {},
    ]);
    expect(rows[0]?.total).toEqual(counts(2, 1, 1, 1, 4));
  });

  it('E14: by design and by source, columns in alphabetical order', () => {
    const { bench } = theory();
    const of = (columns: 'design' | 'source') =>
      evidenceMatrix(bench.document, bench.theoryId, { columns }).columns.map(
        ({ heading, arrows, sources }) => [heading, arrows, sources],
      );
    expect(of('design')).toEqual([
      ['Interviews', 2, 2],
      ['RCT', 1, 1],
      ['design not said', 1, 1],
    ]);
    expect(of('source')).toEqual([
      ['Able 2019', 2, 1],
      ['Baker 2022', 1, 1],
      ['Cole', 1, 1],
      ['Dean 2001', 1, 1],
    ]);
  });

  it('E14: what is about an information line is told from what is about a holistic service', () => {
    const { bench, first, second } = theory();
    const [able, baker] = [...bench.document.sources.values()].toSorted((one, other) =>
      one.authors < other.authors ? -1 : 1,
    );
    const about = (id: string | undefined, services: string) =>
      bench.run('sources.change', { ids: [id as never], fields: { services } });
    about(able?.id, 'light information-only');
    about(baker?.id, 'holistic');
    const of = (service: string | null) => {
      const matrix = evidenceMatrix(bench.document, bench.theoryId, { columns: 'service', service });
      return [
        matrix.columns.map(({ heading, sources }) => `${heading} ${sources}`),
        matrix.rows.filter(({ total }) => total.sources > 0).map(({ arrowId }) => arrowId),
      ];
    };
    expect(of(null)).toEqual([
      ['Light 1', 'Holistic 1', 'Information only 1', 'not said 2'],
      [first, second],
    ]);
    expect(of('information-only')).toEqual([
      ['Light 1', 'Information only 1'],
      [first, second],
    ]);
    expect(of('holistic')).toEqual([['Holistic 1'], [first]]);
    expect(of('not-said')).toEqual([['not said 2'], [first]]);
    expect(of('pcn')).toEqual([[], []]);
  });

  it('E14: rows in the order of the gap list put the bare arrow first', () => {
    const { bench, first, second, third } = theory();
    const order = evidenceMatrix(bench.document, bench.theoryId, { columns: 'kind', order: 'gap' });
    // All three lie on the only path; nothing 1, one source 0.6, disagreement 0.6, and then reading order.
    expect(order.rows.map(({ arrowId }) => arrowId)).toEqual([third, first, second]);
    expect(order.rows.map(({ share }) => share)).toEqual([1, 1, 1]);
  });
});

describe('counting evidence (any order, any number of extracts)', () => {
  const stances = ['supports', 'contradicts', 'refines', 'gives_context'] as const;
  const randomTheory = (seed: number) => {
    const random = seededRandom(seed);
    const bench = new EvidenceBench();
    const arrows = Array.from({ length: 4 }, (_, at) => bench.join(`box ${at}`, `box ${at + 1}`));
    for (let at = 0; at < 25; at += 1)
      bench.tie(oneOf(random, arrows), `Study ${wholeNumber(random, 1, 6)}`, oneOf(random, stances), {
        weight: oneOf(random, ['high', 'low', null] as const),
      });
    return { bench, random, arrows };
  };

  it('no count, kind or column depends on the order of rows', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { bench, random, arrows } = randomTheory(seed);
      const other = shuffled(bench.document, random);
      expect(coverage(other, bench.theoryId)).toEqual(coverage(bench.document, bench.theoryId));
      for (const columns of ['kind', 'design', 'source'] as const)
        expect(evidenceMatrix(other, bench.theoryId, { columns })).toEqual(
          evidenceMatrix(bench.document, bench.theoryId, { columns }),
        );
      for (const arrow of arrows)
        expect(evidenceProfile(other, arrow)).toEqual(evidenceProfile(bench.document, arrow));
    }
  });

  it('another supporting extract of a source that supports already changes no count of sources', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { bench, arrows } = randomTheory(seed);
      for (const arrow of arrows) {
        const before = evidenceProfile(bench.document, arrow);
        const supporter = [...bench.document.evidenceLinks.values()].find(
          (link) => link.arrowId === arrow && link.stance === 'supports',
        );
        if (supporter === undefined) continue;
        const extract = bench.document.extracts.get(supporter.extractId);
        const source = extract === undefined ? undefined : bench.document.sources.get(extract.sourceId);
        bench.tie(arrow, source?.title ?? '', 'supports', { text: 'One more' });
        expect(evidenceProfile(bench.document, arrow)).toEqual({ ...before, extracts: before.extracts + 1 });
      }
    }
  });
});
