import type { EditorState } from '#renderer/state/editorStore.ts';

import type { MapLook } from '#models/map/mapModel.ts';

/** How the open theory is to be drawn just now; ages are counted against `now`, milliseconds since 1970. */
export function mapLookOf(
  { settings, evidenceOverlay, hasReporting, changeMarks }: EditorState,
  theoryId: string,
  now: number,
): MapLook {
  const overlay =
    evidenceOverlay === null ? null : { name: evidenceOverlay, currentYear: new Date(now).getFullYear() };
  return { theoryId, vocabulary: settings.vocabulary, overlay, hasReporting, changes: changeMarks };
}

/** True when the map is to be drawn with other marks than before. */
export function isOverlaidAnew(
  one: Pick<EditorState, 'evidenceOverlay' | 'hasReporting'>,
  other: Pick<EditorState, 'evidenceOverlay' | 'hasReporting'>,
): boolean {
  return one.evidenceOverlay !== other.evidenceOverlay || one.hasReporting !== other.hasReporting;
}
