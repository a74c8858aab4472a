import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rectsOverlap } from '#models/geometry/box.ts';
import { arrange } from '#models/layout/arrange.ts';
import type { ArrangeInput } from '#models/layout/arrangeInput.ts';

import { seeded } from '../geometry/maps.ts';

const stages = [{ id: 's0' }, { id: 's1' }, { id: 's2' }];
const levels = [{ id: 'l0' }, { id: 'l1' }];

function card(id: string, stageId: string | null, more: object = {}): ArrangeInput['cards'][number] {
  return { id, stageId, levelId: null, width: 220, height: 64, ...more };
}

function link(from: string, to: string): ArrangeInput['links'][number] {
  return { id: `${from}-${to}`, from, to: { box: to } };
}

function randomInput(seed: number, count: number): ArrangeInput {
  const random = seeded(seed);
  const cards = Array.from({ length: count }, (_, index) => ({
    id: `card_${index}`,
    stageId: random() < 0.1 ? null : `s${Math.floor(random() * 3)}`,
    levelId: random() < 0.3 ? null : `l${Math.floor(random() * 2)}`,
    width: 220,
    height: 64 + 4 * Math.floor(random() * 15),
    ...(random() < 0.15 ? { pinned: { x: Math.floor(random() * 500), y: index * 140 } } : {}),
  }));
  const pick = (): string => `card_${Math.floor(random() * count)}`;
  const links = Array.from({ length: count * 2 }, (_, index) => ({
    id: `link_${index}`,
    from: pick(),
    to: random() < 0.1 ? { link: `link_${Math.floor(random() * count)}` } : { box: pick() },
  }));
  return { cards, links, stages, levels };
}

describe('the layout', () => {
  it('puts what causes left of what follows within a lane', () => {
    const places = arrange({
      cards: [card('a', 's0'), card('b', 's0'), card('t', 's0')],
      links: [link('a', 't'), link('b', 't')],
      stages,
      levels: [],
    });
    expect(places.get('a')?.x).toBe(0);
    expect(places.get('b')?.x).toBe(0);
    expect(places.get('t')?.x).toBeGreaterThanOrEqual(220 + 110);
  });

  it('stands a card level with the middle of what leads to it', () => {
    const places = arrange({
      cards: [card('a', 's0'), card('b', 's0'), card('t', 's0')],
      links: [link('a', 't'), link('b', 't')],
      stages,
      levels: [],
    });
    const middle = ((places.get('a')?.y ?? 0) + (places.get('b')?.y ?? 0)) / 2;
    expect(Math.abs((places.get('t')?.y ?? 0) - middle)).toBeLessThanOrEqual(4);
  });

  it('orders cards so that arrows between two lanes do not cross', () => {
    const places = arrange({
      cards: [card('a', 's0'), card('b', 's0'), card('c', 's1'), card('d', 's1')],
      links: [link('a', 'd'), link('b', 'c')],
      stages,
      levels: [],
    });
    const isABelow = (places.get('a')?.y ?? 0) > (places.get('b')?.y ?? 0);
    const isDBelow = (places.get('d')?.y ?? 0) > (places.get('c')?.y ?? 0);
    expect(isABelow).toBe(isDBelow);
  });

  it('gives every rank its own column when there are no stages', () => {
    const places = arrange({
      cards: ['a', 'b', 'c', 'd'].map((id) => card(id, null)),
      links: [link('a', 'b'), link('b', 'c'), link('c', 'd'), link('d', 'a')],
      stages: [],
      levels: [],
    });
    const xs = ['a', 'b', 'c', 'd'].map((id) => places.get(id)?.x ?? 0);
    expect(xs).toEqual([0, 344, 688, 1032]);
  });

  it('never overlaps cards of one lane, keeps pinned ones, and does not depend on the order of the input', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, count) => {
        const input = randomInput(seed, count);
        const places = arrange(input);
        expect(places.size).toBe(count);
        const placed = input.cards.map((each) => ({
          each,
          rect: { ...each, ...(places.get(each.id) ?? { x: -1, y: -1 }) },
        }));
        for (const { each, rect } of placed) {
          if (each.pinned !== undefined) expect({ x: rect.x, y: rect.y }).toEqual(each.pinned);
          else expect(rect.x >= 0 && rect.y >= 0).toBe(true);
        }
        placed.forEach((one, index) => {
          for (const other of placed.slice(index + 1)) {
            if (one.each.stageId !== other.each.stageId || one.each.levelId !== other.each.levelId) continue;
            expect(rectsOverlap(one.rect, other.rect)).toBe(false);
          }
        });
        const reversed = arrange({
          ...input,
          cards: [...input.cards].reverse(),
          links: [...input.links].reverse(),
        });
        expect(Object.fromEntries(reversed)).toEqual(Object.fromEntries(places));
      }),
      { numRuns: 150 },
    );
  });

  it('survives a trip through a worker: plain data in, plain data out', () => {
    const input = randomInput(5, 20);
    expect([...arrange(structuredClone(input))]).toEqual([...structuredClone(arrange(input))]);
  });

  it('grows about in step with the map', () => {
    const time = (input: ArrangeInput): number => {
      const times = [1, 2, 3, 4, 5].map(() => {
        const start = performance.now();
        arrange(input);
        return performance.now() - start;
      });
      return times.sort((one, other) => one - other)[2] ?? 0;
    };
    time(randomInput(1, 300));
    expect(time(randomInput(1, 1600)) / time(randomInput(1, 400))).toBeLessThan(12);
  });
});
