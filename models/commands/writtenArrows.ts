import { type Draft, current } from 'immer';

import type { ArrowChanges, DrawnArrow, MovedArrow } from '../cmoTable/rowArrows.ts';
import type { CommandContext } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { arrowsGroup, arrowsRetarget } from './arrowCommands.ts';
import { assignFields, removeRows, requiredRow } from './draftRows.ts';
import { newArrowFields } from './newRows.ts';

type Step = {
  readonly draft: Draft<Document>;
  readonly context: CommandContext;
  readonly theoryId: IdOf<'theories'>;
};

const soFar = ({ draft }: Step) => current(draft) as Document;

function join(step: Step, ids: readonly IdOf<'arrows'>[], logic: 'and' | 'or'): void {
  arrowsGroup.apply(step.draft, { ids: [...ids], logic }, { ...step.context, base: soFar(step) });
}

function moveArrows(step: Step, moved: readonly MovedArrow[]): void {
  const { draft, context } = step;
  const groupOf = new Map(
    moved.map(({ id }) => [id, draft.arrows.get(id as IdOf<'arrows'>)?.arrowGroupId ?? null]),
  );
  for (const { id, sourceElementId, targetElementId } of moved) {
    const target =
      targetElementId === null ? {} : { target: { elementId: targetElementId as IdOf<'elements'> } };
    const ends = {
      id: id as IdOf<'arrows'>,
      sourceElementId: sourceElementId as IdOf<'elements'>,
      ...target,
    };
    arrowsRetarget.apply(draft, ends, { ...context, base: soFar(step) });
  }
  // An arrow that gets a new target leaves its group; one whose arrows all went to the same outcome is still a group.
  for (const [group, ids] of Map.groupBy(groupOf.keys(), (id) => groupOf.get(id) ?? null)) {
    const arrows = ids.flatMap((id) => draft.arrows.get(id as IdOf<'arrows'>) ?? []);
    const haveLeft = arrows.every(({ arrowGroupId }) => arrowGroupId === null);
    const targets = new Set(arrows.map(({ targetElementId }) => targetElementId));
    if (group === null || arrows.length < 2 || !haveLeft || targets.size !== 1) continue;
    join(
      step,
      arrows.map(({ id }) => id),
      context.base.arrowGroups.get(group)?.logic ?? 'and',
    );
  }
}

/** Arrows of one row into one outcome hold together, unless somebody had taken those that were there apart. */
function drawArrows(step: Step, drawn: readonly DrawnArrow[]): void {
  const { draft, context, theoryId } = step;
  for (const [to, arrows] of Map.groupBy(drawn, (one) => one.to)) {
    const ids = arrows.map(({ from, because }) => {
      const id = context.newId('arrow') as IdOf<'arrows'>;
      const ends = { sourceElementId: from as IdOf<'elements'>, targetElementId: to as IdOf<'elements'> };
      draft.arrows.set(id, {
        ...newArrowFields,
        ...ends,
        id,
        theoryId,
        targetArrowId: null,
        becauseText: because,
      });
      return id;
    });
    const beside = (arrows[0]?.beside ?? []) as readonly IdOf<'arrows'>[];
    const groups = new Set(beside.map((id) => draft.arrows.get(id)?.arrowGroupId ?? null));
    const [group = null] = groups;
    if (groups.size === 1 && group !== null) {
      for (const id of ids) assignFields(requiredRow(draft.arrows, id, 'arrow'), { arrowGroupId: group });
    } else {
      const all = beside.length === 1 ? [...beside, ...ids] : ids;
      if (all.length > 1) join(step, all, 'and');
    }
  }
}

/** Does to the arrows of the map what a changed row of the table asks for (M9). */
export function writeArrows(
  draft: Draft<Document>,
  { moved, removed, drawn, becauses }: ArrowChanges,
  given: Omit<Step, 'draft'>,
): void {
  const step = { draft, ...given };
  moveArrows(step, moved);
  for (const { id, becauseText } of becauses)
    assignFields(requiredRow(draft.arrows, id as IdOf<'arrows'>, 'arrow'), { becauseText });
  drawArrows(step, drawn);
  if (removed.length === 0) return;
  removeRows(
    draft,
    soFar(step),
    removed.map((id) => ({ table: 'arrows', id })),
  );
}
