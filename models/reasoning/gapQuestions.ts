import type { IdOf } from '../document.ts';
import { arrowFacts } from '../evidence/arrowFacts.ts';
import { arrowsInReadingOrder } from '../queries/coverage.ts';
import { figureTargets } from '../queries/theoryFigures.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { elementName } from '../sentences/words.ts';
import { type FeedbackLoop, feedbackLoops } from './feedbackLoops.ts';
import { type AnswerItem, type Asked, type Question, answerOf, counted } from './question.ts';
import { rippleTitle, ripplesIn } from './ripples.ts';

function arrowLines({ document, vocabulary }: Asked, arrowIds: readonly string[]): readonly AnswerItem[] {
  return arrowIds.map((id) => {
    const arrow = document.arrows.get(id as IdOf<'arrows'>);
    const ends = [arrow?.sourceElementId, arrow?.targetElementId, arrow?.targetArrowId];
    return {
      sentence: arrowSentence(document, id, vocabulary),
      ids: [id, ...ends.filter((end) => end !== undefined && end !== null)],
    };
  });
}

const loopWords = {
  reinforcing: 'it reinforces itself',
  balancing: 'it holds itself in balance',
  unclear: 'whether it reinforces or balances itself is unclear',
} as const;

/** "R1: “A” leads to “B”, which leads to “A”: it reinforces itself." */
export function loopSentence(
  { document, vocabulary }: Pick<Asked, 'document' | 'vocabulary'>,
  { label, kind, elements }: FeedbackLoop,
): string {
  const names = elements.map(
    (id) => `“${elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)}”`,
  );
  const [first = ''] = names;
  const [, ...rest] = [...names, first];
  return `${label}: ${first} leads to ${rest.join(', which leads to ')}: ${loopWords[kind]}.`;
}

function byReading({ document, theoryId }: Asked, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  return arrowsInReadingOrder(document, theoryId)
    .map(({ id }) => id as string)
    .filter((id) => wanted.has(id));
}

/** Questions about what the theory does not say, and about its shape as a whole. */
export const gapQuestions: readonly Question[] = [
  {
    id: 'no-because',
    label: { plain: 'Where do we have no because?', realist: 'Which claims name no mechanism?' },
    needs: 'nothing',
    answer: (asked) => {
      const ids = byReading(asked, figureTargets(asked.document, asked.theoryId).withoutBecause);
      return answerOf(
        ids.length === 0
          ? 'Every statement says why.'
          : `${counted(ids.length, 'statement')} ${ids.length === 1 ? 'does' : 'do'} not say why. What would people think or feel?`,
        arrowLines(asked, ids),
      );
    },
  },
  {
    id: 'no-evidence',
    label: { plain: 'What do we only believe so far?', realist: 'Which arrows are bare?' },
    needs: 'nothing',
    answer: (asked) => {
      const ids = byReading(asked, figureTargets(asked.document, asked.theoryId).bare);
      return answerOf(
        ids.length === 0
          ? 'Every arrow has some evidence.'
          : `${counted(ids.length, 'arrow')} ${ids.length === 1 ? 'has' : 'have'} no evidence yet; that is normal at the beginning.`,
        arrowLines(asked, ids),
      );
    },
  },
  {
    id: 'sources-disagree',
    label: { plain: 'Where do sources disagree?', realist: 'Which arrows are contested by their evidence?' },
    needs: 'nothing',
    answer: (asked) => {
      const ids = byReading(
        asked,
        figureTargets(asked.document, asked.theoryId).withEvidence.filter((id) => {
          const { supports, contradicts } = arrowFacts(asked.document, id);
          return supports > 0 && contradicts > 0;
        }),
      );
      return answerOf(
        ids.length === 0
          ? 'No arrow has sources both for and against it.'
          : `${counted(ids.length, 'arrow')} ${ids.length === 1 ? 'has' : 'have'} sources for and against.`,
        arrowLines(asked, ids),
      );
    },
  },
  {
    id: 'nobody-measures',
    label: { plain: 'What would nobody notice?', realist: 'Which outcomes have no measure?' },
    needs: 'nothing',
    answer: (asked) => {
      const ids = figureTargets(asked.document, asked.theoryId).unmeasuredOutcomes;
      return answerOf(
        ids.length === 0
          ? 'Every outcome has a measure.'
          : `${counted(ids.length, 'outcome')} ${ids.length === 1 ? 'is' : 'are'} measured by nothing.`,
        ids.map((id) => ({
          sentence: elementName(asked.document.elements.get(id as IdOf<'elements'>), asked.vocabulary),
          ids: [id],
        })),
      );
    },
  },
  {
    id: 'acts-on-arrows',
    label: {
      plain: 'What decides whether something works?',
      realist: 'Which contexts act on arrows?',
    },
    needs: 'nothing',
    answer: (asked) => {
      const ids = arrowsInReadingOrder(asked.document, asked.theoryId)
        .filter(({ targetArrowId }) => targetArrowId !== null)
        .map(({ id }) => id as string);
      return answerOf(
        ids.length === 0
          ? 'Nothing acts on an arrow yet: the theory does not say when its claims hold and when not.'
          : `${counted(ids.length, 'arrow')} ${ids.length === 1 ? 'acts' : 'act'} on others.`,
        arrowLines(asked, ids),
      );
    },
  },
  {
    id: 'for-whom',
    label: { plain: 'For whom does this hold?', realist: 'Which claims name for whom they hold?' },
    needs: 'nothing',
    answer: (asked) => {
      const arrows = arrowsInReadingOrder(asked.document, asked.theoryId);
      const ids = arrows.filter(({ forWhom }) => forWhom.trim() !== '').map(({ id }) => id as string);
      return answerOf(
        ids.length === 0
          ? 'No arrow says for whom it holds.'
          : `${ids.length} of ${counted(arrows.length, 'arrow')} ${ids.length === 1 ? 'says' : 'say'} for whom.`,
        arrowLines(asked, ids),
      );
    },
  },
  {
    id: 'circles',
    label: { plain: 'Where does it go round in circles?', realist: 'Which feedback loops are there?' },
    needs: 'nothing',
    answer: (asked) => {
      const { loops, truncated } = feedbackLoops(asked.document, asked.theoryId);
      const more = truncated ? ' There may be more.' : '';
      return answerOf(
        loops.length === 0 ? 'Nothing leads back to itself.' : `${counted(loops.length, 'loop')}.${more}`,
        loops.map((loop) => ({
          sentence: loopSentence(asked, loop),
          ids: [...loop.elements, ...loop.arrows],
        })),
      );
    },
  },
  {
    id: 'knock-on',
    label: {
      plain: 'What of what happens becomes a circumstance for something else?',
      realist: 'Which ripples join configurations?',
    },
    needs: 'nothing',
    answer: (asked) => {
      const ripples = ripplesIn(asked.document, asked.theoryId);
      return answerOf(
        ripples.length === 0
          ? 'No outcome of one is a circumstance of another.'
          : `${counted(ripples.length, asked.vocabulary === 'plain' ? 'knock-on' : 'ripple')}.`,
        ripples.map((ripple) => ({
          sentence: rippleTitle(asked.document, ripple, asked.vocabulary),
          ids: [ripple.elementId],
        })),
      );
    },
  },
];
