import type { ArrowDescription, BoxDescription, EvidenceDescription, Place, Whose } from './description.ts';

/** A box: its label, in plain words, with its usual role. */
export function box(
  words: readonly [label: string, plain: string],
  role: BoxDescription['role'],
  place: Place,
  rest: Omit<BoxDescription, 'label' | 'plain' | 'role' | keyof Place>,
): BoxDescription {
  const [label, plain] = words;
  return { label, plain, role, ...place, ...rest };
}

/** An arrow between two boxes. */
export function link(
  [from, to]: readonly [from: string, to: string],
  whose: Whose,
  evidence: readonly EvidenceDescription[] = [],
  rest: Partial<ArrowDescription> = {},
): ArrowDescription {
  return { from, to, whose, evidence, ...rest };
}

/** A circumstance that acts on an arrow, and lets it happen unless `rest` says otherwise. */
export function onArrow(
  [from, on]: readonly [from: string, on: string],
  whose: Whose,
  evidence: readonly EvidenceDescription[] = [],
  rest: Partial<ArrowDescription> = {},
): ArrowDescription {
  return { from, on, kind: 'enables', whose, evidence, ...rest };
}
