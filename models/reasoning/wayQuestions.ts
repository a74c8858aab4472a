import { elementsOf, playing } from '../checks/checkIndex.ts';
import type { Document, IdOf } from '../document.ts';
import { gapList } from '../evidence/gapList.ts';
import { tracePaths } from '../evidence/tracePaths.ts';
import { arrowSentence } from '../sentences/arrowSentence.ts';
import { elementName, stageName } from '../sentences/words.ts';
import { effectAlong } from './effect.ts';
import { hindranceSentence } from './hindranceSentence.ts';
import { hindrancesOf } from './hindrances.ts';
import { type Answer, type AnswerItem, type Asked, type Question, answerOf, counted } from './question.ts';
import { reachOf } from './reach.ts';
import { outcomesOnlyThrough } from './restingOn.ts';

/** So many ways are read by nobody; and looking for more would hold the window. */
const wayLimits = { paths: 30, steps: 300_000 };

function nameOf({ document, vocabulary }: Asked, id: string): string {
  const element = document.elements.get(id as IdOf<'elements'>);
  return element === undefined
    ? arrowSentence(document, id, vocabulary)
    : `“${elementName(element, vocabulary)}”`;
}

/** An arrow as a line: its sentence, with the arrow and what it joins. */
function arrowLine({ document, vocabulary }: Asked, arrowId: string): AnswerItem {
  const arrow = document.arrows.get(arrowId as IdOf<'arrows'>);
  const ends = [arrow?.sourceElementId, arrow?.targetElementId, arrow?.targetArrowId];
  const ids = [arrowId, ...ends.filter((id) => id !== undefined && id !== null)];
  return { sentence: arrowSentence(document, arrowId, vocabulary), ids };
}

function reached(asked: Asked, targets: readonly string[], direction: 'upstream' | 'downstream') {
  const [elements, arrows] = [new Set<string>(), new Set<string>()];
  for (const id of targets) {
    const reach = reachOf(asked.document, { theoryId: asked.theoryId, id }, direction);
    for (const element of reach.elements) if (!targets.includes(element)) elements.add(element);
    for (const arrow of reach.arrows) arrows.add(arrow);
  }
  return { elements: [...elements], arrows: [...arrows] };
}

function needed(asked: Asked, targets: readonly string[]): Answer {
  const { elements, arrows } = reached(asked, targets, 'upstream');
  const names = targets.map((id) => nameOf(asked, id)).join(' and ');
  if (arrows.length === 0) return answerOf(`The theory does not say yet what leads to ${names}.`, []);
  const conditions = counted(elements.length, 'thing');
  return answerOf(
    `${conditions} ${elements.length === 1 ? 'leads' : 'lead'} to ${names}, along ${counted(arrows.length, 'arrow')}. Nearest first:`,
    arrows.map((id) => arrowLine(asked, id)),
  );
}

/** The outcomes of a theory: boxes that usually are, or are one in a configuration; with the place of their stage. */
function outcomesByStage({ document, theoryId }: Asked) {
  const isOutcome = playing(document, theoryId, 'outcome');
  return elementsOf(document, theoryId)
    .filter(({ id }) => isOutcome(id))
    .map(({ id, stageId }) => ({
      id: id as string,
      stageId,
      place: stageId === null ? -1 : (document.stages.get(stageId)?.position ?? -1),
    }));
}

/** The stages that have outcomes, in their order: those for which it can be asked how people keep going. */
export function stagesWithOutcomes(document: Document, theoryId: string): readonly IdOf<'stages'>[] {
  const outcomes = outcomesByStage({ document, theoryId, vocabulary: 'plain', subject: { ids: [] } });
  const ordered = outcomes.toSorted((one, other) => one.place - other.place);
  return [...new Set(ordered.flatMap(({ stageId }) => stageId ?? []))];
}

const effectWords = {
  increases: 'taken together more leads to more',
  decreases: 'taken together more leads to less',
  unclear: 'it is not clear which way it goes',
} as const;

