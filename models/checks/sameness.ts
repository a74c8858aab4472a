import type { Element } from '../entities/element.ts';
import { wordSet, wordsIn } from './wordsIn.ts';

// Words that make no difference to what a box is about, unless nothing else is left of it.
const fillers = wordSet(`
  a an the of in on at and or their his her its is are be being
  feel feels feeling feelings sense social general overall more greater better increased improved
`);

const endings = [
  'nesses',
  'ness',
  'ations',
  'ation',
  'ments',
  'ment',
  'ships',
  'ship',
  'ions',
  'ion',
  'ing',
  'ed',
  'es',
  's',
];
const SHORTEST_STEM = 4;

/** A word without its ending, so that “relaxed” and “relaxation” are the same; short words stay as they are. */
function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The stems of a text's telling words, in their order; of all its words when none is telling. */
export function stemsOf(text: string): readonly string[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !fillers.has(word));
  return (telling.length === 0 ? words : telling).map(stemOf);
}

const kept = new WeakMap<Element, string>();

/** What a label is about, whatever the form of its words, and of two words their order: equal for labels that say the same. */
export function labelKey(element: Element): string {
  let key = kept.get(element);
  if (key === undefined) {
    const stems = [...stemsOf(element.label)];
    // “Wellbeing, mental” is mental wellbeing; whom somebody trusts depends on the order.
    key = (stems.length === 2 ? stems.sort() : stems).join(' ');
    kept.set(element, key);
  }
  return key;
}

/** True when one letter makes all the difference: changed, added or left out. Figures always make a difference. */
export function differsByOneLetter(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return long.slice(at + 1) === rest && !/\d/u.test(`${short[at] ?? ''}${long[at] ?? ''}`);
}

// Below this a letter is most of a word.
const SHORTEST_TYPO = 8;
const MOST_IN_BUCKET = 40;

/** The halves of a text, so that two texts that differ by one letter share one of them. */
function halvesOf(key: string): readonly string[] {
  const halves = [Math.floor(key.length / 2), Math.floor((key.length - 1) / 2)];
  return [
    ...new Set(halves.flatMap((half) => [`<${key.slice(0, half)}`, `>${key.slice(key.length - half)}`])),
  ];
}

/** Pairs of elements whose labels say the same or differ by a letter: only labels that share a half are compared. */
export function samePairs(elements: readonly Element[]): readonly (readonly [Element, Element])[] {
  const byKey = new Map<string, Element[]>();
  for (const element of elements) {
    const key = labelKey(element);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [element]);
    else same.push(element);
  }
  const pairs: (readonly [Element, Element])[] = [];
  const buckets = new Map<string, string[]>();
  for (const [key, [first, ...others]] of byKey) {
    if (first === undefined) continue;
    for (const other of others) pairs.push([first, other]);
    if (key.length < SHORTEST_TYPO) continue;
    const close = new Set<string>();
    for (const half of halvesOf(key)) {
      const bucket = buckets.get(half);
      if (bucket === undefined) {
        buckets.set(half, [key]);
        continue;
      }
      for (const known of bucket) if (differsByOneLetter(known, key)) close.add(known);
      if (bucket.length < MOST_IN_BUCKET) bucket.push(key);
    }
    for (const known of close) {
      const [twin] = byKey.get(known) ?? [];
      if (twin !== undefined) pairs.push([twin, first]);
    }
  }
  return pairs;
}
