import { type Pairs, likeness, pairsOf } from '../theoryText/similarity.ts';

// Stems that are nearly the same letters are a slip of the pen or another form of the word.
const SAME_STEM = 0.6;

/** A stem and how near it is to the one that was asked for: 1 for the stem itself. */
export type NearStem = { readonly stem: string; readonly like: number };

/** Finds the stems of a vocabulary that are nearly the same as a stem, the nearest first; the stem itself is one of them. */
export function nearStems(vocabulary: Iterable<string>): (stem: string) => readonly NearStem[] {
  const pairs = new Map<string, Pairs>();
  const byPair = new Map<string, string[]>();
  for (const stem of vocabulary) {
    if (pairs.has(stem)) continue;
    const own = pairsOf(stem);
    pairs.set(stem, own);
    for (const pair of own.counts.keys()) {
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [stem]);
      else known.push(stem);
    }
  }
  const kept = new Map<string, readonly NearStem[]>();
  return (stem) => {
    let near = kept.get(stem);
    if (near !== undefined) return near;
    const own = pairs.get(stem) ?? pairsOf(stem);
    const shared = new Map<string, number>();
    for (const pair of own.counts.keys())
      for (const other of byPair.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const found: NearStem[] = [];
    for (const [other, count] of shared) {
      const ofOther = pairs.get(other);
      // So few pairs in common cannot be enough.
      if (ofOther === undefined || 2 * count < SAME_STEM * (own.counts.size + ofOther.counts.size) * 0.5)
        continue;
      const like = other === stem ? 1 : likeness(own, ofOther);
      if (like >= SAME_STEM) found.push({ stem: other, like });
    }
    near = found.toSorted((one, two) => two.like - one.like || (one.stem < two.stem ? -1 : 1));
    kept.set(stem, near);
    return near;
  };
}
