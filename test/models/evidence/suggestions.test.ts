import { describe, expect, it } from 'vitest';

import { suggestConfidence } from '#models/evidence/suggestConfidence.ts';
import { suggestStatus } from '#models/evidence/suggestStatus.ts';

import { EvidenceBench } from './evidencedTheory.ts';

function oneArrow() {
  const bench = new EvidenceBench();
  const arrow = bench.join('trust', 'attends');
  const suggested = () => suggestConfidence(bench.document, arrow);
  const concerns = () =>
    Object.fromEntries(suggested().components.map(({ component, concern }) => [component, concern]));
  return { bench, arrow, suggested, concerns };
}

const allJudged = (bench: EvidenceBench, titles: readonly string[]) => {
  for (const title of titles) {
    bench.appraise(title, 'rigour', 'high');
    bench.appraise(title, 'relevance', 'high');
  }
};

describe('the suggested confidence', () => {
  it('E15: says that there is nothing to go on when no source speaks to the arrow', () => {
    const { bench, arrow, suggested } = oneArrow();
    expect(suggested()).toMatchObject({
      level: null,
      reasons: ['No source speaks to this arrow, so there is nothing to go on.'],
    });
    bench.tie(arrow, 'A', 'gives_context');
    expect(suggested().level).toBeNull();
    expect(suggested().reasons[0]).toContain('background only');
  });

  it('E15: four agreeing sources, all rigorous and relevant: nothing lowers it', () => {
    const { bench, arrow, suggested, concerns } = oneArrow();
    for (const title of ['A', 'B', 'C', 'D']) bench.source(title, { methods: 'qualitative' });
    for (const title of ['A', 'B', 'C', 'D']) bench.tie(arrow, title, 'supports');
    allJudged(bench, ['A', 'B', 'C', 'D']);
    expect(concerns()).toEqual({
      methodological: 'none',
      coherence: 'none',
      adequacy: 'none',
      relevance: 'none',
    });
    expect(suggested()).toMatchObject({ level: 'high' });
    expect(suggested().reasons).toEqual([
      'How the studies were done: 4 of 4 sources judged for rigour, all high; no concern.',
      'Coherence: 4 for, 0 against; no concern.',
      'Adequacy of data: 4 sources for or refining it; no concern.',
      'Relevance: 4 of 4 sources judged for relevance, all high; no concern.',
      'Starting from high, nothing lowers it: high.',
    ]);
  });

  it('E15: each serious concern lowers it by one, several smaller ones together by one more', () => {
    const { bench, arrow, suggested, concerns } = oneArrow();
    bench.source('A', { methods: 'qualitative' });
    bench.tie(arrow, 'A', 'supports');
    // One source: adequacy serious (−1). Rigour and relevance not judged: two smaller concerns (−1).
    expect(concerns()).toEqual({
      methodological: null,
      coherence: 'none',
      adequacy: 'serious',
      relevance: null,
    });
    expect(suggested().level).toBe('low');
    expect(suggested().reasons.at(-1)).toBe(
      'Starting from high, lowered by 1 for serious concerns and 1 for several smaller concerns together: low.',
    );
    allJudged(bench, ['A']);
    expect(suggested().level).toBe('moderate');
    bench.appraise('A', 'rigour', 'low');
    // The poorer of two differing judgements counts: one of one is low, serious.
    expect(concerns()).toMatchObject({ methodological: 'serious', adequacy: 'serious' });
    expect(suggested().level).toBe('low');
    bench.tie(arrow, 'B', 'contradicts');
    // 1 for and 1 against: coherence serious as well; B is not judged, A is.
    expect(concerns()).toMatchObject({ coherence: 'serious' });
    expect(suggested().level).toBe('very_low');
  });

  it('E15: rich sources make fewer adequate; passages of low weight are not counted', () => {
    const { bench, arrow, concerns } = oneArrow();
    bench.tie(arrow, 'A', 'supports');
    bench.tie(arrow, 'B', 'refines');
    expect(concerns()).toMatchObject({ adequacy: 'moderate', coherence: 'minor' });
    for (const title of ['A', 'B']) bench.appraise(title, 'richness', 'conceptually_rich');
    expect(concerns()).toMatchObject({ adequacy: 'minor' });
    for (const title of ['C', 'D']) bench.tie(arrow, title, 'supports', { weight: 'low' });
    expect(concerns()).toMatchObject({ adequacy: 'minor' });
    bench.tie(arrow, 'C', 'supports', { weight: 'high', text: 'Weighty' });
    bench.tie(arrow, 'D', 'supports', { weight: 'moderate', text: 'Weighty too' });
    // Four sources now: enough whatever their richness.
    expect(concerns()).toMatchObject({ adequacy: 'none' });
  });

  it('E15: what the team recorded of a component goes before what is attached', () => {
    const { bench, arrow, suggested, concerns } = oneArrow();
    bench.tie(arrow, 'A', 'supports');
    bench.judge(arrow, {
      overall: 'high',
      adequacy: 'minor',
      adequacyReason: 'One long ethnography.',
      methodological: 'none',
      relevance: 'none',
    });
    expect(concerns()).toEqual({
      methodological: 'none',
      coherence: 'none',
      adequacy: 'minor',
      relevance: 'none',
    });
    // One smaller concern alone lowers nothing.
    expect(suggested().level).toBe('high');
    expect(suggested().reasons[2]).toBe(
      'Adequacy of data (the team’s judgement): One long ethnography; a minor concern.',
    );
    expect(suggested().reasons.at(-1)).toContain('only a guide');
  });

  it('E16: it is very low when every source that speaks contradicts, and is never written by itself', () => {
    const { bench, arrow, suggested } = oneArrow();
    bench.tie(arrow, 'A', 'contradicts');
    const before = bench.document;
    expect(suggested()).toMatchObject({
      level: 'very_low',
      reasons: ['The only source that speaks to this arrow contradicts it: very low.'],
    });
    bench.tie(arrow, 'B', 'contradicts');
    expect(suggested().reasons).toEqual(['All 2 sources that speak to this arrow contradict it: very low.']);
    expect(before.confidences.size).toBe(0);
  });

  it('E15: rigour: one low of three is moderate, half serious; few judged of many say nothing', () => {
    const { bench, arrow, concerns, suggested } = oneArrow();
    for (const title of ['A', 'B', 'C']) bench.tie(arrow, title, 'supports');
    bench.appraise('A', 'rigour', 'high');
    expect(concerns()).toMatchObject({ methodological: null });
    expect(suggested().reasons[0]).toBe(
      'How the studies were done: only 1 of 3 sources judged for rigour; counted as a minor concern.',
    );
    bench.appraise('B', 'rigour', 'unclear');
    expect(concerns()).toMatchObject({ methodological: 'minor' });
    bench.appraise('C', 'rigour', 'low');
    expect(concerns()).toMatchObject({ methodological: 'moderate' });
    bench.appraise('B', 'rigour', 'low');
    expect(concerns()).toMatchObject({ methodological: 'serious' });
    expect(suggested().reasons[0]).toBe(
      'How the studies were done: 3 of 3 sources judged for rigour, 2 low; a serious concern.',
    );
  });

  it('E15: a judgement of the extract goes before one of its source', () => {
    const { bench, arrow, concerns } = oneArrow();
    bench.tie(arrow, 'A', 'supports');
    bench.appraise('A', 'rigour', 'low');
    expect(concerns()).toMatchObject({ methodological: 'serious' });
    bench.run('appraisals.add', {
      sourceId: bench.source('A'),
      extractId: [...bench.document.extracts.keys()][0] ?? null,
      dimension: 'rigour',
      level: 'high',
      reason: 'A good nugget',
      appraiser: '',
    });
    expect(concerns()).toMatchObject({ methodological: 'none' });
  });
});

describe('the suggested status', () => {
  it('E17: two sources on one side alone decide; both sides contest', () => {
    const status = (supports: number, contradicts: number) => {
      const { bench, arrow } = oneArrow();
      for (let at = 0; at < supports; at += 1) bench.tie(arrow, `For ${at}`, 'supports');
      for (let at = 0; at < contradicts; at += 1) bench.tie(arrow, `Against ${at}`, 'contradicts');
      const suggestion = suggestStatus(bench.document, arrow);
      expect(suggestion.reason).toMatch(/^[A-Z0-9].+\.$/);
      return suggestion.status;
    };
    expect(status(0, 0)).toBe('hypothesised');
    expect(status(1, 0)).toBe('hypothesised');
    expect(status(2, 0)).toBe('supported');
    expect(status(5, 1)).toBe('contested');
    expect(status(0, 1)).toBe('contested');
    expect(status(0, 2)).toBe('refuted');
  });

  it('E17: two extracts of one source are one', () => {
    const { bench, arrow } = oneArrow();
    bench.tie(arrow, 'A', 'supports');
    bench.tie(arrow, 'A', 'supports', { text: 'Again' });
    expect(suggestStatus(bench.document, arrow).status).toBe('hypothesised');
  });
});
