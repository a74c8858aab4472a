import { expect, it } from 'vitest';

import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { termsOf } from '#models/frameworks/outcomeFramework.ts';

function counts(id: string): readonly (readonly [string, number])[] {
  const framework = outcomeFrameworks.find((each) => each.id === id);
  return (framework?.categories ?? []).map(({ name, terms }) => [name, terms.length]);
}

it('the outcomes by domain are 67: 6, 14, 19, 12, 6 and 10', () => {
  expect(counts('outcomes-by-domain')).toEqual([
    ['General', 6],
    ['Physical', 14],
    ['Psychological', 19],
    ['Welfare', 12],
    ['Spiritual', 6],
    ['Social', 10],
  ]);
});

it('the priority outcomes are 37: 3, 8, 3, 5, 7, 3, 6 and 2', () => {
  expect(counts('priority-outcomes')).toEqual([
    ['Work and volunteering', 3],
    ['Social', 8],
    ['Education and skills', 3],
    ['Crime', 5],
    ['Housing', 7],
    ['Legal', 3],
    ['Income', 6],
    ['Welfare', 2],
  ]);
});

it('every outcome occurs once in its framework, and eight of them say that they were taken apart', () => {
  for (const framework of outcomeFrameworks) {
    const labels = termsOf(framework).map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  }
  const repaired = outcomeFrameworks.flatMap(termsOf).filter(({ note }) => note !== '');
  expect(repaired).toHaveLength(8);
});
