import type { Document } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { identityOf } from '../freshIds.ts';
import { explainedIds, isExplained } from '../refinement/reasons.ts';
import { tidy } from '../sentences/words.ts';
import type { Check, Found } from './check.ts';
import { arrowsOf, elementsOf } from './checkIndex.ts';
import { atStart, namesIn } from './naming.ts';
import { readingOf } from './wordsIn.ts';

/**
 * What is compared: a thing is the same as one of the earlier theory when it reads the same, or was made from it. Each
 * wording of a label has a number, so that the ends of arrows are compared without building long texts.
 */
type Readings = {
  readonly numbers: ReadonlyMap<string, number>;
  /** The box that reads so, by the number of its wording; the last of several. */
  readonly elements: readonly Element[];
  readonly arrows: ReadonlyMap<Place, Arrow>;
  /** Further arrows at the place of one. */
  readonly moreArrows: ReadonlyMap<Place, readonly Arrow[]>;
  /** The number of the wording of each box, by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Copies, by what they were first made of; all others are known by their own ids. */
  readonly copiedElements: ReadonlyMap<string, Element>;
  readonly copiedArrows: ReadonlyMap<string, Arrow>;
};

/** Where an arrow is: one number for two ends, a text for an arrow on an arrow. */
type Place = number | string;

/** Where an arrow is, by the numbers of its ends' wordings, of which there are `count`; null when one has none. */
function arrowPlace(
  document: Document,
  arrow: Arrow,
  { numberOf, count }: { readonly numberOf: ReadonlyMap<string | null, number>; readonly count: number },
): Place | null {
  const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const start = numberOf.get(arrow.sourceElementId);
  const end = numberOf.get(target === undefined ? arrow.targetElementId : target.targetElementId);
  // An arrow on an arrow on an arrow ends at none: what it acts on is told by where that begins.
  if (start === undefined || (end === undefined && target === undefined)) return null;
  if (target === undefined) return start * count + (end ?? 0);
  const from = numberOf.get(target.sourceElementId);
  return from === undefined ? null : `${start} ${from} ${end ?? ''}`;
}

function stageOf(document: Document, { stageId }: Element): string {
  return stageId === null ? '' : (document.stages.get(stageId)?.name ?? '');
}

const LETTER = /^[A-Za-z0-9]/;
const SPACE_OR_MARK = /^[^!-~]/;

/** True when one begins with a letter and the other begins otherwise, whatever spaces and full stops are taken away. */
const beginsOtherwise = (one: string, other: string) =>
  LETTER.test(one) && one.charAt(0) !== other.charAt(0) && !SPACE_OR_MARK.test(other);

function isSameText(one: string, other: string): boolean {
  if (one === other) return true;
  if (beginsOtherwise(one, other) || beginsOtherwise(other, one)) return false;
  return tidy(one) === tidy(other);
}

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

function hasClaim(arrows: readonly Arrow[], arrow: Arrow): boolean {
  return arrows.some((other) => isSameClaim(arrow, other));
}

function readings(document: Document, theoryId: string): Readings {
  const numbers = new Map<string, number>();
  const elements: Element[] = [];
  const numberOf = new Map<string, number>();
  const copiedElements = new Map<string, Element>();
  for (const element of elementsOf(document, theoryId)) {
    if (element.lineage !== '') copiedElements.set(element.lineage, element);
    const words = readingOf(element);
    let number = numbers.get(words);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(words, number);
    }
    elements[number] = element;
    numberOf.set(element.id, number);
  }
  const arrows = new Map<Place, Arrow>();
  const moreArrows = new Map<Place, Arrow[]>();
  const copiedArrows = new Map<string, Arrow>();
  const wordings = { numberOf, count: numbers.size };
  for (const arrow of arrowsOf(document, theoryId)) {
    if (arrow.lineage !== '') copiedArrows.set(arrow.lineage, arrow);
    const place = arrowPlace(document, arrow, wordings);
    if (place === null) continue;
    if (!arrows.has(place)) arrows.set(place, arrow);
    else if (moreArrows.get(place)?.push(arrow) === undefined) moreArrows.set(place, [arrow]);
  }
  return { numbers, elements, arrows, moreArrows, numberOf, copiedElements, copiedArrows };
}

