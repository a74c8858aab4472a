import type { Document } from '../document.ts';
import { routing } from '../geometry/routing.ts';
import type { RouteSet } from '../geometry/route.ts';
import { type MapMarks, mapMarks } from '../map/configurationMarks.ts';
import { type MapArrow, pillLook } from '../map/mapArrows.ts';
import type { MapCard } from '../map/mapCards.ts';
import { type MapLook, type MapModel, mapModel } from '../map/mapModel.ts';
import type { LaneGeometry } from '../geometry/lanes.ts';
import { type Piecewise, allAtOnce } from '../piecewise.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { numbersWidth } from './drawPill.ts';
import type { FigureOptions } from './figureOptions.ts';
import { placeAll } from './placeAll.ts';

/** An arrow of a figure with the numbers of its references, "[1, 3–5]", or none. */
export type SceneArrow = MapArrow & { readonly numbers: string };

/** Everything a figure of one theory shows, placed and routed as on the canvas. */
export type Scene = {
  readonly model: MapModel;
  /** Cards and arrows by id, so that the same rows give the same bytes however they are listed. */
  readonly cards: readonly MapCard[];
  readonly arrows: readonly SceneArrow[];
  readonly routes: RouteSet;
  readonly marks: MapMarks;
};

function withNumbers(arrow: MapArrow, numbers: string): SceneArrow {
  if (numbers === '') return { ...arrow, numbers };
  const before = arrow.pill ?? { hedge: '', badges: [], width: 2 * pillLook.padding - pillLook.badgeGap };
  const pill = { ...before, width: before.width + numbersWidth(numbers) };
  return { ...arrow, numbers, pill, link: { ...arrow.link, labelWidth: pill.width } };
}

function inOrder(cards: ReadonlyMap<string, MapCard>): readonly MapCard[] {
  return [...cards.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The cards of a theory in their lanes, by id; a theory that nobody has placed is laid out. */
export function cardsInLanes(
  document: Document,
  theoryId: string,
  vocabulary: Vocabulary,
): { readonly lanes: LaneGeometry; readonly cards: readonly MapCard[] } {
  const { lanes, cards } = mapModel(placeAll(document, theoryId, vocabulary), { theoryId, vocabulary });
  return { lanes, cards: inOrder(cards) };
}

/** What a scene is asked for. */
export type SceneLook = MapLook & {
  readonly configurations?: FigureOptions['configurations'];
  /** Of references, by arrow. */
  readonly numbers?: ReadonlyMap<string, string>;
};

/** The map of a theory as the canvas derives it, with its routes and the outlines that are asked for, piece by piece. */
export function* sceneWork(document: Document, look: SceneLook): Piecewise<Scene> {
  const { configurations = 'none', numbers, ...mapLook } = look;
  const model = mapModel(document, mapLook);
  const arrows = [...model.arrows.values()]
    .map((arrow) => withNumbers(arrow, numbers?.get(arrow.id) ?? ''))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const openId = typeof configurations === 'string' ? null : configurations.openId;
  const isAllShown = configurations === 'all';
  const marks = mapMarks(model, { openId, hoveredId: null, isAllShown });
  const router = routing({ boxes: model.grid.boxes, links: arrows.map(({ link }) => link) });
  for (;;) {
    const step = router.next();
    if (step.done === true) return { model, cards: inOrder(model.cards), arrows, routes: step.value, marks };
    yield { done: 0, total: 1 };
  }
}

/** The same without a pause. */
export function sceneOf(document: Document, look: SceneLook): Scene {
  return allAtOnce(sceneWork(document, look));
}
