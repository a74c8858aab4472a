import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { tidy } from '../sentences/words.ts';
import type { Check } from './check.ts';
import { arrowsOf, elementsOf } from './checkIndex.ts';
import { keptByTables } from './keptByTables.ts';
import { namesIn } from './naming.ts';
import { wordsIn } from './wordsIn.ts';

/** What is compared: a thing is the same as one of the earlier theory when it reads the same. */
type Readings = {
  /** By the words of its label. */
  readonly elements: ReadonlyMap<string, string>;
  /** By the words of its ends. */
  readonly arrows: ReadonlyMap<string, ReadonlySet<string>>;
};

const labelOf = (document: Document, id: IdOf<'elements'> | null) =>
  wordsIn((id === null ? undefined : document.elements.get(id))?.label ?? '').join(' ');

/** What a box says besides its label. */
function elementClaim(document: Document, element: Element): string {
  const { usualRole, desiredDirection, poleLow, poleHigh, stageId } = element;
  const stage = stageId === null ? '' : (document.stages.get(stageId)?.name ?? '');
  return [usualRole, desiredDirection, tidy(poleLow), tidy(poleHigh), tidy(stage)].join('\n');
}

function arrowPlace(document: Document, arrow: Arrow): string {
  const target = arrow.targetArrowId === null ? undefined : document.arrows.get(arrow.targetArrowId);
  const end =
    target === undefined
      ? labelOf(document, arrow.targetElementId)
      : `${labelOf(document, target.sourceElementId)} → ${labelOf(document, target.targetElementId)}`;
  return `${labelOf(document, arrow.sourceElementId)} → ${end}`;
}

/** What an arrow claims. */
function arrowClaim({ kind, sign, ifText, thenText, becauseText, forWhom }: Arrow): string {
  return [kind, sign, ...[ifText, thenText, becauseText, forWhom].map(tidy)].join('\n');
}

const readingsOf = keptByTables(['elements', 'arrows', 'stages'], (document, theoryId): Readings => {
  const arrows = new Map<string, Set<string>>();
  for (const arrow of arrowsOf(document, theoryId)) {
    const place = arrowPlace(document, arrow);
    arrows.set(place, (arrows.get(place) ?? new Set<string>()).add(arrowClaim(arrow)));
  }
  return {
    elements: new Map(
      elementsOf(document, theoryId).map((element) => [
        wordsIn(element.label).join(' '),
        elementClaim(document, element),
      ]),
    ),
    arrows,
  };
});

/** True when a memo says why, or a decision. */
function hasReason(document: Document, field: 'elementId' | 'arrowId', id: string): boolean {
  return referrers(document, { table: 'memos', field }, id).some((memoId) => {
    const kind = document.memos.get(memoId as IdOf<'memos'>)?.kind;
    return kind === 'why' || kind === 'decision';
  });
}

type Difference = 'new' | 'changed' | null;

function differenceOf(known: ReadonlySet<string> | undefined, claim: string): Difference {
  if (known === undefined) return 'new';
  return known.has(claim) ? null : 'changed';
}

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
    const message = (name: string, difference: Exclude<Difference, null>) =>
      difference === 'new'
        ? `${name} is not in the theory that this one was refined from, and nobody has noted why it was added.`
        : `${name} was changed since the theory that this one was refined from, and nobody has noted why.`;
    const elements = elementsOf(document, theoryId).flatMap((element) => {
      const known = before.elements.get(wordsIn(element.label).join(' '));
      const difference = differenceOf(
        known === undefined ? undefined : new Set([known]),
        elementClaim(document, element),
      );
      if (difference === null || element.originNote.trim() !== '') return [];
      if (hasReason(document, 'elementId', element.id)) return [];
      return [{ at: { elementId: element.id }, message: message(names.element(element.id), difference) }];
    });
    const arrows = arrowsOf(document, theoryId).flatMap((arrow) => {
      const difference = differenceOf(before.arrows.get(arrowPlace(document, arrow)), arrowClaim(arrow));
      if (difference === null || arrow.originNote.trim() !== '') return [];
      if (hasReason(document, 'arrowId', arrow.id)) return [];
      const name = names.arrow(arrow);
      return [
        {
          at: { arrowId: arrow.id },
          message: message(name.charAt(0).toUpperCase() + name.slice(1), difference),
        },
      ];
    });
    return [...elements, ...arrows];
  },
};
