import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { tidy } from '../sentences/words.ts';
import type { Check, Found } from './check.ts';
import { arrowsOf, elementsOf } from './checkIndex.ts';
import { keptByTables } from './keptByTables.ts';
import { atStart, namesIn } from './naming.ts';
import { labelWords } from './wordsIn.ts';

/** What is compared: a thing is the same as one of the earlier theory when it reads the same. */
type Readings = {
  /** By the words of its label. */
  readonly elements: ReadonlyMap<string, Element>;
  /** By the words of its ends. */
  readonly arrows: ReadonlyMap<string, readonly Arrow[]>;
};

const readLabels = new WeakMap<Element, string>();

/** The words of a label; each row is read once. */
function reading(element: Element): string {
  let words = readLabels.get(element);
  if (words === undefined) {
    words = labelWords(element).join(' ');
    readLabels.set(element, words);
  }
  return words;
}

function labelOf(document: Document, id: IdOf<'elements'> | null): string {
  const element = id === null ? undefined : document.elements.get(id);
  return element === undefined ? '' : reading(element);
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

function arrowPlace(document: Document, arrow: Arrow): string {
  const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const start = labelOf(document, arrow.sourceElementId);
  if (target === undefined) return `${start} → ${labelOf(document, arrow.targetElementId)}`;
  const [from, to] = [labelOf(document, target.sourceElementId), labelOf(document, target.targetElementId)];
  return `${start} → ${from} → ${to}`;
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
  const arrows = new Map<string, Arrow[]>();
  for (const arrow of arrowsOf(document, theoryId)) {
    const place = arrowPlace(document, arrow);
    const same = arrows.get(place);
    if (same === undefined) arrows.set(place, [arrow]);
    else same.push(arrow);
  }
  const elements = elementsOf(document, theoryId);
  return { elements: new Map(elements.map((element) => [reading(element), element])), arrows };
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
    for (const element of elementsOf(document, theoryId)) {
      const known = before.elements.get(reading(element));
      if (known !== undefined && isSameElement([document, element], [basis, known])) continue;
      if (element.originNote.trim() !== '' || hasReason(document, 'elementId', element.id)) continue;
      const difference = known === undefined ? 'new' : 'changed';
      found.push({ at: { elementId: element.id }, message: message(names.element(element.id), difference) });
    }
    for (const arrow of arrowsOf(document, theoryId)) {
      const known = before.arrows.get(arrowPlace(document, arrow));
      if (known?.some((other) => isSameClaim(arrow, other)) === true) continue;
      if (arrow.originNote.trim() !== '' || hasReason(document, 'arrowId', arrow.id)) continue;
      const name = atStart(names.arrow(arrow));
      const difference = known === undefined ? 'new' : 'changed';
      found.push({ at: { arrowId: arrow.id }, message: message(name, difference) });
    }
    return found;
  },
};
