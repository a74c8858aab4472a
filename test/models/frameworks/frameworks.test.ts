import { expect, it } from 'vitest';

import { outcomeFrameworks } from '#models/frameworks/frameworks.ts';
import { termsOf } from '#models/frameworks/outcomeFramework.ts';

it('every outcome occurs once in its framework, and eight of them say that they were taken apart', () => {
  for (const framework of outcomeFrameworks) {
    const labels = termsOf(framework).map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  }
  const repaired = outcomeFrameworks.flatMap(termsOf).filter(({ note }) => note !== '');
  expect(repaired).toHaveLength(8);
});