/** Questions about what leads where. */
export const wayQuestions: readonly Question[] = [
  {
    id: 'what-has-to-be-true',
    label: {
      plain: 'What has to be true for this to happen?',
      realist: 'What is upstream of this element?',
    },
    needs: 'box',
    answer: (asked) => needed(asked, asked.subject.ids),
  },
  {
    id: 'keep-going',
    label: {
      plain: 'What has to be true for people to keep going?',
      realist: 'What is upstream of the outcomes of a stage?',
    },
    needs: 'stage',
    answer: (asked) => {
      const all = outcomesByStage(asked);
      const last = Math.max(-1, ...all.map(({ place }) => place));
      const [wanted] = asked.subject.ids;
      const outcomes = all.filter(({ place, stageId }) =>
        wanted === undefined ? place === last : stageId === wanted,
      );
      const stage = asked.document.stages.get((wanted ?? outcomes[0]?.stageId) as IdOf<'stages'>);
      const start = stage === undefined ? '' : `Stage “${stageName(stage, asked.vocabulary)}”: `;
      if (outcomes.length === 0)
        return answerOf(`${start}no box is marked yet as what happens in the end.`, []);
      const answer = needed(
        asked,
        outcomes.map(({ id }) => id),
      );
      return { ...answer, summary: `${start}${answer.summary}` };
    },
  },
  {
    id: 'what-follows',
    label: { plain: 'What follows from this?', realist: 'What is downstream of this element?' },
    needs: 'box',
    answer: (asked) => {
      const { elements, arrows } = reached(asked, asked.subject.ids, 'downstream');
      const name = asked.subject.ids.map((id) => nameOf(asked, id)).join(' and ');
      if (arrows.length === 0) return answerOf(`Nothing follows from ${name} in this theory yet.`, []);
      return answerOf(
        `${counted(elements.length, 'thing')} ${elements.length === 1 ? 'follows' : 'follow'} from ${name}. Nearest first:`,
        arrows.map((id) => arrowLine(asked, id)),
      );
    },
  },
  {
    id: 'what-rests-on-this-arrow',
    label: { plain: 'What rests on this arrow?', realist: 'Which paths and outcomes rest on this arrow?' },
    needs: 'arrow',
    answer: (asked) => {
      const { document, theoryId, vocabulary, subject } = asked;
      const [arrowId = ''] = subject.ids;
      const gap = gapList(document, theoryId, vocabulary).gaps.find((one) => one.arrowId === arrowId);
      const { elements, arrows } = reached(asked, [arrowId], 'downstream');
      const only = outcomesOnlyThrough(document, { theoryId, arrowId });
      const behind = counted(elements.length, 'thing');
      const kept =
        only.length === 0
          ? 'none of what happens in the end can only be reached'
          : `${only.length} of what happens in the end can only be reached`;
      const more =
        elements.length === 0 ? 'Nothing lies behind it.' : `Of ${behind} behind it, ${kept} through it.`;
      return answerOf(`${gap?.reason ?? 'There is no such arrow.'} ${more}`, [
        ...only.map((id) => ({
          sentence: `Only through this arrow does anything lead to ${nameOf(asked, id)}.`,
          ids: [id, arrowId],
        })),
        ...[arrowId, ...arrows].map((id) => arrowLine(asked, id)),
      ]);
    },
  },
  {
    id: 'how-could-one-lead-to-the-other',
    label: { plain: 'How could the one lead to the other?', realist: 'Which paths join these elements?' },
    needs: 'two boxes',
    answer: (asked) => {
      const { document, theoryId, subject } = asked;
      const [from = '', to = ''] = subject.ids;
      const { paths, truncated } = tracePaths(document, theoryId, { from, to, limits: wayLimits });
      const ends = `from ${nameOf(asked, from)} to ${nameOf(asked, to)}`;
      if (paths.length === 0) return answerOf(`No way leads ${ends}.`, []);
      const cut = truncated ? ', the shortest; there may be more' : '';
      return answerOf(
        `${counted(paths.length, 'way')} ${paths.length === 1 ? 'leads' : 'lead'} ${ends}${cut}.`,
        paths.map((path) => ({
          sentence: `${path.elements.map((id) => nameOf(asked, id)).join(' → ')}: ${effectWords[effectAlong(document, path.arrows)]}.`,
          ids: [...path.elements, ...path.arrows],
        })),
      );
    },
  },
  {
    id: 'what-stands-in-the-way',
    label: { plain: 'What stands in the way of this?', realist: 'What blocks or decreases this element?' },
    needs: 'box',
    answer: (asked) => {
      const { document, theoryId, subject } = asked;
      const [id = ''] = subject.ids;
      const found = hindrancesOf(document, { theoryId, id });
      const name = nameOf(asked, id);
      if (found.length === 0) return answerOf(`Nothing in this theory stands in the way of ${name}.`, []);
      const direct = found.filter(({ isDirect }) => isDirect).length;
      return answerOf(
        `${counted(found.length, 'arrow')} ${found.length === 1 ? 'works' : 'work'} against ${name}, ${direct} directly.`,
        found.map((hindrance) => ({
          sentence: hindranceSentence(asked, hindrance),
          ids: [hindrance.arrowId, ...arrowLine(asked, hindrance.arrowId).ids.slice(1), ...hindrance.way],
        })),
      );
    },
  },
];
