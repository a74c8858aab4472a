import { nameKey } from './grammar.ts';

/** The pairs of neighbouring characters of a text's words, with how often each comes. */
export type Pairs = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

/** The pairs of a text, its words alone: what is alike is judged by them. */
export function pairsOf(text: string): Pairs {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of nameKey(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const framed = ` ${word} `;
    for (let at = 0; at + 1 < framed.length; at += 1) {
      const pair = framed.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}

/** How alike two texts are, from 0 (nothing in common) to 1: the share of pairs of characters they have in common. */
export function likeness(one: Pairs, other: Pairs): number {
  if (one.total + other.total === 0) return 0;
  let shared = 0;
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
