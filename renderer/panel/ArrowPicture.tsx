import { useMemo, useSyncExternalStore } from 'react';

import { type FigureShape, arrowFigure } from '#models/figure/arrowFigure.ts';
import { darkColours } from '#models/figure/darkColours.ts';
import { lightColours } from '#models/figure/palette.ts';
import { isDark } from '#renderer/actions/viewActions.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

const query = '(prefers-color-scheme: dark)';

function onSystemTheme(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** One arrow with its boxes, drawn as on the map, in plain words; nothing when it is no longer there. */
export function ArrowPicture({
  arrowId,
  shape,
}: {
  readonly arrowId: string | null;
  readonly shape: FigureShape;
}) {
  const document = useEditorState((state) => state.document);
  const theme = useEditorState((state) => state.settings.theme);
  useSyncExternalStore(onSystemTheme, () => matchMedia(query).matches);
  const isNight = isDark(theme);
  const figure = useMemo(
    () =>
      arrowId === null
        ? null
        : arrowFigure(document, arrowId, {
            shape,
            vocabulary: 'plain',
            colours: isNight ? darkColours : lightColours,
          }),
    [document, arrowId, shape, isNight],
  );
  if (figure === null) return null;
  return (
    // As an image, so that nothing in the drawing can run or load anything.
    <img
      className="wf-arrowPicture"
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
      width={figure.width}
      height={figure.height}
      alt={figure.alt}
    />
  );
}
