import type { ChangeMark } from '../compare/changeMarks.ts';
import { inOrder } from '../commands/laneCommands.ts';
import type { Document, TableName } from '../document.ts';
import type { Box } from '../geometry/box.ts';
import { BoxGrid } from '../geometry/boxGrid.ts';
import { type LaneGeometry, laneGeometry, toWorld } from '../geometry/lanes.ts';
import type { OverlayName } from '../evidence/overlays.ts';
import { type ReportingClassId, reportingValues } from '../frameworks/reportingOverlay.ts';
import type { RouteInput, RouteLink } from '../geometry/route.ts';
import { type Vocabulary, stageName } from '../sentences/words.ts';

import { comparedArrows } from './changeLook.ts';
import { type Overlaid, overlaid } from './overlayLook.ts';
import { type MapArrow, mapArrows, routeLinkOf } from './mapArrows.ts';
import { type MapCard, isSameCard, laidCards } from './mapCards.ts';

/** What a theory looks like: derived from the document alone, never stored. Unchanged parts keep their identity. */
export type MapModel = {
  readonly document: Document;
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly lanes: LaneGeometry;
  readonly cards: ReadonlyMap<string, MapCard>;
  /** As the overlay draws them, when there is one. */
  readonly arrows: ReadonlyMap<string, MapArrow>;
  /** As they are drawn without an overlay. */
  readonly plainArrows: ReadonlyMap<string, MapArrow>;
  readonly overlaid: Overlaid | null;
  /** How often each outcome is reported, while that is shown. */
  readonly reporting: ReadonlyMap<string, ReportingClassId> | null;
  /** How a comparison marks boxes and arrows, when there is one. */
  readonly changes: ReadonlyMap<string, ChangeMark> | null;
  /** Cards by place; its `boxes` are the cards' boxes. */
  readonly grid: BoxGrid;
  /** What the router needs. */
  readonly routeInput: RouteInput;
};

const shownTables = [
  'theories',
  'stages',
  'levels',
  'elements',
  'placements',
  'arrows',
  'arrowGroups',
  'evidenceLinks',
  'extracts',
  'sources',
  'confidences',
  'measurements',
  'memos',
  'askedArrows',
  'participants',
  'responses',
  'elementTerms',
  'outcomeTerms',
] as const satisfies readonly TableName[];

function isShownAlike(one: Document, other: Document): boolean {
  return shownTables.every((table) => one[table] === other[table]);
}

function worldCards(
  document: Document,
  { theoryId, vocabulary }: { readonly theoryId: string; readonly vocabulary: Vocabulary },
  previous: MapModel | null,
): { readonly lanes: LaneGeometry; readonly cards: Map<string, MapCard> } {
  const laid = laidCards(document, theoryId, vocabulary);
  const stages = inOrder(document.stages.values(), theoryId).map((stage) => ({
    id: stage.id,
    name: stageName(stage, vocabulary),
  }));
  const levels = inOrder(document.levels.values(), theoryId);
  const lanes = laneGeometry({
    stages,
    levels,
    cards: laid.map(({ placement, face }) => ({ ...placement, width: face.width, height: face.height })),
  });
  const cards = new Map<string, MapCard>();
  for (const each of laid) {
    const { width, height } = each.face;
    const box = { id: each.id, ...toWorld(lanes, each.placement), width, height };
    const card: MapCard = { ...each, box };
    const known = previous?.cards.get(each.id);
    cards.set(each.id, known !== undefined && isSameCard(known, card) ? known : card);
  }
  return { lanes, cards };
}

/** True when nothing that the router reads has changed. */
export function isRoutedAlike(one: RouteInput, other: RouteInput): boolean {
  if (one.boxes.length !== other.boxes.length || one.links.length !== other.links.length) return false;
  return (
    one.boxes.every((box, index) => box === other.boxes[index]) &&
    one.links.every((link, index) => link === other.links[index])
  );
}

/** How a theory is to be drawn. */
export type MapLook = {
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
  readonly overlay?: { readonly name: OverlayName; readonly currentYear: number } | null;
  /** True while boxes say how often their outcomes are reported. */
  readonly hasReporting?: boolean;
  /** How a comparison marks boxes and arrows; null where nothing is compared. */
  readonly changes?: ReadonlyMap<string, ChangeMark> | null;
};

/** Derives the map of one theory; the result is `previous` itself when nothing shown has changed. */
export function mapModel(
  document: Document,
  { theoryId, vocabulary, overlay = null, hasReporting = false, changes = null }: MapLook,
  previous: MapModel | null = null,
): MapModel {
  const isSameView = previous?.theoryId === theoryId && previous.vocabulary === vocabulary;
  const isSameOverlay =
    (previous?.overlaid?.name ?? null) === (overlay?.name ?? null) &&
    ((previous?.reporting ?? null) !== null) === hasReporting &&
    (previous?.changes ?? null) === changes;
  if (previous !== null && isSameView && isSameOverlay && isShownAlike(previous.document, document))
    return previous;
  const usable = isSameView ? previous : null;
  const { lanes, cards } = worldCards(document, { theoryId, vocabulary }, usable);
  const plainArrows = mapArrows(
    document,
    theoryId,
    usable === null ? null : { document: usable.document, arrows: usable.plainArrows },
  );
  const shown =
    overlay === null
      ? null
      : overlaid({ document, theoryId, base: plainArrows }, overlay, usable?.overlaid ?? null);
  const before = shown?.arrows ?? plainArrows;
  const arrows = changes === null ? before : comparedArrows(before, changes, vocabulary);
  const boxes: Box[] = [];
  for (const card of cards.values()) boxes.push(card.box);
  const links: RouteLink[] = [];
  for (const arrow of arrows.values()) links.push(routeLinkOf(arrow));
  const isSettled =
    usable !== null &&
    boxes.length === usable.grid.boxes.length &&
    boxes.every((box, i) => box === usable.grid.boxes[i]);
  const grid = isSettled ? usable.grid : new BoxGrid(boxes);
  const routeInput = { boxes, links };
  const isRouted = usable !== null && isRoutedAlike(usable.routeInput, routeInput);
  return {
    document,
    theoryId,
    vocabulary,
    lanes,
    cards,
    arrows,
    plainArrows,
    overlaid: shown,
    reporting: hasReporting ? reportingValues(document, theoryId).byBox : null,
    changes,
    grid,
    routeInput: isRouted ? usable.routeInput : routeInput,
  };
}

/** The topmost card at a world point, or null. */
export function cardAt(model: MapModel, point: { readonly x: number; readonly y: number }): MapCard | null {
  let found: MapCard | null = null;
  model.grid.some(point.x, point.y, point.x, point.y, (index) => {
    const id = model.grid.boxes[index]?.id;
    found = id === undefined ? null : (model.cards.get(id) ?? null);
    return found !== null;
  });
  return found;
}
