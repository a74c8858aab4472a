import { toScreen } from './viewport.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';

/** The rectangle that is being drawn around boxes. */
export function Marquee() {
  const { controller } = useMapStage();
  const rect = useMapSession((session) => session.marquee);
  if (rect === null) return null;
  const { x, y } = toScreen(controller.viewport(), rect);
  const { zoom } = controller.viewport();
  return (
    <div
      className="wf-marquee"
      aria-hidden
      style={{ left: x, top: y, width: rect.width * zoom, height: rect.height * zoom }}
    />
  );
}
