import { useEffect, useRef } from 'react';
import { useEditorState } from '#renderer/state/editorContext.ts';

import { readMapColours } from './mapColours.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';
import { useView } from './useView.ts';
import { covers, worldWindow } from './viewport.ts';

const WIDTH = 200;
const HEIGHT = 132;
const PADDING = 8;

/** The whole theory in small, while some of it is out of sight, with the part that is seen; press or drag in it to go there. */
export function Minimap() {
  const { controller } = useMapStage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const model = useMapSession((session) => session.model);
  const theme = useEditorState((state) => state.settings.theme);
  const selection = useEditorState((state) => state.selection);
  const bounds = model?.lanes.bounds ?? { x: 0, y: 0, width: 1, height: 1 };
  const scale = Math.min((WIDTH - 2 * PADDING) / bounds.width, (HEIGHT - 2 * PADDING) / bounds.height);
  const left = (WIDTH - bounds.width * scale) / 2;
  const top = (HEIGHT - bounds.height * scale) / 2;

  const isAllSeen = useView((viewport) => covers(worldWindow(viewport, controller.size()), bounds));

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined || model === null) return undefined;
    const colours = readMapColours(element.parentElement ?? document.body);
    const still = document.createElement('canvas');
    still.width = element.width = WIDTH * devicePixelRatio;
    still.height = element.height = HEIGHT * devicePixelRatio;
    const ground = still.getContext('2d');
    if (ground === null) return undefined;
    ground.scale(devicePixelRatio, devicePixelRatio);
    ground.fillStyle = colours.lane;
    for (const column of model.lanes.columns)
      ground.fillRect(left + column.left * scale + 0.5, top, column.width * scale - 1, bounds.height * scale);
    for (const { id, box, element: row } of model.cards.values()) {
      ground.fillStyle = selection.has(id)
        ? colours.accent
        : row.usualRole === null
          ? colours.border
          : colours.roles[row.usualRole];
      const width = Math.max(1.5, box.width * scale);
      ground.fillRect(left + box.x * scale, top + box.y * scale, width, Math.max(1, box.height * scale));
    }
    const paint = () => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.drawImage(still, 0, 0);
      context.scale(devicePixelRatio, devicePixelRatio);
      const seen = worldWindow(controller.viewport(), controller.size());
      context.strokeStyle = colours.accent;
      context.lineWidth = 1.5;
      context.strokeRect(
        left + seen.x * scale,
        top + seen.y * scale,
        seen.width * scale,
        seen.height * scale,
      );
    };
    paint();
    return controller.onView(paint);
  }, [model, theme, selection, scale, left, top, controller, bounds.height]);

  const go = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    const corner = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - corner.x - left) / scale;
    const y = (event.clientY - corner.y - top) / scale;
    controller.centre({ x, y }, true);
  };
  return (
    <div className="wf-minimap wf-map-own" hidden={isAllSeen}>
      <canvas
        ref={canvas}
        role="img"
        aria-label="Minimap: the whole theory, with a frame around the part that is seen"
        style={{ width: WIDTH, height: HEIGHT }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      />
    </div>
  );
}
