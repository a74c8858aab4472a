import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AskedArrow } from '#models/entities/askedArrow.ts';
import { orderFor } from '#models/panel/order.ts';

import { PanelBench } from './panelBench.ts';

const bench = new PanelBench({ arrows: 12, people: 0 });
const asked = [...bench.document.askedArrows.values()];
const ids = (arrows: readonly AskedArrow[]) => arrows.map(({ id }) => id);
const onScreen = (seed: number) => ({ seed, way: 'screen' }) as const;
const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

describe('the order of the arrows (H3)', () => {
  it('holds every arrow once, and is the same again from the same seed', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, round) => {
        const order = ids(orderFor(asked, onScreen(seed), round));
        expect(order.toSorted()).toEqual(ids(asked).toSorted());
        expect(ids(orderFor(asked.toReversed(), onScreen(seed), round))).toEqual(order);
      }),
    );
  });

  it('differs between people and between rounds', () => {
    const orders = new Set<string>();
    for (let seed = 1; seed <= 50; seed += 1)
      for (const round of [1, 2]) orders.add(ids(orderFor(asked, onScreen(seed * 7919), round)).join());
    expect(orders.size).toBe(100);
  });

  it('favours no arrow: over many seeds each stands everywhere about equally often', () => {
    const places = new Map<string, number[]>(asked.map(({ id }) => [id, []]));
    const people = 2400;
    for (let seed = 0; seed < people; seed += 1)
      orderFor(asked, onScreen(seed * 2_654_435), 1).forEach(({ id }, place) => places.get(id)?.push(place));
    for (const found of places.values()) {
      const mean = found.reduce((sum, place) => sum + place, 0) / people;
      // The mean of twelve places is 5.5; its standard error is 0.07 here.
      expect(Math.abs(mean - 5.5)).toBeLessThan(0.5);
      const firsts = found.filter((place) => place === 0).length;
      expect(firsts).toBeGreaterThan(people / 12 / 2);
      expect(firsts).toBeLessThan((people / 12) * 2);
    }
  });

  it('is that of the numbers on paper', () => {
    expect(orderFor(asked, { seed: 5, way: 'paper' }, 1)).toBe(asked);
  });

  it('an arrow that is added later moves no other past another', () => {
    fc.assert(
      fc.property(seeds, fc.nat(11), (seed, left) => {
        const without = asked.filter((_, index) => index !== left);
        const whole = ids(orderFor(asked, onScreen(seed), 1));
        expect(whole.filter((id) => id !== asked[left]?.id)).toEqual(
          ids(orderFor(without, onScreen(seed), 1)),
        );
      }),
    );
  });
});
