import { expect, it } from 'vitest';

import { reportingValues } from '#models/frameworks/reportingOverlay.ts';

import { Bench } from '../smallTheory.ts';

it('Y5: each outcome is of the class its tags give it; tags that differ say so, standards say nothing', () => {
  const bench = new Bench();
  const theoryId = bench.theory('Walking group');
  const box = (name: string, usualRole: 'outcome' | 'context') =>
    bench.element(theoryId, name, { usualRole });
  const [lonely, friends, sleep, bare] = ['Lonely', 'Friends', 'Sleep', 'Bare'].map((name) =>
    box(name, 'outcome'),
  );
  const leader = box('Leader', 'context');
  const list = (framework: string, labels: string[]) =>
    bench.run('outcomeTerms.add', {
      framework,
      terms: labels.map((label) => ({ category: '', label, note: '' })),
    });
  list('Ours', ['Loneliness', 'Friendship', 'Rest']);
  list('Education standards for link workers', ['Linking']);
  const terms = new Map([...bench.document.outcomeTerms.values()].map((term) => [term.label, term.id]));
  const tag = (elementId: string | undefined, label: string) =>
    bench.run('elements.tag', {
      theoryId,
      elementIds: [elementId as never],
      outcomeTermId: terms.get(label) as never,
      isOn: true,
    });
  expect(reportingValues(bench.document, theoryId).text).toBe('All 4 outcomes are not tagged.');
  tag(lonely, 'Loneliness');
  tag(friends, 'Friendship');
  tag(friends, 'Loneliness');
  tag(sleep, 'Rest');
  tag(leader, 'Linking');
  // Every outcome starts as unknown: the colours of the slides are lost.
  expect([...reportingValues(bench.document, theoryId).byBox.values()]).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'untagged',
  ]);
  bench.run('outcomeTerms.change', {
    ids: [terms.get('Loneliness') as never],
    fields: { reportingStatus: 'often', reportingSource: 'A review', reportingDate: '2026' },
  });
  const { byBox, counts, text } = reportingValues(bench.document, theoryId);
  expect([lonely, friends, sleep, bare, leader].map((id) => byBox.get(id ?? ''))).toEqual([
    'often',
    'differ',
    'unknown',
    'untagged',
    undefined,
  ]);
  expect(counts.map(({ class: { id }, boxes }) => `${id} ${boxes}`)).toEqual([
    'rarely_or_never 0',
    'qualitative_only 0',
    'often 1',
    'differ 1',
    'unknown 1',
    'untagged 1',
  ]);
  expect(text).toBe(
    '1 of 4 outcomes is often reported, 1 has tags that differ, 1 is not known, 1 is not tagged.',
  );
});
