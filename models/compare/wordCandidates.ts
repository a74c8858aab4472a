import type { Document, RowOf } from '../document.ts';
import { type Side, rowsOfSide } from './side.ts';
import {
  type ComparedName,
  type NameScales,
  comparedName,
  nameLikeness,
  nameScales,
} from './wordLikeness.ts';

type Element = RowOf<'elements'>;

/** Words less alike than this speak for nothing; what stands around may still do. */
const LEAST_WORDS = 0.2;
/** With more possible pairs than this only those with a telling word in common are compared. */
const MOST_COMPARED = 400_000;

/** Elements of the first side by how alike their words are to those of one of the second. */
export type WordCandidates = {
  /** Those with telling words in common, the likeliest first. */
  readonly likeliest: (other: Element) => readonly { readonly own: Element; readonly words: number }[];
  /** How alike the words of two elements are, from 0 to 1. */
  readonly alike: (own: Element, other: Element) => number;
};

type NamesOf = (element: Element) => readonly ComparedName[];

function namesOf({ label, plainLabel }: Element): readonly ComparedName[] {
  return [...new Set([label, plainLabel])].filter((name) => name.trim() !== '').map(comparedName);
}

function best(ours: readonly ComparedName[], theirs: readonly ComparedName[], scales: NameScales): number {
  let most = 0;
  for (const one of ours) for (const two of theirs) most = Math.max(most, nameLikeness(one, two, scales));
  return most;
}

/** Which elements of the first side are compared with one of the second: all, or those with a telling word in common. */
function comparedWith(
  ours: readonly Element[],
  { names, scales, count }: { names: NamesOf; scales: NameScales; count: number },
): (two: Element) => readonly Element[] {
  if (ours.length * count <= MOST_COMPARED) return () => ours;
  const byStem = new Map<string, Element[]>();
  for (const element of ours)
    for (const stem of new Set(names(element).flatMap(({ stems }) => stems))) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [element]);
      else known.push(element);
    }
  const usual = Math.max(50, ours.length / 20);
  return (two) => {
    const stems = new Set(names(two).flatMap((name) => name.stems));
    const near = new Set([...stems].flatMap((stem) => scales.near(stem).map((each) => each.stem)));
    const lists = [...near].map((stem) => byStem.get(stem) ?? []).filter((list) => list.length <= usual);
    return [...new Set(lists.flat())];
  };
}

function build(own: Side, other: Side): WordCandidates {
  const [ours, theirs] = [rowsOfSide(own, 'elements'), rowsOfSide(other, 'elements')];
  const named = new Map([...ours, ...theirs].map((element) => [element, namesOf(element)]));
  const names: NamesOf = (element) => named.get(element) ?? [];
  const scales = nameScales([...named.values()].flat());
  const compared = comparedWith(ours, { names, scales, count: theirs.length });
  const alike = (one: Element, two: Element) => best(names(one), names(two), scales);
  const kept = new Map<Element, ReturnType<WordCandidates['likeliest']>>();
  return {
    alike,
    likeliest: (two) => {
      let found = kept.get(two);
      if (found !== undefined) return found;
      found = compared(two)
        .map((one) => ({ own: one, words: alike(one, two) }))
        .filter(({ words }) => words >= LEAST_WORDS)
        .toSorted((one, next) => next.words - one.words);
      kept.set(two, found);
      return found;
    },
  };
}

type Tables = Document['elements'];
const kept = new WeakMap<
  Tables,
  { readonly with: Tables; readonly key: string; readonly found: WordCandidates }
>();

/** Compares the words of two theories' elements; worked out once as long as neither has other elements. */
export function wordCandidates(own: Side, other: Side): WordCandidates {
  const key = `${own.theoryId} ${other.theoryId}`;
  const known = kept.get(own.document.elements);
  if (known !== undefined && known.with === other.document.elements && known.key === key) return known.found;
  const found = build(own, other);
  kept.set(own.document.elements, { with: other.document.elements, key, found });
  return found;
}
