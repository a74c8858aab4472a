import { z } from 'zod';

import { defineCommand } from '../command.ts';
import type { Document } from '../document.ts';
import { elementSchema } from '../entities/element.ts';
import { coordinateField } from '../entities/fields.ts';
import { arrowId, elementId, levelId, placementId, stageId, theoryId } from '../entities/ids.ts';
import { referrers } from '../referenceIndex.ts';
import { arrowTarget, targetFields } from './arrowCommands.ts';
import { assignFields, removeRows, requiredRow } from './draftRows.ts';
import { newArrowFields, newElementFields } from './newRows.ts';
import { changeCommand } from './simpleCommands.ts';

const elementFields = elementSchema.omit({ id: true, theoryId: true, lineage: true }).partial();
const place = z.strictObject({ x: coordinateField, y: coordinateField });

/** Where a box goes when nobody said: under the lowest box of its lane. */
export function freePlace(
  document: Document,
  lane: { readonly theoryId: string; readonly stageId: string | null; readonly levelId: string | null },
): { readonly x: number; readonly y: number } {
  let y = 0;
  for (const row of document.placements.values()) {
    const element = document.elements.get(row.elementId);
    if (element === undefined || element.theoryId !== lane.theoryId) continue;
    if (element.stageId === lane.stageId && element.levelId === lane.levelId) y = Math.max(y, row.y + 160);
  }
  return { x: 0, y };
}

/** Adds a box, and with `connect` the arrow that leads to it or from it, as one step. */
export const elementsAdd = defineCommand({
  name: 'elements.add',
  input: z.strictObject({
    theoryId,
    label: elementSchema.shape.label,
    fields: elementFields.omit({ label: true }).default({}),
    /** Lane-relative, in pixels; absent: under the lowest box of its lane. */
    place: place.optional(),
    connect: z.union([z.strictObject({ from: elementId }), z.strictObject({ to: arrowTarget })]).optional(),
  }),
  label: (input) => `Add “${input.label}”`,
  apply: (draft, input, context) => {
    const id = context.newId('element') as z.infer<typeof elementId>;
    const element = { ...newElementFields, id, theoryId: input.theoryId, label: input.label.trim() };
    assignFields(element, input.fields);
    draft.elements.set(id, element);
    const placeId = context.newId('placement') as z.infer<typeof placementId>;
    const at = input.place ?? freePlace(context.base, element);
    draft.placements.set(placeId, {
      id: placeId,
      theoryId: input.theoryId,
      elementId: id,
      ...at,
      isPinned: false,
    });
    if (input.connect === undefined) return;
    const arrow = context.newId('arrow') as z.infer<typeof arrowId>;
    const ends =
      'from' in input.connect
        ? { sourceElementId: input.connect.from, ...targetFields({ elementId: id }) }
        : { sourceElementId: id, ...targetFields(input.connect.to) };
    const kind = ends.targetArrowId === null ? 'causes' : 'enables';
    draft.arrows.set(arrow, { ...newArrowFields, kind, id: arrow, theoryId: input.theoryId, ...ends });
  },
});

export const elementsChange = changeCommand('elements.change', 'elements', {
  id: elementId,
  fields: elementFields,
});

/** Removes boxes and arrows together with all that hangs on them, as one step (P11). */
export const elementsRemove = defineCommand({
  name: 'elements.remove',
  input: z.strictObject({ elementIds: z.array(elementId), arrowIds: z.array(arrowId) }),
  label: (input, base) => {
    const [only] = input.elementIds;
    if (input.elementIds.length === 1 && only !== undefined)
      return `Delete “${base.elements.get(only)?.label ?? ''}”`;
    const count = input.elementIds.length + input.arrowIds.length;
    return count === 1 ? 'Delete arrow' : `Delete ${count} things`;
  },
  apply: (draft, input, context) => {
    removeRows(draft, context.base, [
      ...input.elementIds.map((id) => ({ table: 'elements' as const, id })),
      ...input.arrowIds.map((id) => ({ table: 'arrows' as const, id })),
    ]);
  },
});

const movement = z.strictObject({
  elementId,
  x: coordinateField,
  y: coordinateField,
  /** The lane it is in afterwards; absent: stays in its lane. */
  stageId: stageId.nullable().optional(),
  levelId: levelId.nullable().optional(),
});

/** Puts boxes in their new places, in one step; `label` names the gesture ("Align left", "Tidy the map"). */
export const layoutMove = defineCommand({
  name: 'layout.move',
  input: z.strictObject({ moves: z.array(movement).min(1), label: z.string().max(80).optional() }),
  label: (input) =>
    input.label ?? (input.moves.length === 1 ? 'Move box' : `Move ${input.moves.length} boxes`),
  coalesceKey: (input) =>
    input.label === undefined ? `layout.move ${input.moves.map((move) => move.elementId).join(' ')}` : null,
  apply: (draft, input, context) => {
    for (const move of input.moves) {
      const element = requiredRow(draft.elements, move.elementId, 'element');
      assignFields(element, { stageId: move.stageId, levelId: move.levelId });
      const [placed] = referrers(context.base, { table: 'placements', field: 'elementId' }, move.elementId);
      const id = (placed ?? context.newId('placement')) as z.infer<typeof placementId>;
      const row = draft.placements.get(id);
      const at = { x: move.x, y: move.y };
      if (row !== undefined) assignFields(row, at);
      else {
        const { theoryId: inTheory } = element;
        draft.placements.set(id, {
          id,
          theoryId: inTheory,
          elementId: move.elementId,
          ...at,
          isPinned: false,
        });
      }
    }
  },
});

/** Pins boxes, so that auto-layout leaves them where they are, or lets them go. */
export const layoutPin = defineCommand({
  name: 'layout.pin',
  input: z.strictObject({ elementIds: z.array(elementId).min(1), isPinned: z.boolean() }),
  label: (input) => (input.isPinned ? 'Pin' : 'Unpin'),
  apply: (draft, input, context) => {
    for (const id of input.elementIds) {
      for (const placed of referrers(context.base, { table: 'placements', field: 'elementId' }, id)) {
        requiredRow(draft.placements, placed as z.infer<typeof placementId>, 'place').isPinned =
          input.isPinned;
      }
    }
  },
});
