import type { Document, IdOf, RowOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import { boundsOf } from '../geometry/box.ts';
import { laidCards } from '../map/mapCards.ts';
import { statementMembers } from '../sentences/statement.ts';
import { type Vocabulary, elementName } from '../sentences/words.ts';
import { arrowStyle } from './arrowStyle.ts';
import { drawCard } from './drawCard.ts';
import { arrowBounds, drawArrows } from './drawMap.ts';
import { type FigureColours, fontFamily, lightColours } from './palette.ts';
import { placeAll } from './placeAll.ts';
import { type Scene, sceneOf } from './scene.ts';
import { escapeXml, short, tag } from './svg.ts';

/** `wide`: what leads stands left of what follows; `tall`: above it, for narrow screens and paper. */
export type FigureShape = 'wide' | 'tall';

const MARGIN = 16;
const ACROSS = 250;
// Between two boxes one above the other: room for the arrow and its words.
const AIR = 64;
// Deeper chains of arrows on arrows would make a picture nobody reads.
const MOST_NESTED = 4;

/** The arrows of a statement and, where it acts on one, those of that statement: outermost first. */
function statementsIn(document: Document, arrowId: string): readonly (readonly Arrow[])[] {
  const statements: (readonly Arrow[])[] = [];
  for (let next: string | null = arrowId; next !== null && statements.length < MOST_NESTED;) {
    const arrow = document.arrows.get(next as IdOf<'arrows'>);
    if (arrow === undefined) break;
    const members = statementMembers(document, arrow);
    statements.push(members);
    next = members[0]?.targetArrowId ?? null;
  }
  return statements;
}

type Place = { readonly x: number; readonly y: number };

/** Conditions in rows of two above what follows; what acts on an arrow stands beside that arrow; `down` is from row to row. */
function tallPlaces(statements: readonly (readonly Arrow[])[], down: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const inmost = statements.at(-1) ?? [];
  const put = (id: string | null | undefined, place: Place) => {
    if (id !== null && id !== undefined && !places.has(id)) places.set(id, place);
  };
  inmost.forEach(({ sourceElementId }, index) => {
    put(sourceElementId, { x: (index % 2) * ACROSS, y: Math.floor(index / 2) * down });
  });
  const rows = Math.ceil(inmost.length / 2);
  put(inmost[0]?.targetElementId, { x: inmost.length > 1 ? ACROSS / 2 : 0, y: rows * down });
  const outer = statements.slice(0, -1).toReversed().flat();
  outer.forEach(({ sourceElementId }, index) => {
    put(sourceElementId, { x: Math.min(2, inmost.length) * ACROSS, y: (index + 0.5) * down });
  });
  return places;
}

const bare = { origin: 'team', note: '', stageId: null, levelId: null } as const;

/** A document of nothing but the boxes and arrows of a statement: no lanes, no evidence, no notes, and not whose words they are. */
function excerpt(
  document: Document,
  statements: readonly (readonly Arrow[])[],
  places: ReadonlyMap<string, Place> | null,
): Document {
  const arrows = statements.flat();
  const ids = new Set(arrows.flatMap((arrow) => [arrow.sourceElementId, arrow.targetElementId ?? '']));
  const elements = [...ids].flatMap((id) => {
    const element = document.elements.get(id as IdOf<'elements'>);
    return element === undefined ? [] : [{ ...element, ...bare }];
  });
  const placements = [...(places ?? [])].map(([elementId, place]): RowOf<'placements'> => ({
    id: `placement_${elementId}` as IdOf<'placements'>,
    theoryId: arrows[0]?.theoryId as IdOf<'theories'>,
    elementId: elementId as IdOf<'elements'>,
    ...place,
    isPinned: true,
  }));
  return {
    ...document,
    stages: new Map(),
    levels: new Map(),
    configurations: new Map(),
    evidenceLinks: new Map(),
    measurements: new Map(),
    memos: new Map(),
    placements: new Map(placements.map((row) => [row.id, row])),
    elements: new Map(elements.map((row) => [row.id, row])),
    arrows: new Map(arrows.map((row) => [row.id, row])),
  };
}

/**
 * The same scene with every arrow alike but for its meaning, since a panel is not told what evidence there is; and
 * without the words on arrows, which would hide a short one and stand beside the picture anyway.
 */
function inOneLook(scene: Scene, document: Document): Scene {
  const arrows = scene.arrows.map((each) => {
    const arrow = document.arrows.get(each.id as IdOf<'arrows'>);
    if (arrow === undefined) return each;
    const look = { ...arrow, status: 'hypothesised', isOnArrow: arrow.targetArrowId !== null } as const;
    return { ...each, pill: null, style: arrowStyle(look, { sources: 2, supports: 0, contradicts: 0 }) };
  });
  return { ...scene, arrows };
}

/** What the drawing shows, for those who do not see it. */
function described(
  statements: readonly (readonly Arrow[])[],
  document: Document,
  vocabulary: Vocabulary,
): string {
  const name = (id: string | null) =>
    `“${elementName(document.elements.get((id ?? '') as never), vocabulary)}”`;
  const [members = []] = statements;
  const from = members.map(({ sourceElementId }) => name(sourceElementId)).join(', ');
  const [first] = members;
  const end = first?.targetArrowId === null ? name(first.targetElementId) : 'another arrow';
  return `Drawn: ${from}, with an arrow to ${end}`;
}

/**
 * One arrow with the boxes at its ends, drawn as on the map and without any evidence; null when there is no such arrow.
 * `alt` says what it shows.
 */
export function arrowFigure(
  document: Document,
  arrowId: string,
  {
    shape,
    vocabulary,
    colours = lightColours,
  }: { readonly shape: FigureShape; readonly vocabulary: Vocabulary; readonly colours?: FigureColours },
): { readonly svg: string; readonly alt: string; readonly width: number; readonly height: number } | null {
  const statements = statementsIn(document, arrowId);
  const theoryId = statements[0]?.[0]?.theoryId;
  if (theoryId === undefined) return null;
  const unplaced = excerpt(document, statements, null);
  const heights = laidCards(unplaced, theoryId, vocabulary).map(({ face }) => face.height);
  const part =
    shape === 'tall'
      ? excerpt(document, statements, tallPlaces(statements, Math.max(...heights) + AIR))
      : unplaced;
  const scene = inOneLook(sceneOf(placeAll(part, theoryId, vocabulary), { theoryId, vocabulary }), part);
  const inner = boundsOf([...scene.cards.map(({ box }) => box), ...arrowBounds(scene)]);
  if (inner === null) return null;
  const [width, height] = [Math.ceil(inner.width + 2 * MARGIN), Math.ceil(inner.height + 2 * MARGIN)];
  const alt = described(statements, document, vocabulary);
  const ground = tag('rect', { width, height, rx: 10, fill: colours.lane });
  const drawing = tag(
    'g',
    { transform: `translate(${short(MARGIN - inner.x)} ${short(MARGIN - inner.y)})` },
    drawArrows(scene, colours) +
      scene.cards.map((card) => drawCard(card, { vocabulary, colours, isRipple: false })).join(''),
  );
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': fontFamily,
      'text-rendering': 'geometricPrecision',
    },
    `<title>${escapeXml(alt)}</title>${ground}${drawing}`,
  );
  return { svg, alt, width, height };
}
