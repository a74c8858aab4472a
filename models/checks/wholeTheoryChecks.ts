import type { Document } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { isCausal } from '../sentences/statement.ts';
import type { Check } from './check.ts';
import { arrowsOf, backingOf, elementsOf } from './checkIndex.ts';
import { atStart, namesIn } from './naming.ts';
import { graphOf } from './reach.ts';

const FEWEST_ARROWS = 5;

/** True when an arrow goes the way people hope: towards what they want more of, away from what they want less of. */
function goesWell(document: Document, arrow: Arrow): boolean {
  if (!isCausal(arrow)) return true;
  if (arrow.kind === 'blocks' || arrow.sign === 'unclear' || arrow.sign === 'none') return false;
  const target = arrow.targetElementId === null ? undefined : document.elements.get(arrow.targetElementId);
  return (arrow.sign === 'decreases') === (target?.desiredDirection === 'decrease');
}

/** R14: a theory in which everything goes well. */
export const noNegativeCase: Check = {
  id: 'R14',
  severity: 'hint',
  isOnByDefault: true,
  title: { plain: 'Everything goes well', realist: 'No negative case' },
  question: 'When does it not work, or do something nobody wanted?',
  why: 'What fails, and what nobody intended, belongs to the pattern of outcomes that a realist theory explains.',
  source:
    'Trials 2019, aim 2, doi 10.1186/s13063-019-3395-3; glossary in BMC Geriatrics 2021, doi 10.1186/s12877-021-02705-w',
  reads: ['elements', 'arrows', 'evidenceLinks', 'extracts', 'sources'],
  find: ({ document, theoryId }) => {
    const arrows = arrowsOf(document, theoryId);
    if (arrows.length < FEWEST_ARROWS || !arrows.every((arrow) => goesWell(document, arrow))) return [];
    if (arrows.some(({ status }) => status === 'contested' || status === 'refuted')) return [];
    if (elementsOf(document, theoryId).some(({ intent }) => intent === 'unintended')) return [];
    for (const sources of backingOf(document, theoryId).values())
      if (sources.some(({ contradicts }) => contradicts)) return [];
    const message = () =>
      `All ${arrows.length} arrows go the way one would hope, nothing contradicts any of them, and no outcome is unintended.`;
    return [{ at: {}, message }];
  },
};

/** R22: a loop of which nobody can say whether it feeds itself or holds itself back. */
export const cycleUnsigned: Check = {
  id: 'R22',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'A circle that may go either way', realist: 'Feedback loop with an unsigned arrow' },
  question: 'Does this arrow mean more of it, or less?',
  why: 'A loop strengthens itself or keeps itself in check. One arrow without a direction leaves that open.',
  source: 'Practice in participatory systems mapping and group model building (unverified)',
  reads: ['elements', 'arrows'],
  find: ({ document, theoryId, vocabulary }) => {
    const names = namesIn({ document, vocabulary });
    const { graph, loops } = graphOf(document, theoryId);
    return arrowsOf(document, theoryId)
      .filter((arrow) => {
        const component = loops.componentOf[graph.nodeOf.get(arrow.id) ?? -1];
        return arrow.sign === 'unclear' && component !== undefined && (loops.sizes[component] ?? 0) > 1;
      })
      .map((arrow) => ({
        at: { arrowId: arrow.id },
        message: () => `${atStart(names.arrow(arrow))} is part of a loop, and does not say more or less.`,
      }));
  },
};
