import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import { elementsInReadingOrder } from './mapOrder.ts';

/** Something on the map that was found; `title` is shown, `field` says where the words were. */
export type LocalHit = {
  readonly kind: 'element' | 'arrow';
  readonly id: string;
  readonly title: string;
  readonly field: 'label' | 'claim' | 'note';
  /** Higher is better; only for ordering. */
  readonly score: number;
};

/** Text without case and accents, so that "cafe" finds "Café". */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** How well a text fits all the words: whole text, its start, the start of a word, anywhere; 0 when one is missing. */
function fit(text: string, words: readonly string[]): number {
  if (text === '') return 0;
  const whole = words.join(' ');
  if (text === whole) return 100;
  if (text.startsWith(whole)) return 80;
  let sum = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    const startsWord = at === 0 || new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(text);
    sum += startsWord ? 60 : 40;
  }
  return sum / words.length;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/** In which words titles are given (plain unless told otherwise), and how many hits at most (50). */
export type LocalSearchOptions = { readonly vocabulary?: Vocabulary; readonly limit?: number };

type Field = { readonly name: LocalHit['field']; readonly texts: readonly string[]; readonly weight: number };

function best(fields: readonly Field[], words: readonly string[]) {
  let found: { readonly field: LocalHit['field']; readonly score: number } | null = null;
  for (const { name, texts, weight } of fields) {
    for (const text of texts) {
      const score = fit(folded(text), words) * weight;
      if (score > 0 && (found === null || score > found.score)) found = { field: name, score };
    }
  }
  return found;
}

/** "IF … THEN …" of an arrow with the names of its ends where it has no words of its own; cheap, for searching only. */
function shownClaim(document: Document, arrow: Arrow, vocabulary: Vocabulary): string {
  const condition = arrow.ifText || elementName(document.elements.get(arrow.sourceElementId), vocabulary);
  const onArrow = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const consequence =
    arrow.thenText ||
    (onArrow === undefined
      ? elementName(document.elements.get(arrow.targetElementId ?? arrow.sourceElementId), vocabulary)
      : elementName(document.elements.get(onArrow.sourceElementId), vocabulary));
  return `IF ${condition} THEN ${consequence}`;
}

/**
 * Elements and arrows of a theory whose labels, claims or notes hold every word of the text; best first, then
 * elements before arrows, then reading order. No text finds nothing.
 */
export function searchLocal(
  document: Document,
  theoryId: string,
  text: string,
  { vocabulary = 'plain', limit = 50 }: LocalSearchOptions = {},
): readonly LocalHit[] {
  const words = folded(text.slice(0, 200))
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits: LocalHit[] = [];
  for (const element of elementsInReadingOrder(document, theoryId)) {
    const { label, plainLabel, poleLow, poleHigh, note } = element;
    const found = best(
      [
        { name: 'label', texts: [label, plainLabel, poleLow, poleHigh], weight: 1 },
        { name: 'note', texts: [note], weight: 0.4 },
      ],
      words,
    );
    const title = vocabulary === 'plain' && plainLabel.trim() !== '' ? plainLabel : label;
    if (found !== null) hits.push({ kind: 'element', id: element.id, title, ...found });
  }
  for (const id of referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId)) {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    if (arrow === undefined) continue;
    const { ifText, thenText, becauseText, hedge, forWhom, note } = arrow;
    const found = best(
      [
        {
          name: 'claim',
          texts: [[forWhom, ifText, hedge, thenText, becauseText].join(' ').trim()],
          weight: 0.8,
        },
        // An arrow without words of its own is found by those of its ends, as its sentence shows them.
        { name: 'claim', texts: [shownClaim(document, arrow, vocabulary)], weight: 0.3 },
        { name: 'note', texts: [note], weight: 0.4 },
      ],
      words,
    );
    if (found !== null) hits.push({ kind: 'arrow', id, title: '', ...found });
  }
  return hits
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map((hit) =>
      hit.kind === 'arrow' ? { ...hit, title: arrowSentence(document, hit.id, vocabulary) } : hit,
    );
}
