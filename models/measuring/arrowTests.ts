import type { Document, IdOf } from '../document.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { referrers } from '../referenceIndex.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import { type Testability, TIMES_NEEDED, testEnds, testabilityOf, timesOf } from './testability.ts';

/** Whether anything would show that an arrow holds, and why, in words. */
export type ArrowTest = {
  readonly arrowId: string;
  readonly sentence: string;
  readonly testability: Testability;
  readonly reason: string;
};

const order: readonly Testability[] = ['nothing', 'planned', 'now'];

function lacking(document: Document, elementId: string, vocabulary: Vocabulary): string {
  const name = elementName(document.elements.get(elementId as IdOf<'elements'>), vocabulary);
  const { any } = timesOf(document, elementId);
  if (any === 0) return `“${name}” is not measured`;
  return any < TIMES_NEEDED ? `“${name}” is measured at one time only` : '';
}

function reasonOf(document: Document, arrowId: string, vocabulary: Vocabulary): string {
  const own = referrers(document, { table: 'measurements', field: 'arrowId' }, arrowId).length;
  if (own > 0) return own === 1 ? 'One measure of the arrow itself.' : `${own} measures of the arrow itself.`;
  const missing = testEnds(document, arrowId)
    .map((id) => lacking(document, id, vocabulary))
    .filter((words) => words !== '');
  return missing.length === 0 ? 'Both its ends are measured more than once.' : `${missing.join('; ')}.`;
}

/** Every arrow of a theory with what would test it, those that nothing would test first (Y4). */
export function arrowTests(
  document: Document,
  theoryId: string,
  vocabulary: Vocabulary,
): readonly ArrowTest[] {
  return referrers(document, { table: 'arrows', field: 'theoryId' }, theoryId)
    .map((arrowId) => ({
      arrowId,
      sentence: arrowSentence(document, arrowId, vocabulary),
      testability: testabilityOf(document, arrowId),
      reason: reasonOf(document, arrowId, vocabulary),
    }))
    .toSorted((one, other) => order.indexOf(one.testability) - order.indexOf(other.testability));
}
