import type { Editor } from '#renderer/state/editorStore.ts';

import type { MapController } from './mapController.ts';

/** The boxes and arrows that an action acts on. */
export type MapTargets = { readonly elementIds: readonly string[]; readonly arrowIds: readonly string[] };

/**
 * What an action means: the selection; but while the keyboard is on a box or arrow outside the selection, that one
 * alone, so that nothing out of sight is changed.
 */
export function mapTargets(editor: Editor, map: MapController): MapTargets {
  const { selection, document } = editor.store.getState();
  const { focusId } = map.session.getState();
  const isElsewhere = focusId !== null && !selection.has(focusId) && (selection.size === 0 || map.hasFocus());
  const ids = isElsewhere ? [focusId] : [...selection];
  return {
    elementIds: ids.filter((id) => document.elements.has(id as never)),
    arrowIds: ids.filter((id) => document.arrows.has(id as never)),
  };
}
