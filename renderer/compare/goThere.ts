import type { Change } from '#models/compare/changes.ts';
import type { MapController } from '#renderer/canvas/mapController.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

import { compareDesk } from './compareDesk.ts';

/** The box or arrow on the map that a change is about: itself, or what it hangs on. */
export function subjectOnMap(change: Change): string {
  if (change.table === 'elements' || change.table === 'arrows') return change.id;
  const [row] = change.rows;
  const given: object = row?.after ?? row?.before ?? {};
  for (const field of ['arrowId', 'elementId'] as const) {
    const target: unknown = Reflect.get(given, field);
    if (typeof target === 'string') return target;
  }
  return change.id;
}

function approach(maps: ReadonlySet<MapController>, id: string): boolean {
  let isSeen = false;
  for (const map of maps) {
    const rect = map.rectOf(id);
    if (rect === null) continue;
    map.approach(rect);
    isSeen = true;
  }
  // Where all of it scrolls, the picture may be out of sight.
  if (isSeen) document.querySelector('.wf-compare-main')?.scrollIntoView({ block: 'nearest' });
  return isSeen;
}

/** Brings what a change is about so near that it can be read, on whichever maps it is; where none is seen, on one picture. */
export function goThere(editor: Editor, change: Change): void {
  const { maps, store } = compareDesk(editor);
  const id = subjectOnMap(change);
  if (maps.size > 0) {
    approach(maps, id);
    return;
  }
  store.setState({ mode: 'picture' });
  // The picture has to be there, and to have drawn for the first time.
  let tries = 30;
  const later = () => {
    tries -= 1;
    if (!approach(maps, id) && tries > 0) requestAnimationFrame(later);
  };
  requestAnimationFrame(later);
}