/** What something was first made of, in the earlier theory: what is known by that id there, else a copy of it. */
function firstMade<Row extends Element | Arrow>(
  own: Row | undefined,
  theoryId: string,
  copy: Row | undefined,
): Row | undefined {
  return own?.theoryId === theoryId && own.lineage === '' ? own : copy;
}

type Kept = { readonly arrows: readonly Arrow[]; readonly readings: Readings };
const kept = new WeakMap<readonly Element[], Kept>();

/** The readings of a theory, for as long as its own rows are the same, whatever is edited in others. */
function readingsOf(document: Document, theoryId: string): Readings {
  const elements = elementsOf(document, theoryId);
  const arrows = arrowsOf(document, theoryId);
  const known = kept.get(elements);
  if (known?.arrows === arrows) return known.readings;
  const made = readings(document, theoryId);
  kept.set(elements, { arrows, readings: made });
  return made;
}

type Difference = 'new' | 'changed';

/** R26: a refined theory that does not tell how it came to be. */
export const refinedWithoutTrace: Check = {
  id: 'R26',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'Changed, and nobody says why', realist: 'Refined without a trace' },
  question: 'What made you add or change it?',
  why: 'Readers of realist work ask most often how the initial theory became the refined one. A memo on what changed, or a reason in the log of refinements, answers them.',
  source:
    'Paper on audit trails 2020, doi 10.1080/13645579.2020.1803528 (authors unverified); RAMESES I, item 5',
  reads: ['theories', 'elements', 'arrows', 'stages', 'memos', 'refinements'],
  find: ({ document, theoryId, vocabulary, basis }) => {
    const theory = document.theories.get(theoryId);
    if (theory?.kind !== 'refined' || basis === null) return [];
    const before = readingsOf(basis.document, basis.theoryId);
    const explained = explainedIds(document, theoryId);
    const names = namesIn({ document, vocabulary });
    const message = (name: string, difference: Difference) =>
      difference === 'new'
        ? `${name} is not in the theory that this one was refined from, and nobody has noted why it was added.`
        : `${name} was changed since the theory that this one was refined from, and nobody has noted why.`;
    const elementFound = ({ id }: Element, difference: Difference): Found => ({
      at: { elementId: id },
      message: () => message(names.element(id), difference),
    });
    const arrowFound = (row: Arrow, difference: Difference): Found => ({
      at: { arrowId: row.id },
      message: () => message(atStart(names.arrow(row)), difference),
    });
    const found: Found[] = [];
    const numberOf = new Map<string, number>();
    for (const row of elementsOf(document, theoryId)) {
      const reading = before.numbers.get(readingOf(row)) ?? -1;
      const identity = identityOf(row);
      const made = firstMade(
        basis.document.elements.get(identity as Element['id']),
        basis.theoryId,
        before.copiedElements.get(identity),
      );
      const numberMade = made === undefined ? undefined : before.numberOf.get(made.id);
      const read = numberMade === reading ? made : before.elements[reading];
      const known = read ?? made;
      const number = read === undefined ? numberMade : reading;
      if (number !== undefined) numberOf.set(row.id, number);
      if (read !== undefined && isSameElement([document, row], [basis.document, read])) continue;
      const then = known === undefined ? null : { document: basis.document, row: known };
      if (isExplained({ document, table: 'elements', row }, explained, then)) continue;
      found.push(elementFound(row, known === undefined ? 'new' : 'changed'));
    }
    const wordings = { numberOf, count: before.numbers.size };
    for (const row of arrowsOf(document, theoryId)) {
      const place = arrowPlace(document, row, wordings) ?? '';
      const there = before.arrows.get(place);
      if (there !== undefined && isSameClaim(row, there)) continue;
      const more = before.moreArrows.size === 0 ? undefined : before.moreArrows.get(place);
      if (more !== undefined && hasClaim(more, row)) continue;
      const identity = identityOf(row);
      const known =
        firstMade(
          basis.document.arrows.get(identity as Arrow['id']),
          basis.theoryId,
          before.copiedArrows.get(identity),
        ) ?? there;
      const then = known === undefined ? null : { document: basis.document, row: known };
      if (isExplained({ document, table: 'arrows', row }, explained, then)) continue;
      found.push(arrowFound(row, known === undefined ? 'new' : 'changed'));
    }
    return found;
  },
};
