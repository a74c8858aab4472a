import type { Participant } from '../entities/participant.ts';

/** 32 bits that depend on every character and on the seed (FNV-1a, mixed as in MurmurHash3). */
export function hashOf(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The order in which a participant is shown the arrows in a round: shuffled by the participant's seed, anew in each
 * round; on paper by number, as the sheet is the same for all. An arrow that is added later finds its place without
 * moving the others past each other.
 */
export function orderFor<Asked extends { readonly id: string }>(
  asked: readonly Asked[],
  { seed, way }: Pick<Participant, 'seed' | 'way'>,
  round: number,
): readonly Asked[] {
  if (way === 'paper') return asked;
  const key = (arrow: Asked) => hashOf(`${round} ${arrow.id}`, seed);
  return asked
    .map((arrow) => ({ arrow, at: key(arrow) }))
    .toSorted((one, other) => one.at - other.at || (one.arrow.id < other.arrow.id ? -1 : 1))
    .map(({ arrow }) => arrow);
}
