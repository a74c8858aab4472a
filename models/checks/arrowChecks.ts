import type { Arrow } from '../entities/arrow.ts';
import { isCausal } from '../sentences/statement.ts';
import type { Check, Found } from './check.ts';
import {
  arrowEnds,
  arrowsOf,
  backingInOrder,
  castsByElement,
  claimsOf,
  hasPlayer,
  mechanismParts,
  playing,
  saysWhy,
} from './checkIndex.ts';
import { atStart, namesIn } from './naming.ts';

/** R04: IF and THEN, and no because. */
export const missingBecause: Check = {
  id: 'R04',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'No because', realist: 'Claim without a because' },
  question: 'Why would that happen?',
  why: 'IF and THEN alone say what goes with what. The because is what makes it an explanation, and easier to test.',
  source: 'Realist Workforce SIG 2026',
  reads: ['elements', 'arrows', 'configurations', 'configurationRoles'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const { onto } = arrowEnds(document, theoryId);
    const casts = castsByElement(document, theoryId);
    const isMechanism = playing(document, theoryId, ...mechanismParts);
    const isExplained = ({ id, sourceElementId, targetElementId }: Arrow): boolean => {
      if (isMechanism(sourceElementId) || isMechanism(targetElementId)) return true;
      if ((onto.get(id) ?? []).some((acting) => isMechanism(acting.sourceElementId))) return true;
      // Both ends in one configuration that has a mechanism: that is its explanation.
      return (casts.get(sourceElementId) ?? []).some(
        (cast) =>
          cast.roles.some(({ elementId }) => elementId === targetElementId) &&
          hasPlayer(cast, ...mechanismParts),
      );
    };
    const unexplained = (first: Arrow, members: readonly Arrow[]): Found => ({
      at: { arrowId: first.id },
      message: () =>
        `${atStart(names.claim(members))} has no because, and no ${names.part('mechanism')} stands on it.`,
    });
    const found: Found[] = [];
    for (const members of claimsOf(document, theoryId)) {
      const [first] = members;
      if (first === undefined || saysWhy(members)) continue;
      if (members.every(({ sign }) => sign === 'none') || members.some(isExplained)) continue;
      found.push(unexplained(first, members));
    }
    return found;
  },
};

/** R16: nothing is tied to the arrow. */
export const bareArrow: Check = {
  id: 'R16',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Nothing to go on yet', realist: 'Bare arrow' },
  question: 'What do you know about it?',
  why: 'A bare arrow is normal in an initial theory. In a refined one, readers will ask what it rests on.',
  source: 'Pawson 2006 (via a thesis)',
  reads: ['theories', 'elements', 'arrows', 'evidenceLinks', 'extracts', 'sources'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const backing = backingInOrder(document, theoryId);
    const isRefined = document.theories.get(theoryId)?.kind === 'refined';
    return arrowsOf(document, theoryId)
      .filter((_, at) => backing[at]?.length === 0)
      .map((arrow) => ({
        at: { arrowId: arrow.id },
        message: () => `No extract is tied to ${names.arrow(arrow)}.`,
        ...(isRefined ? { severity: 'warning' as const } : {}),
      }));
  },
};

/** Which way an arrow goes: 1, -1, or 0 when it does not say. */
function direction({ sign, kind }: Arrow): number {
  if (sign !== 'increases' && sign !== 'decreases') return 0;
  return (sign === 'increases') === (kind !== 'blocks') ? 1 : -1;
}

/** R20: more and less of the same, with nothing that says when which. */
export const contradictorySigns: Check = {
  id: 'R20',
  severity: 'warning',
  isOnByDefault: true,
  title: { plain: 'More and less at once', realist: 'Contradictory signs' },
  question: 'When does the one hold, and when the other?',
  why: 'Both may be true in different circumstances. The circumstance is what a realist theory is after.',
  source: 'Realist logic',
  reads: ['elements', 'arrows'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const { from, onto } = arrowEnds(document, theoryId);
    const isConditioned = (arrow: Arrow) =>
      arrow.forWhom.trim() !== '' ||
      arrow.ifText.trim() !== '' ||
      arrow.arrowGroupId !== null ||
      onto.has(arrow.id);
    const pairs: (readonly Arrow[])[] = [];
    for (const arrows of from.values()) {
      // Few boxes have an arrow that says less: only theirs are sorted by where they end.
      if (!arrows.some((arrow) => direction(arrow) === -1)) continue;
      const telling = arrows.filter(
        (arrow) => isCausal(arrow) && direction(arrow) !== 0 && !isConditioned(arrow),
      );
      pairs.push(...Map.groupBy(telling, (arrow) => arrow.targetElementId ?? arrow.targetArrowId).values());
    }
    return pairs.flatMap((arrows) => {
      const up = arrows.find((arrow) => direction(arrow) === 1);
      const down = arrows.find((arrow) => direction(arrow) === -1);
      if (up === undefined || down === undefined) return [];
      return [
        {
          at: { arrowId: up.id, otherArrowId: down.id },
          message: () =>
            `${atStart(names.arrow(up))} goes both ways: one arrow says more, another less, and neither says in what circumstances.`,
        },
      ];
    });
  },
};
