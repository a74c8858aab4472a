import { useSyncExternalStore } from 'react';

import { useMapStage } from './mapStageContext.ts';
import type { Viewport } from './viewport.ts';

/** Something simple (a number, a word) about the view; the component renders again only when that changes. */
export function useView<Part extends number | string | boolean>(select: (viewport: Viewport) => Part): Part {
  const { controller } = useMapStage();
  return useSyncExternalStore(controller.onView, () => select(controller.viewport()));
}
