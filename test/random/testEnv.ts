import type { Env } from '#models/env.ts';

/** A seedable stream of numbers in [0, 1): the same seed gives the same stream (mulberry32). */
export type Random = () => number;

/** mulberry32: 32 bits of state, good enough to choose test cases. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function wholeNumber(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items; they must not be empty. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** Up to `atMost` different items, in their order. */
export function someOf<Item>(random: Random, items: readonly Item[], atMost: number): Item[] {
  const wanted = Math.min(items.length, wholeNumber(random, 1, atMost));
  const chosen = new Set<Item>();
  while (chosen.size < wanted) chosen.add(oneOf(random, items));
  return items.filter((item) => chosen.has(item));
}

/** A clock that can be moved by hand. */
export type TestEnv = Env & { readonly advance: (milliseconds: number) => void };

/**
 * An environment that gives the same ids and times for the same seed. The clock starts on 23 November 2026,
 * 09:00 UTC and moves on by 1 ms with every look; ids are numbered, so that different seeds never share one.
 */
export function testEnv(seed: number): TestEnv {
  let now = Date.UTC(2026, 10, 23, 9, 0, 0);
  let count = 0;
  return {
    now: () => (now += 1),
    newId: (prefix) => `${prefix}_s${seed}n${(count += 1)}`,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
