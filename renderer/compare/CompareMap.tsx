import { useEffect, useLayoutEffect, useState } from 'react';

import { LaneNames } from '#renderer/canvas/LaneNames.tsx';
import { type MapStage, createMapStage } from '#renderer/canvas/mapStage.ts';
import { MapStageProvider } from '#renderer/canvas/mapStageContext.ts';
import { MapSurface } from '#renderer/canvas/MapSurface.tsx';
import { EditorProvider, useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Maximize, Minus, Plus } from '#renderer/ui/icons.ts';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';

import { compareDesk } from './compareDesk.ts';
import { type Viewed, createViewer, show } from './viewer.ts';

/** A map of a comparison that is only read: pointed at, walked on and looked over like the map of a theory. */
export function CompareMap({
  name,
  viewed,
  selectedId,
  onSelect,
  onEnter,
  onStage,
}: {
  /** What it is a map of. */
  readonly name: string;
  readonly viewed: Viewed;
  /** The thing to be marked and brought into view; null: none. */
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Told what had the focus when Enter was pressed. */
  readonly onEnter: (id: string) => void;
  /** Told of the map's stage, and of null when it goes: for maps that move together. */
  readonly onStage?: (stage: MapStage | null) => void;
}) {
  const editor = useEditor();
  const settings = useEditorState((state) => state.settings);
  const [viewer] = useState(() => {
    const made = createViewer(editor);
    show(made, editor, viewed);
    return made;
  });
  const [stage] = useState(() => createMapStage(viewer, { isMain: false }));
  useLayoutEffect(() => stage.open(), [stage]);
  useLayoutEffect(() => show(viewer, editor, viewed), [viewer, editor, viewed, settings]);
  useEffect(() => {
    const { maps } = compareDesk(editor);
    maps.add(stage.controller);
    onStage?.(stage);
    return () => {
      maps.delete(stage.controller);
      onStage?.(null);
    };
  }, [editor, stage, onStage]);
  useEffect(() => {
    viewer.store.setState({ selection: new Set(selectedId === null ? [] : [selectedId]) });
    const rect = selectedId === null ? null : stage.controller.rectOf(selectedId);
    if (rect !== null) stage.controller.reveal(rect);
  }, [viewer, stage, selectedId]);
  useEffect(
    () =>
      viewer.store.subscribe((state, before) => {
        if (state.selection === before.selection) return;
        const [id] = state.selection;
        if (id !== undefined && id !== selectedId) onSelect(id);
      }),
    [viewer, selectedId, onSelect],
  );
  return (
    <EditorProvider value={viewer}>
      <MapStageProvider value={stage}>
        <section
          className="wf-map wf-compareMap"
          aria-label={name}
          onKeyDown={({ key, target }) => {
            const id = target instanceof HTMLElement ? target.dataset['item'] : undefined;
            if (key === 'Enter' && id !== undefined) onEnter(id);
          }}
        >
          <MapSurface name={name} isReading />
          <LaneNames />
          <CompareTools name={name} stage={stage} />
        </section>
      </MapStageProvider>
    </EditorProvider>
  );
}

function CompareTools({ name, stage: { controller } }: { readonly name: string; readonly stage: MapStage }) {
  return (
    <div className="wf-map-tools wf-map-own">
      <Toolbar label={`Zoom: ${name}`}>
        <IconButton label="Zoom out" icon={Minus} tooltipPlacement="top" onPress={controller.zoomOut} />
        <IconButton label="Zoom in" icon={Plus} tooltipPlacement="top" onPress={controller.zoomIn} />
        <IconButton
          label="Show the whole map"
          icon={Maximize}
          tooltipPlacement="top"
          onPress={controller.fit}
        />
      </Toolbar>
    </div>
  );
}
