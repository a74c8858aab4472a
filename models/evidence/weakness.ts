import type { ArrowFacts } from './arrowFacts.ts';
import { confidenceWords, sourcesSaid } from './evidenceWords.ts';

/** How much an arrow lacks evidence: 0 would be certain, 1 is nothing to go on; with the reason in words. */
export type Weakness = { readonly value: number; readonly words: string };

const byConfidence = { very_low: 0.8, low: 0.6, moderate: 0.3, high: 0.1 } as const;

/** How weakly an arrow is evidenced (E11); the words complete "…, and". */
export function weaknessOf(facts: ArrowFacts): Weakness {
  const { speaking, sources, supports, contradicts, confidence } = facts;
  if (speaking === 0)
    return {
      value: 1,
      words: sources === 0 ? 'no source speaks to it' : 'its sources give background only',
    };
  const amount = speaking === 1 ? '1 source speaks to it' : `${speaking} sources speak to it`;
  if (confidence !== null)
    return {
      value: byConfidence[confidence],
      words: `${amount}; the team’s confidence in it is ${confidenceWords[confidence]}`,
    };
  if (contradicts > 0 && contradicts >= 2 * supports) {
    const against = speaking === 1 ? 'and speaks against it' : `${contradicts} of them against it`;
    return { value: 0.8, words: `${amount}, ${against}` };
  }
  if (contradicts > 0) {
    const words =
      speaking === 1
        ? 'its only source speaks both for and against it'
        : `${sourcesSaid(speaking)} disagree: ${supports} for, ${contradicts} against`;
    return { value: 0.6, words };
  }
  if (speaking === 1) return { value: 0.6, words: 'only 1 source speaks to it' };
  return speaking < 4 ? { value: 0.35, words: `only ${amount}` } : { value: 0.15, words: amount };
}
