import { useMapSession, useMapStage } from './mapStageContext.ts';
import { stepInReadingOrder } from './readingOrder.ts';

/** Where Tab comes into the map while no box has had the focus yet: it hands the focus to the first one. */
export function MapEntry() {
  const { controller } = useMapStage();
  const first = useMapSession(({ model, focusId }) =>
    model === null || focusId !== null ? null : stepInReadingOrder(model, null, 1),
  );
  if (first === null) return null;
  return (
    <button
      type="button"
      className="visuallyHidden"
      onFocus={() => controller.focusItem(first)}
      onClick={() => controller.focusItem(first)}
    >
      Go to the first box
    </button>
  );
}
