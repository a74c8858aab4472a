import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { compareRivals } from '#models/rivals/compareRivals.ts';
import { explanationsOf, rivalCandidates } from '#models/rivals/rivalCandidates.ts';
import { rivalCountOf, rivalSetsOf, rivalsOf } from '#models/rivals/rivalRows.ts';
import { rivalSentences } from '#models/rivals/rivalSentences.ts';

import { lipstick, lipstickRivals } from '../../fixtures/worked/rivalsLipstick.ts';
import { primaryCare, primaryCareRivals } from '../../fixtures/worked/rivalsPrimaryCare.ts';
import { EvidenceBench } from '../evidence/evidencedTheory.ts';
import { Bench } from '../smallTheory.ts';

const compared = (bench: Bench, setId: string) => {
  const found = compareRivals(bench.document, setId, 'plain');
  if (found === undefined) throw new Error('There is no such set.');
  return found;
};

const onlySet = (bench: Bench) => [...bench.document.rivalSets.keys()][0] ?? ('' as IdOf<'rivalSets'>);

describe('the five lipstick theories', () => {
  const bench = new Bench();
  const { theoryId, outcomeId } = lipstickRivals(bench);
  const comparison = compared(bench, onlySet(bench));

  it('are one set with five explanations of one observation, in whose words, none with evidence', () => {
    expect(rivalSetsOf(bench.document, theoryId)).toHaveLength(1);
    expect(comparison.observation).toBe(lipstick.observation);
    expect(comparison.columns.map(({ shortName }) => shortName)).toEqual(lipstick.theories);
    expect(rivalCountOf(bench.document, outcomeId)).toBe(5);
    for (const { whose, evidence, story } of comparison.columns) {
      expect(whose).toEqual({ origin: 'slides', sourceTitle: '', note: lipstick.originNote });
      expect(evidence.own.sources).toBe(0);
      expect(evidence.confidence).toBeNull();
      expect(story.because).toEqual([]);
    }
  });

  it('say what would tell each from the others, from what the model says and nothing else', () => {
    expect(comparison.columns[0]?.decides).toEqual([
      'It alone needs “Mask mandates lifted”: does it still happen where that is not so?',
      'Nobody has said yet why it would happen.',
      'No source speaks for or against it yet.',
      'Nothing is measured that would show it.',
    ]);
  });

  it('read as sentences: what is to be explained, each explanation, and that the question is open', () => {
    const lines = rivalSentences(comparison);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe('“Lipstick sales up 20% since 2020” has 5 explanations that are compared.');
    expect(lines[4]).toBe('IF TikTok trend THEN Lipstick sales up 20% since 2020 BECAUSE … No evidence yet.');
    expect(lines[6]).toBe('The question is open.');
  });
});

describe('the rivals for “primary-care use falls after social prescribing”', () => {
  it('a configuration and four arrows stand side by side, each with its own words and direction', () => {
    const bench = new Bench();
    const { setId } = primaryCareRivals(bench);
    const { columns } = compared(bench, setId);
    expect(columns.map(({ explanation }) => explanation.kind)).toEqual([
      'configuration',
      'arrow',
      'arrow',
      'arrow',
      'arrow',
    ]);
    const [cure, mean, worker, needs, nothing] = columns;
    expect(cure?.story).toMatchObject({
      expects: [primaryCare.observation],
      forWhom: ['Chronically ill, lonely'],
      circumstances: ['Identifies with the group'],
      offered: ['Group memberships'],
      because: ['Feels belonging, less lonely (patient)'],
    });
    expect(mean?.whose).toMatchObject({ origin: 'publication', note: 'Carnes 2017' });
    expect(worker?.whose.origin).toBe('inference');
    expect(needs?.story.expects[0]).toContain('less likely');
    expect(nothing?.story.expects[0]).toContain('no known link');
  });
});

describe('the evidence of a rival', () => {
  it('counts different sources, and shows what is tied to the arrows of a configuration apart', () => {
    const bench = new EvidenceBench();
    const [feels, comes] = [bench.box('Feels welcome'), bench.box('Comes', { usualRole: 'outcome' })];
    const arrow = bench.join('Feels welcome', 'Comes');
    bench.run('configurations.make', {
      theoryId: bench.theoryId,
      roles: [
        { elementId: feels, role: 'mechanism' },
        { elementId: comes, role: 'outcome' },
      ],
    });
    const configurationId = [...bench.document.configurations.keys()][0] ?? null;
    bench.tie(arrow, 'First study', 'supports');
    bench.tie(arrow, 'First study', 'supports', { text: 'Again' });
    bench.tie(arrow, 'Second study', 'contradicts');
    bench.run('rivalSets.add', {
      theoryId: bench.theoryId,
      observation: 'Comes',
      elementId: comes,
      rivals: [
        { arrowId: null, configurationId },
        { arrowId: arrow, configurationId: null },
      ],
    });
    const [whole, part] = compared(bench, onlySet(bench)).columns;
    expect(whole?.evidence.own.sources).toBe(0);
    expect(whole?.evidence.arrows).toMatchObject({ supports: 1, contradicts: 1, sources: 2 });
    expect(part?.evidence.own).toMatchObject({ supports: 1, contradicts: 1, sources: 2 });
    expect(part?.evidence.arrows).toBeNull();
  });
});

