import type { TermSource } from '#models/terms/term.ts';

/** How far a source of a meaning was checked; empty when it was. */
export function checkedWords({ verified }: Pick<TermSource, 'verified'>): string {
  if (verified === 'full') return '';
  return verified === 'partial' ? 'seen at second hand, or not in every detail' : 'unverified';
}

/** What a meaning that has no source is. */
export const ownWord = 'Our own word, made for this program.';

/** What “checked” means wherever sources of meanings are named. */
export const checkedNote =
  'Meanings are in our own words. A source without a mark was seen in a public excerpt, not as a whole work; the others say how far they were checked.';
