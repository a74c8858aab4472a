import type { Document, RowOf } from '../document.ts';
import type { UsualRole } from '../entities/element.ts';
import type { Box } from '../geometry/box.ts';
import { type CardFace, cardSize } from '../geometry/card.ts';
import { type LaneGeometry, laneGeometry, toWorld } from '../geometry/lanes.ts';
import type { RouteLink, RouteSet } from '../geometry/route.ts';
import { routeLinks } from '../geometry/routeLinks.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import { arrange } from '../layout/arrange.ts';
import { evidenceOfArrow } from '../queries/arrowEvidence.ts';
import { type Vocabulary, elementName, stageName, tidy } from '../sentences/words.ts';
import { type ArrowStyle, arrowStyle } from './arrowStyle.ts';

/** A card of the figure, in world coordinates. */
export type SceneCard = { readonly box: Box; readonly face: CardFace; readonly role: UsualRole | null };

/** An arrow of the figure; its line is in the scene's routes under the same id. */
export type SceneArrow = { readonly id: string; readonly style: ArrowStyle; readonly hedge: string };

/** Everything a figure of one theory shows, placed and routed. */
export type Scene = {
  readonly lanes: LaneGeometry;
  readonly cards: readonly SceneCard[];
  readonly arrows: readonly SceneArrow[];
  readonly routes: RouteSet;
  /** Groups of any instead of all, by group id. */
  readonly orGroups: ReadonlySet<string>;
};

/** Size of an arrow's label on its pill, pixels. */
export const hedgeSize = 12;
const PILL_PADDING = 8;

function ofTheory<Row extends { readonly id: string; readonly theoryId: string }>(
  rows: ReadonlyMap<string, Row>,
  theoryId: string,
): Row[] {
  return [...rows.values()]
    .filter((row) => row.theoryId === theoryId)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function inOrder<Row extends { readonly position: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => one.position - other.position);
}

function linkOf(arrow: RowOf<'arrows'>): RouteLink {
  const hedge = tidy(arrow.hedge);
  const link = {
    id: arrow.id,
    from: arrow.sourceElementId,
    to: arrow.targetArrowId === null ? { box: arrow.targetElementId ?? '' } : { link: arrow.targetArrowId },
    labelWidth: hedge === '' ? 0 : Math.ceil(textWidth(hedge, hedgeSize)) + 2 * PILL_PADDING,
  };
  return arrow.arrowGroupId === null ? link : { ...link, groupId: arrow.arrowGroupId };
}

type Placed = Omit<SceneCard, 'box'> & {
  readonly id: string;
  readonly stageId: string | null;
  readonly levelId: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The cards with their places in their lanes: as stored, or laid out around those that are. */
function placedCards(
  document: Document,
  theoryId: string,
  context: {
    readonly vocabulary: Vocabulary;
    readonly links: readonly RouteLink[];
    readonly stages: readonly RowOf<'stages'>[];
    readonly levels: readonly RowOf<'levels'>[];
  },
): Placed[] {
  const { vocabulary, links, stages, levels } = context;
  const stored = new Map(ofTheory(document.placements, theoryId).map((row) => [row.elementId, row]));
  const cards = ofTheory(document.elements, theoryId).map((element) => {
    const face = cardSize({
      label: elementName(element, vocabulary),
      hasRole: element.usualRole !== null,
      poleLow: tidy(element.poleLow),
      poleHigh: tidy(element.poleHigh),
    });
    const { id, stageId, levelId, usualRole: role } = element;
    const placement = stored.get(id);
    const plain = { id, stageId, levelId, role, face, width: face.width, height: face.height };
    return placement === undefined ? plain : { ...plain, pinned: { x: placement.x, y: placement.y } };
  });
  const isComplete = cards.every((each) => 'pinned' in each);
  const places = isComplete ? null : arrange({ cards, links, stages, levels });
  return cards.map((each) => {
    const place = 'pinned' in each ? each.pinned : (places?.get(each.id) ?? { x: 0, y: 0 });
    return { ...each, ...place };
  });
}

/** The cards of one theory in their lanes; elements nobody has placed are laid out around those that are. */
export function cardsInLanes(
  document: Document,
  theoryId: string,
  vocabulary: Vocabulary,
): Pick<Scene, 'lanes' | 'cards'> {
  const stages = inOrder(ofTheory(document.stages, theoryId));
  const levels = inOrder(ofTheory(document.levels, theoryId));
  const links = ofTheory(document.arrows, theoryId).map(linkOf);
  const placed = placedCards(document, theoryId, { vocabulary, links, stages, levels });
  const lanes = laneGeometry({
    stages: stages.map((stage) => ({ id: stage.id, name: stageName(stage, vocabulary) })),
    levels: levels.map((level) => ({ id: level.id, name: tidy(level.name) })),
    cards: placed,
  });
  const cards = placed.map((each) => ({
    box: { id: each.id, ...toWorld(lanes, each), width: each.width, height: each.height },
    face: each.face,
    role: each.role,
  }));
  return { lanes, cards };
}

/** Places and routes one theory. */
export function sceneOf(document: Document, theoryId: string, vocabulary: Vocabulary): Scene {
  const arrows = ofTheory(document.arrows, theoryId);
  const { lanes, cards } = cardsInLanes(document, theoryId, vocabulary);
  const groups = ofTheory(document.arrowGroups, theoryId);
  return {
    lanes,
    cards,
    arrows: arrows.map((arrow) => {
      const look = { ...arrow, isOnArrow: arrow.targetArrowId !== null };
      return {
        id: arrow.id,
        hedge: tidy(arrow.hedge),
        style: arrowStyle(look, evidenceOfArrow(document, arrow.id)),
      };
    }),
    routes: routeLinks({ boxes: cards.map((each) => each.box), links: arrows.map(linkOf) }),
    orGroups: new Set(groups.filter((group) => group.logic === 'or').map((group) => group.id)),
  };
}
