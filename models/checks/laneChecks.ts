import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { isCausal } from '../sentences/statement.ts';
import { stageName } from '../sentences/words.ts';
import type { Check, CheckScope, Found } from './check.ts';
import { arrowEnds, arrowsOf, elementsOf, mechanismParts, playing } from './checkIndex.ts';
import { atStart, listed, namesIn } from './naming.ts';
import { collectiveWords, individualWords } from './wordLists.ts';
import { wordsIn } from './wordsIn.ts';

function levelIds(document: Document, theoryId: string, words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    referrers(document, { table: 'levels', field: 'theoryId' }, theoryId).filter((id) =>
      wordsIn(document.levels.get(id as IdOf<'levels'>)?.name ?? '').some((word) => words.has(word)),
    ),
  );
}

/** R29: from one person to everybody in one step. */
export const levelJump: Check = {
  id: 'R29',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'From one person to everybody', realist: 'Level jump' },
  question: 'By what does a change in people become one in the community?',
  why: 'An arrow from individuals straight to a community or a system leaves out what carries the change up.',
  source: 'The slides of Heap and Webber 2022, study 1: no clear community linkage',
  reads: ['elements', 'levels', 'arrows', 'configurations', 'configurationRoles'],
  find: ({ document, theoryId, vocabulary }) => {
    const low = levelIds(document, theoryId, individualWords);
    const high = levelIds(document, theoryId, collectiveWords);
    if (low.size === 0 || high.size === 0) return [];
    const names = namesIn({ document, vocabulary });
    const levelOf = (id: IdOf<'elements'> | null) =>
      (id === null ? null : document.elements.get(id)?.levelId) ?? '';
    const isMechanism = playing(document, theoryId, ...mechanismParts);
    return arrowsOf(document, theoryId)
      .filter(
        (arrow) =>
          isCausal(arrow) &&
          arrow.sign !== 'none' &&
          arrow.becauseText.trim() === '' &&
          low.has(levelOf(arrow.sourceElementId)) &&
          high.has(levelOf(arrow.targetElementId)) &&
          !isMechanism(arrow.sourceElementId) &&
          !isMechanism(arrow.targetElementId),
      )
      .map((arrow) => ({
        at: { arrowId: arrow.id },
        message: () =>
          `${atStart(names.arrow(arrow))} goes from individuals straight to the community or the system.`,
      }));
  },
};

type Stage = { readonly id: string; readonly name: string; readonly elements: readonly Element[] };

function stagesOf({ document, theoryId, vocabulary }: CheckScope): readonly Stage[] {
  const byStage = Map.groupBy(elementsOf(document, theoryId), ({ stageId }) => stageId);
  return referrers(document, { table: 'stages', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.stages.get(id as IdOf<'stages'>) ?? [])
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
    .map((stage) => ({
      id: stage.id,
      name: `“${stageName(stage, vocabulary)}”`,
      elements: byStage.get(stage.id) ?? [],
    }));
}

/** The arrow by which a stage is reached from further back while none comes from the stage just before. */
function skipping(arrows: readonly Arrow[], from: (arrow: Arrow) => number, at: number): Arrow | null {
  if (at < 2 || arrows.some((arrow) => from(arrow) === at - 1)) return null;
  return arrows.find((arrow) => from(arrow) !== -1 && from(arrow) < at - 1) ?? null;
}

/** R30: a stage that nothing leads to, or that is skipped. */
export const pathwayGap: Check = {
  id: 'R30',
  severity: 'hint',
  isOnByDefault: false,
  title: { plain: 'A step is missing', realist: 'Pathway gap' },
  question: 'How do people get from one stage to the next?',
  why: 'People agree to it, come, and keep coming for different reasons: each stage needs its own way in.',
  source: 'Husk et al. 2020, doi 10.1111/hsc.12839',
  reads: ['elements', 'stages', 'arrows'],
  find: (scope) => {
    const { document, theoryId } = scope;
    const stages = stagesOf(scope);
    const { to } = arrowEnds(document, theoryId);
    const place = new Map(
      stages.flatMap(({ elements }, at) => elements.map(({ id }) => [id as string, at] as const)),
    );
    const from = (arrow: Arrow) => place.get(arrow.sourceElementId) ?? -1;
    const found = stages.flatMap(({ name, elements }, at): readonly Found[] => {
      const [first] = elements;
      if (first === undefined) return [];
      const arrows = elements.flatMap(({ id }) => to.get(id) ?? []);
      if (arrows.length === 0)
        return [
          { at: { elementId: first.id }, message: () => `No arrow leads to anything in the stage ${name}.` },
        ];
      const skip = skipping(arrows, from, at);
      if (skip === null) return [];
      const message = () =>
        `The stage ${name} is reached without the stage ${stages[at - 1]?.name ?? ''}: no arrow comes from there.`;
      return [{ at: { arrowId: skip.id }, message }];
    });
    const empty = stages.filter(({ elements }) => elements.length === 0).map(({ name }) => name);
    if (empty.length === 0 || elementsOf(document, theoryId).length === 0) return found;
    const noun = empty.length === 1 ? 'The stage' : 'The stages';
    return [
      ...found,
      { at: {}, message: () => `${noun} ${listed(empty)} ${empty.length === 1 ? 'has' : 'have'} no box.` },
    ];
  },
};
