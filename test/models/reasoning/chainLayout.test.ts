import { expect, it } from 'vitest';

import type { Rect } from '#models/geometry/box.ts';
import { chainLayout } from '#models/reasoning/chainLayout.ts';
import { rippleChain } from '#models/reasoning/chains.ts';

import { thirtyConfigurations } from './manyConfigurations.ts';

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

it('W5: cards and words of a chain of thirty stand clear of each other, and all ripples are drawn', () => {
  const { bench, theoryId, ripples } = thirtyConfigurations();
  const layout = chainLayout(rippleChain(bench.document, theoryId));
  expect(layout.cards.size).toBe(30);
  expect(layout.ripples).toHaveLength(ripples.length);
  expect(layout.ripples.filter(({ isBack }) => isBack)).toHaveLength(2);
  const all = [...layout.cards.values(), ...layout.ripples.map(({ label }) => label)];
  all.forEach((one, index) => {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.y + one.height).toBeLessThanOrEqual(layout.height);
    for (const other of all.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
  });
});
