import { describe, expect, it } from 'vitest';

import { offerBasis, offerOf, offerText } from '#models/reporting/offerOf.ts';
import { standards } from '#models/reporting/standards.ts';
import { type LoggedStep, libraryCounter, standingSteps } from '#models/reporting/workspaceFacts.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import { furnished } from '../furnishedTheory.ts';
import { Bench } from '../smallTheory.ts';

const step = (entryId: string, kind: LoggedStep['kind'], at: number): LoggedStep => ({
  entryId,
  kind,
  label: 'Add box',
  at,
});

function basisOf(bench: Bench, theoryId: string, vocabulary: Vocabulary = 'realist') {
  const library = libraryCounter();
  for (const source of bench.document.sources.values()) library.add(source);
  const basis = offerBasis(bench.document, theoryId, {
    standard: 'rameses1',
    vocabulary,
    facts: { library: library.facts(), steps: [step('a', 'do', 0), step('b', 'do', 86_400_000)] },
  });
  if (basis === undefined) throw new Error('There is no such theory.');
  return basis;
}

describe('what the program offers for an item', () => {
  it('D4: is made from the rows, the same rows give the same text, and an empty theory says what is missing', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walking');
    for (const { items } of Object.values(standards))
      for (const { topic, item } of items) {
        const offer = offerOf(basisOf(bench, theoryId), topic);
        expect(offer, `${topic}`).toEqual(offerOf(basisOf(bench, theoryId), topic));
        expect(offer.missing.length, `item ${item}: ${topic}`).toBeGreaterThan(0);
      }
    expect(offerOf(basisOf(bench, theoryId), 'title')).toEqual({
      lines: ['The theory is called “Walking”.'],
      missing: ['The title does not say that this is a realist synthesis.'],
    });
  });

  it('D4: changes with the model: sources by status, ties, judgements, configurations, gaps, reasons', () => {
    const { bench, theoryId } = furnished();
    const text = (topic: Parameters<typeof offerOf>[1]) =>
      offerText(offerOf(basisOf(bench, theoryId), topic));
    expect(text('flow')).toBe(
      [
        'In the library: 2 sources.',
        '– To read: 2',
        '– Being read: 0',
        '– Read: 0',
        '– Set aside: 0',
        'Tied to this theory: 1 source, by 1 extract.',
      ].join('\n'),
    );
    expect(text('changes')).toContain('from 1 January 1970 to 2 January 1970');
    expect(text('changes')).toContain('Company?');
    expect(text('findings')).toContain('CMOC 2');
    expect(text('limits')).toContain('3 of 4 arrows have no evidence; 1 rests on a single source.');
    const [sourceId] = bench.document.sources.keys();
    bench.run('sources.change', { ids: [sourceId ?? ''], fields: { readingStatus: 'set_aside' } });
    expect(text('flow')).toContain('– Set aside: 1');
  });

  it('G2, G3: is said in plain words or realist terms, and never changes what people wrote', () => {
    const { bench, theoryId } = furnished();
    bench.run('theories.change', {
      ids: [theoryId],
      fields: { title: 'Context and mechanism of outcomes', questions: 'Which mechanism?' },
    });
    const plain = standards.rameses1.items.map(({ topic }) =>
      offerText(offerOf(basisOf(bench, theoryId, 'plain'), topic)),
    );
    const all = plain.join('\n');
    expect(all).toContain('The theory is called “Context and mechanism of outcomes”.');
    expect(all).toContain('Which mechanism?');
    const ours = all
      .replaceAll('Context and mechanism of outcomes', '')
      .replaceAll('Which mechanism?', '')
      .replaceAll(/CMOC \d/gu, '');
    expect(ours).not.toMatch(/configuration|mechanism|outcome|\bcontext/iu);
  });

  it('D4: steps that were undone are not told', () => {
    const steps = [step('a', 'do', 1), step('b', 'do', 2), step('a', 'undo', 3), step('c', 'do', 4)];
    expect(standingSteps(steps).map(({ entryId }) => entryId)).toEqual(['b', 'c']);
    expect(standingSteps([...steps, step('a', 'redo', 5)]).map(({ entryId }) => entryId)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
