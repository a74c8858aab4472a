import { nameKey } from '../theoryText/grammar.ts';
import { type Pairs, likeness, pairsOf } from '../theoryText/similarity.ts';
import { stemsOf } from '../checks/sameness.ts';
import { type NearStem, nearStems } from './nearStems.ts';

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
type StemWeights = ReadonlyMap<string, number>;

function stemWeights(names: readonly ComparedName[]): StemWeights {
  const counts = new Map<string, number>();
  for (const { stems } of names) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, Math.log(1 + (2 * names.length) / count));
  return weights;
}

/** What names are weighed by: how telling their words are, and which words are nearly the same. */
export type NameScales = {
  readonly weights: StemWeights;
  readonly near: (stem: string) => readonly NearStem[];
};

/** The scales for a set of names. */
export function nameScales(names: readonly ComparedName[]): NameScales {
  return { weights: stemWeights(names), near: nearStems(names.flatMap(({ stems }) => stems)) };
}

/** The share of telling words that two names have in common, whatever their order; near forms count in part. */
function sharedWords(one: ComparedName, other: ComparedName, { weights, near }: NameScales): number {
  const weight = (stem: string) => weights.get(stem) ?? 1;
  let total = 0;
  for (const stem of one.stems) total += weight(stem);
  for (const stem of other.stems) total += weight(stem);
  if (total === 0) return 0;
  const left = new Set(other.stems);
  let shared = 0;
  for (const stem of one.stems) {
    const best = near(stem).find((candidate) => left.has(candidate.stem));
    if (best === undefined) continue;
    left.delete(best.stem);
    shared += best.like * (weight(stem) + weight(best.stem));
  }
  return shared / total;
}

/** How alike two names are, from 0 to 1: by their letters and by their telling words, the better counting more. */
export function nameLikeness(one: ComparedName, other: ComparedName, scales: NameScales): number {
  if (one.key !== '' && one.key === other.key) return 1;
  const byLetters = likeness(one.pairs, other.pairs);
  const byWords = sharedWords(one, other, scales);
  return 0.65 * Math.max(byLetters, byWords) + 0.35 * Math.min(byLetters, byWords);
}
