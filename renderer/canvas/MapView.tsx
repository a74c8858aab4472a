import { useLayoutEffect, useState } from 'react';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import { ConnectList } from './ConnectList.tsx';
import { EmptyTheory } from './EmptyTheory.tsx';
import { LaneNames } from './LaneNames.tsx';
import { Legend } from './Legend.tsx';
import { createMapStage } from './mapStage.ts';
import { MapStageProvider } from './mapStageContext.ts';
import { MapMenu } from './MapMenu.tsx';
import { MapSurface } from './MapSurface.tsx';
import { MapTools } from './MapTools.tsx';
import { OverlayLegend } from './OverlayLegend.tsx';
import { ReportingLegend } from './ReportingLegend.tsx';
import { Minimap } from './Minimap.tsx';

/** The map of the open theory; fills its parent. */
export function MapView() {
  const editor = useEditor();
  const [stage] = useState(() => createMapStage(editor));
  useLayoutEffect(() => stage.open(), [stage]);
  const panels = useEditorState((state) => state.panels);
  const overlay = useEditorState((state) => state.evidenceOverlay);
  const hasReporting = useEditorState((state) => state.hasReporting);
  return (
    <MapStageProvider value={stage}>
      <section className="wf-map" aria-label="Map">
        <MapSurface />
        <MapMenu />
        <LaneNames />
        <EmptyTheory />
        <ConnectList />
        <MapTools />
        {overlay !== null && <OverlayLegend name={overlay} />}
        {hasReporting && <ReportingLegend />}
        {panels.legend && <Legend />}
        {panels.minimap && <Minimap />}
      </section>
    </MapStageProvider>
  );
}
