import type { Element } from '../entities/element.ts';
import { labelWords, wordSet, wordsIn } from './wordsIn.ts';

// Words that make no difference to what a box is about, unless nothing else is left of it.
const fillers = wordSet(`
  a an the of in on at and or their his her its is are be being
  feel feels feeling feelings sense social general overall more greater better increased improved
`);

// By their last letter, by which most words are done with; the longest first.
const endings: Readonly<Record<string, readonly string[]>> = {
  s: ['nesses', 'ness', 'ations', 'ments', 'ships', 'ions', 'es', 's'],
  n: ['ation', 'ion'],
  t: ['ment'],
  p: ['ship'],
  g: ['ing'],
  d: ['ed'],
};
const SHORTEST_STEM = 4;

/** A word without its ending, so that “relaxed” and “relaxation” are the same; short words stay as they are. */
function stemOf(word: string): string {
  if (word.length <= SHORTEST_STEM) return word;
  for (const ending of endings[word.charAt(word.length - 1)] ?? [])
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending))
      return word.slice(0, -ending.length);
  return word;
}

/** The stems of a text's telling words, in their order; of all its words when none is telling. */
export function stemsOf(text: string): readonly string[] {
  return stemsOfWords(wordsIn(text));
}

function stemsOfWords(words: readonly string[]): string[] {
  const stems: string[] = [];
  for (const word of words) if (!fillers.has(word)) stems.push(stemOf(word));
  return stems.length === 0 ? words.map(stemOf) : stems;
}

const kept = new WeakMap<Element, string>();

/** What a label is about, whatever the form of its words, and of two words their order: equal for labels that say the same. */
export function labelKey(element: Element): string {
  let key = kept.get(element);
  if (key === undefined) {
    const stems = stemsOfWords(labelWords(element));
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

/** A number for a run of letters; others may have the same. */
function runNumber(text: string, start: number, end: number): number {
  let number = start === 0 ? 17 : 31;
  for (let at = start; at < end; at += 1) number = (Math.imul(number, 33) + text.charCodeAt(at)) | 0;
  return number;
}

/** Numbers for the halves of a text, so that two texts that differ by one letter share one of them. */
function halvesOf(key: string): readonly number[] {
  const { length } = key;
  const half = length >> 1;
  const own = [runNumber(key, 0, half), runNumber(key, length - half, length)];
  return length % 2 === 1
    ? own
    : [...own, runNumber(key, 0, half - 1), runNumber(key, length - half + 1, length)];
}

/** Pairs of elements whose labels say the same or differ by a letter: only labels that share a half are compared. */
export function samePairs(elements: readonly Element[]): readonly (readonly [Element, Element])[] {
  const firstOf = new Map<string, Element>();
  const others = new Map<string, Element[]>();
  for (const element of elements) {
    const key = labelKey(element);
    if (!firstOf.has(key)) firstOf.set(key, element);
    else if (others.get(key)?.push(element) === undefined) others.set(key, [element]);
  }
  const pairs: (readonly [Element, Element])[] = [];
  const buckets = new Map<number, string[]>();
  for (const [key, first] of firstOf) {
    for (const other of others.get(key) ?? []) pairs.push([first, other]);
    if (key.length < SHORTEST_TYPO) continue;
    const close: string[] = [];
    for (const half of halvesOf(key)) {
      const bucket = buckets.get(half);
      if (bucket === undefined) {
        buckets.set(half, [key]);
        continue;
      }
      for (const known of bucket)
        if (differsByOneLetter(known, key) && !close.includes(known)) close.push(known);
      if (bucket.length < MOST_IN_BUCKET) bucket.push(key);
    }
    for (const known of close) {
      const twin = firstOf.get(known);
      if (twin !== undefined) pairs.push([twin, first]);
    }
  }
  return pairs;
}