describe('outcomes that have several explanations already', () => {
  it('are offered once, with configurations and statements, until somebody sets them side by side', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walks');
    const outcome = bench.element(theoryId, 'Comes', { usualRole: 'outcome' });
    const first = bench.arrow(bench.element(theoryId, 'Near'), outcome);
    expect(rivalCandidates(bench.document, theoryId)).toEqual([]);
    const second = bench.arrow(bench.element(theoryId, 'Free'), outcome);
    const third = bench.arrow(bench.element(theoryId, 'Warm'), outcome);
    bench.arrow(bench.element(theoryId, 'Weekday'), outcome, { sign: 'none' });
    bench.run('arrows.group', { ids: [second, third], logic: 'and' });
    expect(rivalCandidates(bench.document, theoryId)).toEqual([
      { elementId: outcome, explanations: expect.arrayContaining([{ kind: 'arrow', id: first }]) as unknown },
    ]);
    expect(explanationsOf(bench.document, outcome)).toHaveLength(2);
    bench.run('rivalSets.add', { theoryId, observation: 'Comes', elementId: outcome });
    expect(rivalCandidates(bench.document, theoryId)).toEqual([]);
  });
});

describe('a new explanation in words', () => {
  it('is a box, its arrow to the outcome and a rival, in one step; the outcome is made from the observation', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Blank');
    bench.run('rivalSets.add', { theoryId, observation: 'Sales are up', elementId: null, makeBox: true });
    const setId = onlySet(bench);
    const outcomeId = bench.document.rivalSets.get(setId)?.elementId ?? '';
    expect(bench.document.elements.get(outcomeId as never)).toMatchObject({
      label: 'Sales are up',
      usualRole: 'outcome',
    });
    const commit = bench.run('rivals.explain', { rivalSetId: setId, words: 'A trend' });
    expect(commit?.change.upserts.map(({ table }) => table).toSorted()).toEqual([
      'arrows',
      'elements',
      'placements',
      'rivals',
    ]);
    bench.run('rivals.explain', { rivalSetId: setId, words: 'More parties', because: 'People dress up' });
    const { columns } = compared(bench, setId);
    expect(columns.map(({ shortName }) => shortName)).toEqual(['A trend', 'More parties']);
    expect(columns[1]?.story.because).toEqual(['People dress up']);
    const places = [...bench.document.placements.values()].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('takes the box of that name when there is one, and an outcome cannot explain itself', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Blank');
    const known = bench.element(theoryId, 'A trend');
    bench.run('rivalSets.add', { theoryId, observation: 'Sales are up', elementId: null, makeBox: true });
    bench.run('rivals.explain', { rivalSetId: onlySet(bench), words: 'a  Trend' });
    expect([...bench.document.arrows.values()].map(({ sourceElementId }) => sourceElementId)).toEqual([
      known,
    ]);
    expect(() => bench.run('rivals.explain', { rivalSetId: onlySet(bench), words: 'Sales are up' })).toThrow(
      'rivals/explains-itself',
    );
  });
});

describe('deciding', () => {
  it('keeps what is not favoured beside what is, and opening again leaves everything there', () => {
    const bench = new Bench();
    const { arrowIds } = lipstickRivals(bench);
    const setId = onlySet(bench);
    const [favoured] = rivalsOf(bench.document, setId);
    bench.run('rivals.adjudicate', {
      rivalSetId: setId,
      favoured: [favoured?.id ?? ''],
      reason: 'For practice',
      decidedBy: 'Panel',
    });
    const decided = compared(bench, setId);
    expect(decided.columns.map(({ rival }) => rival.standing)).toEqual([
      'favoured',
      'kept',
      'kept',
      'kept',
      'kept',
    ]);
    expect(rivalSentences(decided).at(-1)).toBe(
      'Favoured: Mask mandates lifted (decided by Panel). For practice.',
    );
    bench.run('rivals.reopen', { rivalSetId: setId });
    const open = compared(bench, setId);
    expect(open.isDecided).toBe(false);
    expect(open.columns).toHaveLength(arrowIds.length);
    expect(bench.document.arrows.size).toBe(5);
  });
});
