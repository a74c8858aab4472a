import type { Document, IdOf } from '../document.ts';
import type { Element } from '../entities/element.ts';
import type { Origin } from '../entities/fields.ts';
import type { Box } from '../geometry/box.ts';
import { type CardFace, cardSize } from '../geometry/card.ts';
import type { LanePlacement } from '../geometry/lanes.ts';
import { referrers } from '../referenceIndex.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';

/** What a card's footer can say; all zero and false: no footer. Counts are of different sources. */
export type CardNotes = {
  readonly supports: number;
  readonly contradicts: number;
  readonly measures: number;
  readonly hasNote: boolean;
  /** Whose words it is in, when not the team's own. */
  readonly origin: Exclude<Origin, 'team'> | null;
};

/** A card before the lanes are known: what it shows and where it is stored. */
export type LaidCard = {
  readonly id: string;
  readonly element: Element;
  /** Its name in the vocabulary in use. */
  readonly name: string;
  readonly face: CardFace;
  readonly notes: CardNotes;
  readonly isPinned: boolean;
  readonly placement: LanePlacement;
};

/** One card of the map; `box` is in world coordinates. */
export type MapCard = LaidCard & { readonly box: Box };

const GAP_BELOW = 56;

function sourcesOf(document: Document, elementId: string): { supports: number; contradicts: number } {
  const links = referrers(document, { table: 'evidenceLinks', field: 'elementId' }, elementId);
  if (links.length === 0) return { supports: 0, contradicts: 0 };
  const found = { supports: new Set<string>(), contradicts: new Set<string>() };
  for (const id of links) {
    const link = document.evidenceLinks.get(id as IdOf<'evidenceLinks'>);
    const extract = link === undefined ? undefined : document.extracts.get(link.extractId);
    if (link === undefined || extract === undefined) continue;
    if (link.stance === 'supports' || link.stance === 'contradicts') found[link.stance].add(extract.sourceId);
  }
  return { supports: found.supports.size, contradicts: found.contradicts.size };
}

function notesOf(document: Document, element: Element): CardNotes {
  return {
    ...sourcesOf(document, element.id),
    measures: referrers(document, { table: 'measurements', field: 'elementId' }, element.id).length,
    hasNote:
      element.note.trim() !== '' ||
      referrers(document, { table: 'memos', field: 'elementId' }, element.id).length > 0,
    origin: element.origin === 'team' ? null : element.origin,
  };
}

/** True when the footer has something to say; whose words stand in the row of the role when there is one. */
export function hasFooter(notes: CardNotes, hasRole: boolean): boolean {
  const { supports, contradicts, measures, hasNote, origin } = notes;
  return supports + contradicts + measures > 0 || hasNote || (origin !== null && !hasRole);
}

const faces = new WeakMap<Element, { readonly key: string; readonly face: CardFace }>();

/** Text is broken into lines once for each version of a row. */
function faceOf(element: Element, name: string, withFooter: boolean): CardFace {
  const key = `${withFooter ? 1 : 0} ${name}`;
  const known = faces.get(element);
  if (known?.key === key) return known.face;
  const { usualRole, poleLow, poleHigh } = element;
  const face = cardSize({
    label: name,
    hasRole: usualRole !== null,
    poleLow,
    poleHigh,
    hasFooter: withFooter,
  });
  faces.set(element, { key, face });
  return face;
}

/** The cards of a theory with their stored places; a box nobody has placed goes under the lowest of its lane. */
export function laidCards(document: Document, theoryId: string, vocabulary: Vocabulary): readonly LaidCard[] {
  const placed: LaidCard[] = [];
  const waiting: LaidCard[] = [];
  const lowest = new Map<string, number>();
  for (const id of referrers(document, { table: 'elements', field: 'theoryId' }, theoryId)) {
    const element = document.elements.get(id as IdOf<'elements'>);
    if (element === undefined) continue;
    const name = elementName(element, vocabulary);
    const notes = notesOf(document, element);
    const face = faceOf(element, name, hasFooter(notes, element.usualRole !== null));
    const [placementId] = referrers(document, { table: 'placements', field: 'elementId' }, id);
    const row =
      placementId === undefined ? undefined : document.placements.get(placementId as IdOf<'placements'>);
    const { stageId, levelId } = element;
    const placement = { stageId, levelId, x: row?.x ?? 0, y: row?.y ?? 0 };
    const laid = { id, element, name, face, notes, isPinned: row?.isPinned ?? false, placement };
    if (row === undefined) waiting.push(laid);
    else {
      placed.push(laid);
      const lane = `${stageId ?? ''} ${levelId ?? ''}`;
      lowest.set(lane, Math.max(lowest.get(lane) ?? 0, row.y + face.height + GAP_BELOW));
    }
  }
  for (const laid of waiting) {
    const lane = `${laid.placement.stageId ?? ''} ${laid.placement.levelId ?? ''}`;
    const y = lowest.get(lane) ?? 0;
    lowest.set(lane, y + laid.face.height + GAP_BELOW);
    placed.push({ ...laid, placement: { ...laid.placement, y } });
  }
  return placed;
}

/** True when both show the same at the same place. */
export function isSameCard(one: MapCard, other: MapCard): boolean {
  return (
    one.element === other.element &&
    one.face === other.face &&
    one.name === other.name &&
    one.isPinned === other.isPinned &&
    one.box.x === other.box.x &&
    one.box.y === other.box.y &&
    one.notes.supports === other.notes.supports &&
    one.notes.contradicts === other.notes.contradicts &&
    one.notes.measures === other.notes.measures &&
    one.notes.hasNote === other.notes.hasNote
  );
}
