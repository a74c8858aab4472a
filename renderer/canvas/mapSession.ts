import type { Point, Rect } from '#models/geometry/box.ts';
import { type StoreApi, createStore } from 'zustand/vanilla';

import { type MapMarks, noMarks } from '#models/map/configurationMarks.ts';
import type { Detail } from './levelOfDetail.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import type { LiveRoutes, PulledLine } from './paintLive.ts';
import type { KeptRoutes } from './routeKeeper.ts';

/** Cards under way, during a drag or while a layout glides into place; nothing durable (P5, P6). */
export type Moving = {
  /** World places of the cards that move. */
  readonly places: ReadonlyMap<string, Point>;
  readonly arrowIds: ReadonlySet<string>;
  readonly routes: LiveRoutes;
  /** The lane in which they would land. */
  readonly landing: Rect | null;
  /** Lifted by a hand: drawn with a shadow. */
  readonly isLifted: boolean;
};

/** An arrow being pulled from a box, or an arrow's end being moved. */
export type Pulled = PulledLine & {
  readonly sourceId: string | null;
  /** The box or arrow it would end at. */
  readonly targetId: string | null;
};

/** What the map knows of the moment; it is forgotten when the map closes. */
export type MapSession = {
  readonly model: MapModel | null;
  readonly kept: KeptRoutes | null;
  readonly detail: Detail;
  /** Cards say their names alone, in large letters. */
  readonly isFar: boolean;
  /** Cards that are HTML just now. */
  readonly mountedIds: readonly string[];
  /** Arrows that have a button of their own just now. */
  readonly anchorIds: readonly string[];
  /** The box or arrow that the keyboard acts on. */
  readonly focusId: string | null;
  readonly hoverId: string | null;
  readonly moving: Moving | null;
  /** What is shown of configurations. */
  readonly marks: MapMarks;
  readonly pulled: Pulled | null;
  /** World coordinates. */
  readonly marquee: Rect | null;
};

export type MapSessionStore = StoreApi<MapSession>;

/** The session of a map that has just been opened. */
export function createMapSession(): MapSessionStore {
  return createStore<MapSession>(() => ({
    model: null,
    kept: null,
    detail: 'cards',
    isFar: false,
    mountedIds: [],
    anchorIds: [],
    focusId: null,
    hoverId: null,
    moving: null,
    marks: noMarks,
    pulled: null,
    marquee: null,
  }));
}
