import type { Point } from '#models/geometry/box.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

import type { MapStage } from './mapStage.ts';

/** What gestures act on. */
export type GestureTools = { readonly stage: MapStage; readonly editor: Editor };

/** Something done with the pointer held down; nothing is durable before `end`, and `cancel` leaves no trace (P6). */
export type Gesture = {
  readonly move: (world: Point, keys: { readonly altKey: boolean; readonly shiftKey: boolean }) => void;
  readonly end: (world: Point) => void;
  readonly cancel: () => void;
};

/** Pixels the pointer must travel before a press becomes a drag. */
export const dragThreshold = 4;

/** How near a line the pointer must be to mean it, screen pixels. */
export const arrowReach = 9;
