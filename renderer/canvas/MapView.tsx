import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ReactFlow, type ReactFlowInstance, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import { ArrowAnchors } from './ArrowAnchors.tsx';
import { MapEntry } from './MapEntry.tsx';
import { type CardNode, cardNodes } from './cardNodes.ts';
import { ConnectList } from './ConnectList.tsx';
import { DraftBox } from './DraftBox.tsx';
import { EmptyTheory } from './EmptyTheory.tsx';
import { LaneNames } from './LaneNames.tsx';
import { Legend } from './Legend.tsx';
import { createMapCanvas } from './mapCanvas.ts';
import { MapCardNode } from './MapCardNode.tsx';
import { onColoursChanged } from './mapColours.ts';
import { onMapKey } from './mapKeys.ts';
import { createMapStage } from './mapStage.ts';
import { MapStageProvider, useMapSession, useMapStage } from './mapStageContext.ts';
import { MapMenu } from './MapMenu.tsx';
import { MapTools } from './MapTools.tsx';
import { OverlayLegend } from './OverlayLegend.tsx';
import { ReportingLegend } from './ReportingLegend.tsx';
import { Marquee } from './Marquee.tsx';
import { Minimap } from './Minimap.tsx';
import { listenToPointer } from './pointer.ts';
import { zoomLimits } from './viewport.ts';
import './MapView.css';

const nodeTypes = { card: MapCardNode };
// The right button opens the menu.
const panButtons = [1];
const noEdges: never[] = [];
// React Flow's own marks of what must be left alone.
const proOptions = { hideAttribution: true };

/** Tells the stage where React Flow has moved the view. */
function ViewportReport() {
  const stage = useMapStage();
  const store = useStoreApi();
  useEffect(() => {
    const report = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      stage.viewportChanged({ x, y, zoom }, { width, height });
    };
    report();
    return store.subscribe((state, before) => {
      if (
        state.transform !== before.transform ||
        state.width !== before.width ||
        state.height !== before.height
      )
        report();
    });
  }, [stage, store]);
  return null;
}

/** React Flow as a view (P11): it moves the viewport and mounts cards; all else are the map's own gestures. */
function Flow() {
  const stage = useMapStage();
  const model = useMapSession((session) => session.model);
  const mountedIds = useMapSession((session) => session.mountedIds);
  const moving = useMapSession((session) => session.moving);
  const nodes = useMemo(() => cardNodes({ model, mountedIds, moving }), [model, mountedIds, moving]);
  const start = (flow: ReactFlowInstance<CardNode>) => {
    stage.setDriver((viewport, duration) => {
      void flow.setViewport(viewport, { duration });
    });
  };
  return (
    <ReactFlow<CardNode>
      aria-label="Map of the theory"
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      onInit={start}
      minZoom={zoomLimits.least}
      maxZoom={zoomLimits.most}
      panOnDrag={panButtons}
      panOnScroll
      zoomOnDoubleClick={false}
      zoomActivationKeyCode={['Control', 'Meta']}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      disableKeyboardA11y
      autoPanOnNodeFocus={false}
      proOptions={proOptions}
    >
      <ViewportReport />
      <ArrowAnchors />
      <DraftBox />
    </ReactFlow>
  );
}

function Canvas() {
  const stage = useMapStage();
  const editor = useEditor();
  const base = useRef<HTMLCanvasElement>(null);
  const live = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const [below, above] = [base.current, live.current];
    const host = below?.parentElement;
    if (below === null || above === null || host === null || host === undefined) return;
    const canvas = createMapCanvas(
      { base: below, live: above },
      {
        session: stage.controller.session.getState,
        editor: editor.store.getState,
        viewport: stage.controller.viewport,
        size: stage.controller.size,
      },
    );
    stage.attach(host, canvas);
    const stopColours = onColoursChanged(() => canvas.recolour());
    const stopPointer = listenToPointer(host, { stage, editor });
    const stopKeys = onMapKey(host, { controller: stage.controller, editor });
    return () => {
      stopColours();
      stopPointer();
      stopKeys();
      canvas.close();
    };
  }, [stage, editor]);
  return (
    <>
      <canvas ref={base} className="wf-map-canvas" aria-hidden />
      <canvas ref={live} className="wf-map-canvas" aria-hidden />
    </>
  );
}

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
        <div className="wf-map-ground" data-map-keys>
          <MapEntry />
          <Canvas />
          <Flow />
          <Marquee />
        </div>
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
