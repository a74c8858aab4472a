import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useEditorState } from '#renderer/state/editorContext.ts';
import type { Point } from '#models/geometry/box.ts';

import { useSaid } from '#renderer/words/useSaid.ts';

import { changeTold } from './ChangeTag.tsx';
import { describeItem } from './describeItem.ts';
import type { MapArrow } from '#models/map/mapArrows.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';
import './ArrowAnchors.css';

/** How far from the arrow's ends its handles stand, along the line, so that they do not cover the head. */
const HANDLE_INSET = 2;

/** An end of a selected arrow, to be moved to another box or arrow. */
function EndHandle({
  id,
  end,
  at,
}: {
  readonly id: string;
  readonly end: 'source' | 'target';
  readonly at: Point;
}) {
  return (
    <div
      className="wf-arrow-end"
      data-arrow={id}
      data-arrow-end={end}
      title={end === 'source' ? 'Drag to start the arrow elsewhere' : 'Drag to end the arrow elsewhere'}
      aria-hidden
      style={{ left: at.x, top: at.y }}
    />
  );
}

/** One arrow as a button at its label: for Tab, screen readers and the pointer. */
const Anchor = memo(function Anchor({ arrow }: { readonly arrow: MapArrow }) {
  const { id } = arrow;
  const { controller } = useMapStage();
  const isSelected = useEditorState((state) => state.selection.has(id));
  const isFaded = useEditorState((state) => state.focusedIds !== null && !state.focusedIds.has(id));
  const isFocused = useMapSession((session) => session.focusId === id);
  const isHovered = useMapSession((session) => session.hoverId === id);
  const model = useMapSession((session) => session.model);
  const mark = useEditorState(({ changeMarks }) => changeMarks?.get(id));
  const said = useSaid();
  const route = useMapSession(
    (session) => session.moving?.routes.routes.get(id) ?? session.kept?.routes.routes.get(id),
  );
  if (route === undefined || model === null) return null;
  const [start] = route.points;
  const end = route.points.at(-1);
  const width = Math.max(28, arrow.pill?.width ?? 0);
  const isAsking = arrow.isBare && (isHovered || isFocused || isSelected) && !isFaded;
  return (
    <>
      <div
        className="wf-arrow"
        role="button"
        tabIndex={isFocused ? 0 : -1}
        data-item={id}
        data-arrow={id}
        aria-pressed={isSelected}
        aria-label={`${describeItem(model, id)}${changeTold(mark, said)}`}
        style={{ left: route.label.x, top: route.label.y, width }}
        onFocus={() => controller.session.setState({ focusId: id })}
      />
      {isAsking && (
        <div className="wf-arrow-asks" aria-hidden style={{ left: route.label.x, top: route.label.y }}>
          {arrow.arrow.becauseText.trim() === '' ? 'no evidence yet · why?' : 'no evidence yet'}
        </div>
      )}
      {isSelected && start !== undefined && end !== undefined && (
        <>
          <EndHandle id={id} end="source" at={{ x: start.x + HANDLE_INSET, y: start.y }} />
          <EndHandle id={id} end="target" at={end} />
        </>
      )}
    </>
  );
});

/** Buttons for the arrows in view while they are few, and always for those that are active. */
export function ArrowAnchors() {
  const selection = useEditorState((state) => state.selection);
  const arrows = useMapSession(
    useShallow(({ model, anchorIds, hoverId, focusId }) => {
      if (model === null) return [];
      const ids = new Set(anchorIds);
      for (const id of selection) ids.add(id);
      if (hoverId !== null) ids.add(hoverId);
      if (focusId !== null) ids.add(focusId);
      return [...ids].flatMap((id) => model.arrows.get(id) ?? []);
    }),
  );
  return (
    <ViewportPortal>
      {arrows.map((arrow) => (
        <Anchor key={arrow.id} arrow={arrow} />
      ))}
    </ViewportPortal>
  );
}
