import { configurationsIn, endsOf, partsOnMap } from '../configurations/configurationRows.ts';
import type { Document, IdOf } from '../document.ts';
import { arrowFacts } from '../evidence/arrowFacts.ts';
import { type StanceCounts, evidenceOfConfiguration } from '../queries/arrowEvidence.ts';
import { arrowsInReadingOrder } from '../queries/coverage.ts';
import { figureTargets } from '../queries/theoryFigures.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { configurationSentence } from '../sentences/configurationSentence.ts';
import { elementName, tidy } from '../sentences/words.ts';
import { configurationLoopSentence, configurationLoops } from './configurationLoops.ts';
import { feedbackLoops } from './feedbackLoops.ts';
import { loopSentence } from './loopSentence.ts';
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

function byReading({ document, theoryId }: Asked, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  return arrowsInReadingOrder(document, theoryId)
    .map(({ id }) => id as string)
    .filter((id) => wanted.has(id));
}

function isDisputed({ supports, contradicts }: Pick<StanceCounts, 'supports' | 'contradicts'>): boolean {
  return supports > 0 && contradicts > 0;
}

/** "“isolated people”: 2 arrows and CMOC 3." */
function forWhomLine(
  document: Document,
  forWhom: string,
  rows: readonly { readonly id: string; readonly code?: string }[],
): AnswerItem {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const arrows = rows.length - codes.length;
  const what = [arrows === 0 ? [] : counted(arrows, 'arrow'), codes].flat().join(', ');
  const ids = rows.flatMap(({ id, code }) =>
    code === undefined ? [id, ...endsOf(document, id)] : [...partsOnMap(document, id)],
  );
  return { sentence: `“${forWhom}”: ${what}.`, ids: [...new Set(ids)] };
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
    label: { plain: 'Which arrows have no evidence?', realist: 'Which arrows are bare?' },
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
      const { document, theoryId } = asked;
      const ids = byReading(
        asked,
        figureTargets(document, theoryId).withEvidence.filter((id) => isDisputed(arrowFacts(document, id))),
      );
      const configurations = configurationsIn(document, theoryId).filter(({ id }) =>
        isDisputed(evidenceOfConfiguration(document, id)),
      );
      const count = ids.length + configurations.length;
      return answerOf(
        count === 0
          ? 'Nothing has sources both for and against it.'
          : `${[
              ids.length === 0 ? [] : counted(ids.length, 'arrow'),
              configurations.length === 0 ? [] : counted(configurations.length, 'configuration'),
            ]
              .flat()
              .join(' and ')} ${count === 1 ? 'has' : 'have'} sources for and against.`,
        [
          ...arrowLines(asked, ids),
          ...configurations.map(({ id, code }) => ({
            sentence: `${code}: ${configurationSentence(document, id, asked.vocabulary)}`,
            ids: [...partsOnMap(document, id)],
          })),
        ],
      );
    },
  },
  {
    id: 'nobody-measures',
    label: { plain: 'Which outcomes does nobody measure?', realist: 'Which outcomes have no measure?' },
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
      plain: 'Who or what acts on other arrows?',
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
      const { document, theoryId } = asked;
      const arrows = arrowsInReadingOrder(document, theoryId);
      const configurations = configurationsIn(document, theoryId);
      const said = Map.groupBy([...arrows, ...configurations], ({ forWhom }) => tidy(forWhom));
      const silent = said.get('')?.length ?? 0;
      said.delete('');
      const all = arrows.length + configurations.length;
      return answerOf(
        said.size === 0
          ? 'Nothing in this theory says yet for whom it holds.'
          : `${counted(said.size, 'group')} of people or circumstances ${said.size === 1 ? 'is' : 'are'} named; ${silent} of ${counted(all, 'arrow or configuration', 'arrows and configurations')} ${silent === 1 ? 'does' : 'do'} not say for whom.`,
        [...said].map(([forWhom, rows]) => forWhomLine(document, forWhom, rows)),
      );
    },
  },
  {
    id: 'circles',
    label: { plain: 'Where does it go round in circles?', realist: 'Which feedback loops are there?' },
    needs: 'nothing',
    answer: (asked) => {
      const { document, theoryId } = asked;
      const found = feedbackLoops(document, theoryId);
      const among = configurationLoops(document, ripplesIn(document, theoryId));
      const kinds = (['reinforcing', 'balancing', 'unclear'] as const).flatMap((kind) => {
        const count = found.loops.filter((loop) => loop.kind === kind).length;
        return count === 0 ? [] : `${count} ${kind}`;
      });
      const more = found.truncated || among.truncated ? ' These are the shortest; there may be more.' : '';
      const parts = [
        found.loops.length === 0
          ? []
          : `${counted(found.loops.length, 'loop')} of boxes (${kinds.join(', ')})`,
        among.loops.length === 0 ? [] : `${counted(among.loops.length, 'loop')} of configurations`,
      ].flat();
      return answerOf(
        parts.length === 0 ? 'Nothing leads back to itself.' : `${parts.join(' and ')}.${more}`,
        [
          ...found.loops.map((loop) => ({
            sentence: loopSentence(asked, loop),
            ids: [...loop.elements, ...loop.arrows],
          })),
          ...among.loops.map((loop) => ({
            sentence: configurationLoopSentence(asked, loop),
            ids: loop.configurations.flatMap((id) => [...partsOnMap(document, id)]),
          })),
        ],
      );
    },
  },
  {
    id: 'knock-on',
    label: {
      plain: 'Which outcomes become circumstances for something else?',
      realist: 'Which ripples join configurations?',
    },
    needs: 'nothing',
    answer: (asked) => {
      const ripples = ripplesIn(asked.document, asked.theoryId);
      return answerOf(
        ripples.length === 0
          ? 'No outcome of one is a circumstance of another.'
          : `${counted(new Set(ripples.map(({ elementId }) => elementId)).size, 'outcome')} of one configuration ${ripples.length === 1 ? 'is a condition' : 'are conditions'} of others: ${counted(ripples.length, asked.vocabulary === 'plain' ? 'knock-on' : 'ripple')}.`,
        ripples.map((ripple) => ({
          sentence: rippleTitle(asked.document, ripple, asked.vocabulary),
          ids: [ripple.elementId],
        })),
      );
    },
  },
];
