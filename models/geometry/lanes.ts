import type { Point, Rect } from './box.ts';

/** Measures of the lanes in pixels at zoom 1. `paddingX` also leaves room for arrows between two lanes. */
export const lane = {
  minWidth: 320,
  minHeight: 220,
  paddingX: 40,
  paddingY: 44,
  /** The band on top with the stages' names. */
  header: 48,
} as const;

/** A stage or a level, in the order it is drawn. */
export type LaneName = { readonly id: string; readonly name: string };

/** A card in its lane; `x`, `y` from the lane's inner corner. */
export type LaneCard = {
  readonly stageId: string | null;
  readonly levelId: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A stage's column in world coordinates; its name is empty in the column of cards without a stage. */
export type LaneColumn = {
  readonly stageId: string | null;
  readonly name: string;
  readonly left: number;
  readonly width: number;
};

/** A level's row in world coordinates, below the header band. */
export type LaneRow = {
  readonly levelId: string | null;
  readonly name: string;
  readonly top: number;
  readonly height: number;
};

/** Where the lanes are; `bounds` spans them all with the header band, whose top is at 0. */
export type LaneGeometry = {
  readonly columns: readonly LaneColumn[];
  readonly rows: readonly LaneRow[];
  readonly bounds: Rect;
};

/** Where a card is stored: its lane and its place from the lane's inner corner. */
export type LanePlacement = {
  readonly stageId: string | null;
  readonly levelId: string | null;
  readonly x: number;
  readonly y: number;
};

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** Ids of the lanes to draw; null stands for "in no lane" and comes last, only when a card needs it. */
function laneIds(lanes: readonly LaneName[], used: ReadonlySet<string | null>): (string | null)[] {
  const ids: (string | null)[] = lanes.map((each) => each.id);
  const known = new Set<string | null>(ids);
  const strays = [...used].some((id) => !known.has(id));
  return ids.length === 0 || strays ? [...ids, null] : ids;
}

/** Lays out columns for stages and rows for levels, each as large as its cards need and no smaller than the minimum. */
export function laneGeometry(input: {
  readonly stages: readonly LaneName[];
  readonly levels: readonly LaneName[];
  readonly cards: Iterable<LaneCard>;
}): LaneGeometry {
  const stageNames = new Map(input.stages.map((each) => [each.id, each.name]));
  const levelNames = new Map(input.levels.map((each) => [each.id, each.name]));
  const widths = new Map<string | null, number>();
  const heights = new Map<string | null, number>();
  for (const each of input.cards) {
    const stageId = each.stageId !== null && stageNames.has(each.stageId) ? each.stageId : null;
    const levelId = each.levelId !== null && levelNames.has(each.levelId) ? each.levelId : null;
    widths.set(stageId, Math.max(widths.get(stageId) ?? 0, finite(each.x) + each.width));
    heights.set(levelId, Math.max(heights.get(levelId) ?? 0, finite(each.y) + each.height));
  }
  let left = 0;
  const columns = laneIds(input.stages, new Set(widths.keys())).map((stageId) => {
    const width = Math.max(lane.minWidth, Math.ceil(widths.get(stageId) ?? 0) + 2 * lane.paddingX);
    const column = { stageId, name: stageId === null ? '' : (stageNames.get(stageId) ?? ''), left, width };
    left += width;
    return column;
  });
  let top: number = lane.header;
  const rows = laneIds(input.levels, new Set(heights.keys())).map((levelId) => {
    const height = Math.max(lane.minHeight, Math.ceil(heights.get(levelId) ?? 0) + 2 * lane.paddingY);
    const row = { levelId, name: levelId === null ? '' : (levelNames.get(levelId) ?? ''), top, height };
    top += height;
    return row;
  });
  return { columns, rows, bounds: { x: 0, y: 0, width: left, height: top } };
}

/** The world place of a stored placement; an unknown lane is read as "in no lane". */
export function toWorld(geometry: LaneGeometry, placement: LanePlacement): Point {
  const column =
    geometry.columns.find((each) => each.stageId === placement.stageId) ?? geometry.columns.at(-1);
  const row = geometry.rows.find((each) => each.levelId === placement.levelId) ?? geometry.rows.at(-1);
  return {
    x: (column?.left ?? 0) + lane.paddingX + finite(placement.x),
    y: (row?.top ?? 0) + lane.paddingY + finite(placement.y),
  };
}

/**
 * The lane under a card's world place and the place in it, never left of or above the lane's inner corner. `size`
 * (the card's) decides the lane by the card's centre; a card that reaches into the far padding widens the lane.
 */
export function fromWorld(
  geometry: LaneGeometry,
  point: Point,
  size: { readonly width: number; readonly height: number } = { width: 0, height: 0 },
): LanePlacement {
  const centreX = finite(point.x) + size.width / 2;
  const centreY = finite(point.y) + size.height / 2;
  const column = geometry.columns.findLast((each) => each.left <= centreX) ?? geometry.columns[0];
  const row = geometry.rows.findLast((each) => each.top <= centreY) ?? geometry.rows[0];
  return {
    stageId: column?.stageId ?? null,
    levelId: row?.levelId ?? null,
    x: Math.max(0, finite(point.x) - (column?.left ?? 0) - lane.paddingX),
    y: Math.max(0, finite(point.y) - (row?.top ?? 0) - lane.paddingY),
  };
}
