import type { Draft } from 'immer';

import type { CommandContext } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { nameKey } from '../theoryText/grammar.ts';
import { freePlace } from './elementCommands.ts';
import { newElementFields } from './newRows.ts';

const APART = 320;
const STEP = 160;

/** The box of that name in a theory, whatever its case and spaces; the first by id of several. */
export function boxOfName(document: Document, theoryId: string, name: string): Element | undefined {
  return referrers(document, { table: 'elements', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.elements.get(id as IdOf<'elements'>) ?? [])
    .filter(({ label }) => nameKey(label) === nameKey(name))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
}

function placeOf(document: Document, elementId: string) {
  const [id] = referrers(document, { table: 'placements', field: 'elementId' }, elementId);
  return id === undefined ? undefined : document.placements.get(id as IdOf<'placements'>);
}

/** Left of the outcome, under what stands there already; in a stage under its lowest box, as its columns are narrow. */
function placeBefore(document: Document, outcome: Element): { readonly x: number; readonly y: number } {
  const end = placeOf(document, outcome.id);
  if (end === undefined || outcome.stageId !== null) return freePlace(document, outcome);
  const x = end.x - APART;
  let { y } = end;
  for (const row of document.placements.values()) {
    const element = document.elements.get(row.elementId);
    // Places are counted from their stage: only boxes outside all stages can be in the way.
    if (element === undefined || element.theoryId !== outcome.theoryId || element.stageId !== null) continue;
    if (Math.abs(row.x - x) < APART / 2) y = Math.max(y, row.y + STEP);
  }
  return { x, y };
}

/** Puts a new box on the map: an outcome to be explained, or what explains one and stands before it. */
export function addRivalBox(
  draft: Draft<Document>,
  context: CommandContext,
  box: {
    readonly theoryId: IdOf<'theories'>;
    readonly label: string;
    /** The outcome it explains; null: it is one. */
    readonly before: Element | null;
  },
): Element {
  const { theoryId, before } = box;
  const id = context.newId('element') as IdOf<'elements'>;
  const element: Element = {
    ...newElementFields,
    id,
    theoryId,
    label: box.label.replace(/\s+/gu, ' ').trim(),
    usualRole: before === null ? 'outcome' : null,
    stageId: before?.stageId ?? null,
    levelId: before?.levelId ?? null,
  };
  draft.elements.set(id, element);
  const placementId = context.newId('placement') as IdOf<'placements'>;
  // The outcome may be as new as the box: then it has no place yet to stand before.
  const isKnown = before !== null && context.base.elements.has(before.id);
  const place = isKnown ? placeBefore(context.base, before) : freePlace(context.base, element);
  const shift = before === null && place.y === 0 ? APART : 0;
  draft.placements.set(placementId, {
    id: placementId,
    theoryId,
    elementId: id,
    x: place.x + shift,
    y: place.y,
    isPinned: false,
  });
  return element;
}
