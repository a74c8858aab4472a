import { nameKey } from '../theoryText/grammar.ts';
import { type Pairs, likeness, pairsOf } from '../theoryText/similarity.ts';
import { stemsOf } from '../checks/sameness.ts';

/** A name as it is compared with others: its pairs of letters, and what its words are about. */
export type ComparedName = {
  readonly key: string;
  readonly pairs: Pairs;
  /** Stems of the telling words, each once. */
  readonly stems: readonly string[];
};

/** Takes a name apart, once. */
export function comparedName(name: string): ComparedName {
  return { key: nameKey(name), pairs: pairsOf(name), stems: [...new Set(stemsOf(name))] };
}

/** How telling each stem is among all names compared: rare ones more. */
export type StemWeights = ReadonlyMap<string, number>;

/** The weights of stems in a set of names. */
export function stemWeights(names: readonly ComparedName[]): StemWeights {
  const counts = new Map<string, number>();
  for (const { stems } of names) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, Math.log(1 + (2 * names.length) / count));
  return weights;
}

// Stems that are nearly the same letters are a slip of the pen or another form of the word.
const SAME_STEM = 0.6;
const stemPairs = new Map<string, Pairs>();

function pairsOfStem(stem: string): Pairs {
  let pairs = stemPairs.get(stem);
  if (pairs === undefined) {
    // A vocabulary is small; a hostile one must not stay in memory.
    if (stemPairs.size > 20_000) stemPairs.clear();
    stemPairs.set(stem, (pairs = pairsOf(stem)));
  }
  return pairs;
}

/** The share of telling words that two names have in common, whatever their order; near forms count in part. */
function sharedWords(one: ComparedName, other: ComparedName, weights: StemWeights): number {
  const weight = (stem: string) => weights.get(stem) ?? 1;
  const total = [...one.stems, ...other.stems].reduce((sum, stem) => sum + weight(stem), 0);
  if (total === 0) return 0;
  const left = new Set(other.stems);
  let shared = 0;
  for (const stem of one.stems) {
    if (left.delete(stem)) {
      shared += 2 * weight(stem);
      continue;
    }
    let best: { readonly stem: string; readonly like: number } | null = null;
    for (const candidate of left) {
      const like = likeness(pairsOfStem(stem), pairsOfStem(candidate));
      if (like >= SAME_STEM && like > (best?.like ?? 0)) best = { stem: candidate, like };
    }
    if (best === null) continue;
    left.delete(best.stem);
    shared += best.like * (weight(stem) + weight(best.stem));
  }
  return shared / total;
}

/** How alike two names are, from 0 to 1: by their letters and by their telling words, the better counting more. */
export function nameLikeness(one: ComparedName, other: ComparedName, weights: StemWeights): number {
  if (one.key !== '' && one.key === other.key) return 1;
  const byLetters = likeness(one.pairs, other.pairs);
  const byWords = sharedWords(one, other, weights);
  return 0.65 * Math.max(byLetters, byWords) + 0.35 * Math.min(byLetters, byWords);
}
