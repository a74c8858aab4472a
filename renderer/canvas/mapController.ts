import type { Point, Rect } from '#models/geometry/box.ts';

import type { MapSessionStore } from './mapSession.ts';
import type { Size, Viewport } from './viewport.ts';

/** What actions, keys and other parts of the window can ask of the open map. */
export type MapController = {
  readonly session: MapSessionStore;
  readonly viewport: () => Viewport;
  readonly size: () => Size;
  /** Calls back when the view has moved or its size has changed; returns the function that stops it. */
  readonly onView: (listener: () => void) => () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Shows the whole theory. */
  readonly fit: () => void;
  /** Shows these boxes and arrows, no larger than life. */
  readonly fitTo: (ids: Iterable<string>) => void;
  /** Brings one box or arrow to the middle, readable, and gives it the focus; used by search. */
  readonly flyTo: (id: string) => void;
  /** Gives a box or arrow the keyboard's focus and brings it into view; says what it is. */
  readonly focusItem: (id: string) => void;
  /** Puts a world rectangle in the middle, large enough to be read. */
  readonly approach: (rect: Rect) => void;
  /** Brings a world rectangle into view, moving as little as needed. */
  readonly reveal: (rect: Rect) => void;
  /** Puts a world point in the middle; at once when `isInstant`. */
  readonly centre: (point: Point, isInstant?: boolean) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly setViewport: (viewport: Viewport) => void;
  /** The world rectangle of a box, or a small one around an arrow's label. */
  readonly rectOf: (id: string) => Rect | null;
  /** True while the keyboard's focus is on the map. */
  readonly hasFocus: () => boolean;
  /** Moves the focus to the tool bar, out of the map's own keys. */
  readonly leave: () => void;
  /** Lays the theory out in its lanes, as one step. */
  readonly tidy: () => Promise<void>;
};

let current: MapController | null = null;
const listeners = new Set<() => void>();

/** Makes a map the one that actions act on; returns the function that takes it back. */
export function registerMap(map: MapController): () => void {
  current = map;
  for (const listener of listeners) listener();
  return () => {
    if (current === map) current = null;
    for (const listener of listeners) listener();
  };
}

/** The open map, or null. */
export function currentMap(): MapController | null {
  return current;
}

/** Calls back when a map opens or closes; returns the function that stops it. */
export function onMapChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
