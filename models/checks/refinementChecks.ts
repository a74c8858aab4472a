import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { tidy } from '../sentences/words.ts';
import type { Check, Found } from './check.ts';
import { arrowsOf, elementsOf } from './checkIndex.ts';
import { keptByTables } from './keptByTables.ts';
import { atStart, namesIn } from './naming.ts';
import { readingOf } from './wordsIn.ts';

/**
 * What is compared: a thing is the same as one of the earlier theory when it reads the same. Each wording of a label
 * has a number, so that the ends of arrows are compared without building long texts.
 */
type Readings = {
  readonly numbers: ReadonlyMap<string, number>;
  readonly elements: ReadonlyMap<number, Element>;
  readonly arrows: ReadonlyMap<Place, readonly Arrow[]>;
};

/** Where an arrow is: one number for two ends, a text for an arrow on an arrow. */
type Place = number | string;
/** More wordings than this no theory has. */
const MOST_WORDINGS = 2 ** 26;

/** Where an arrow is, by the numbers of its ends' wordings; null when one of them has none. */
function arrowPlace(
  document: Document,
  arrow: Arrow,
  numberOf: ReadonlyMap<string | null, number>,
): Place | null {
  const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const start = numberOf.get(arrow.sourceElementId);
  const end = numberOf.get(target === undefined ? arrow.targetElementId : target.targetElementId);
  // An arrow on an arrow on an arrow ends at none: what it acts on is told by where that begins.
  if (start === undefined || (end === undefined && target === undefined)) return null;
  if (target === undefined) return start * MOST_WORDINGS + (end ?? 0);
  const from = numberOf.get(target.sourceElementId);
  return from === undefined ? null : `${start} ${from} ${end ?? ''}`;
}

function stageOf(document: Document, { stageId }: Element): string {
  return stageId === null ? '' : (document.stages.get(stageId)?.name ?? '');
}

const isSameText = (one: string, other: string) => one === other || tidy(one) === tidy(other);

/** True when a box says the same as before besides its label. */
function isSameElement(
  [document, one]: readonly [Document, Element],
  [before, other]: readonly [Document, Element],
): boolean {
  return (
    one.usualRole === other.usualRole &&
    one.desiredDirection === other.desiredDirection &&
    isSameText(one.poleLow, other.poleLow) &&
    isSameText(one.poleHigh, other.poleHigh) &&
    isSameText(stageOf(document, one), stageOf(before, other))
  );
}

/** True when two arrows claim the same. */
function isSameClaim(one: Arrow, other: Arrow): boolean {
  return (
    one.kind === other.kind &&
    one.sign === other.sign &&
    isSameText(one.ifText, other.ifText) &&
    isSameText(one.thenText, other.thenText) &&
    isSameText(one.becauseText, other.becauseText) &&
    isSameText(one.forWhom, other.forWhom)
  );
}

const readingsOf = keptByTables(['elements', 'arrows'], (document, theoryId): Readings => {
  const numbers = new Map<string, number>();
  const elements = new Map<number, Element>();
  const numberOf = new Map<string, number>();
  for (const element of elementsOf(document, theoryId)) {
    const words = readingOf(element);
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    elements.set(number, element);
    numberOf.set(element.id, number);
  }
  const arrows = new Map<Place, Arrow[]>();
  for (const arrow of arrowsOf(document, theoryId)) {
    const place = arrowPlace(document, arrow, numberOf);
    if (place === null) continue;
    const same = arrows.get(place);
    if (same === undefined) arrows.set(place, [arrow]);
    else same.push(arrow);
  }
  return { numbers, elements, arrows };
});

/** True when a memo says why, or a decision. */
function hasReason(document: Document, field: 'elementId' | 'arrowId', id: string): boolean {
  return referrers(document, { table: 'memos', field }, id).some((memoId) => {
    const kind = document.memos.get(memoId as IdOf<'memos'>)?.kind;
    return kind === 'why' || kind === 'decision';
  });
}

type Difference = 'new' | 'changed';

/** R26: a refined theory that does not tell how it came to be. */
export const refinedWithoutTrace: Check = {
  id: 'R26',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'Changed, and nobody says why', realist: 'Refined without a trace' },
  question: 'What made you add or change it?',
  why: 'Readers of realist work ask most often how the initial theory became the refined one. A memo on what changed answers them.',
  source:
    'Paper on audit trails 2020, doi 10.1080/13645579.2020.1803528 (authors unverified); RAMESES I, item 5',
  reads: ['theories', 'elements', 'arrows', 'stages', 'memos'],
  find: ({ document, theoryId, vocabulary, basis }) => {
    const theory = document.theories.get(theoryId);
    if (theory?.kind !== 'refined' || theory.basedOn === '' || theory.basedOn === theoryId) return [];
    if (!basis.theories.has(theory.basedOn as IdOf<'theories'>)) return [];
    const before = readingsOf(basis, theory.basedOn);
    const names = namesIn({ document, vocabulary });
    const message = (name: string, difference: Difference) =>
      difference === 'new'
        ? `${name} is not in the theory that this one was refined from, and nobody has noted why it was added.`
        : `${name} was changed since the theory that this one was refined from, and nobody has noted why.`;
    const found: Found[] = [];
    const numberOf = new Map<string, number>();
    for (const element of elementsOf(document, theoryId)) {
      const number = before.numbers.get(readingOf(element));
      if (number !== undefined) numberOf.set(element.id, number);
      const known = number === undefined ? undefined : before.elements.get(number);
      if (known !== undefined && isSameElement([document, element], [basis, known])) continue;
      if (element.originNote.trim() !== '' || hasReason(document, 'elementId', element.id)) continue;
      const difference = known === undefined ? 'new' : 'changed';
      found.push({
        at: { elementId: element.id },
        message: () => message(names.element(element.id), difference),
      });
    }
    for (const arrow of arrowsOf(document, theoryId)) {
      const known = before.arrows.get(arrowPlace(document, arrow, numberOf) ?? '');
      if (known?.some((other) => isSameClaim(arrow, other)) === true) continue;
      if (arrow.originNote.trim() !== '' || hasReason(document, 'arrowId', arrow.id)) continue;
      const difference = known === undefined ? 'new' : 'changed';
      found.push({
        at: { arrowId: arrow.id },
        message: () => message(atStart(names.arrow(arrow)), difference),
      });
    }
    return found;
  },
};
