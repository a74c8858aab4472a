import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { ReactFlow, type ReactFlowInstance, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEditor } from '#renderer/state/editorContext.ts';

import { ArrowAnchors } from './ArrowAnchors.tsx';
import { type CardNode, cardNodes } from './cardNodes.ts';
import { DraftBox } from './DraftBox.tsx';
import { createMapCanvas } from './mapCanvas.ts';
import { MapCardNode } from './MapCardNode.tsx';
import { onColoursChanged } from './mapColours.ts';
import { MapEntry } from './MapEntry.tsx';
import { onMapKey } from './mapKeys.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';
import { Marquee } from './Marquee.tsx';
import { listenToPointer } from './pointer.ts';
import { listenToReader } from './readingPointer.ts';
import { zoomLimits } from './viewport.ts';
import './MapView.css';

const nodeTypes = { card: MapCardNode };
// The right button opens the menu.
const panButtons = [1];
const readingPanButtons = [0, 1];
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
function Flow({ name, isReading }: { readonly name: string; readonly isReading: boolean }) {
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
      aria-label={name}
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      onInit={start}
      minZoom={zoomLimits.least}
      maxZoom={zoomLimits.most}
      panOnDrag={isReading ? readingPanButtons : panButtons}
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
      {!isReading && <DraftBox />}
    </ReactFlow>
  );
}

function Canvas({ isReading }: { readonly isReading: boolean }) {
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
    const stopPointer = (isReading ? listenToReader : listenToPointer)(host, { stage, editor });
    const stopKeys = onMapKey(host, { controller: stage.controller, editor });
    return () => {
      stopColours();
      stopPointer();
      stopKeys();
      canvas.close();
    };
  }, [stage, editor, isReading]);
  return (
    <>
      <canvas ref={base} className="wf-map-canvas" aria-hidden />
      <canvas ref={live} className="wf-map-canvas" aria-hidden />
    </>
  );
}

/** The painted map with its cards; when it is only read, nothing on it can be moved, drawn or typed. */
export function MapSurface({
  name = 'Map of the theory',
  isReading = false,
}: {
  readonly name?: string;
  readonly isReading?: boolean;
}) {
  return (
    <div className="wf-map-ground" {...(isReading ? { 'data-reading': true } : { 'data-map-keys': true })}>
      <MapEntry />
      <Canvas isReading={isReading} />
      <Flow name={name} isReading={isReading} />
      <Marquee />
    </div>
  );
}
