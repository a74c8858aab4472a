import { useState } from 'react';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Info, Map as MapIcon, Maximize, Minus, Plus, WandSparkles } from '#renderer/ui/icons.ts';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';
import { Toolbar, ToolbarSeparator } from '#renderer/ui/Toolbar.tsx';
import type { Panels } from '#renderer/state/editorStore.ts';

import { ConfigurationsMenu } from './ConfigurationsMenu.tsx';
import { useMapStage } from './mapStageContext.ts';
import { OverlayMenu } from './OverlayMenu.tsx';
import { useView } from './useView.ts';

/** On its own, for it changes in every frame of a zoom. */
function Percent() {
  const percent = useView(({ zoom }) => Math.round(zoom * 100));
  return (
    <span className="wf-map-zoom" aria-hidden>
      {percent}%
    </span>
  );
}

/** Zoom, fit and tidy, and what else is shown on the map. */
export function MapTools() {
  const editor = useEditor();
  const { controller } = useMapStage();
  const panels = useEditorState((state) => state.panels);
  const [isTidying, setTidying] = useState(false);
  const show = (panel: keyof Panels, isShown: boolean) =>
    editor.store.setState({ panels: { ...panels, [panel]: isShown } });
  const tidy = () => {
    setTidying(true);
    void controller.tidy().finally(() => setTidying(false));
  };
  return (
    <div className="wf-map-tools wf-map-own">
      <Toolbar label="Map">
        <IconButton
          label="Zoom out"
          icon={Minus}
          accelerator="CmdOrCtrl+-"
          tooltipPlacement="top"
          onPress={controller.zoomOut}
        />
        <Percent />
        <IconButton
          label="Zoom in"
          icon={Plus}
          accelerator="CmdOrCtrl+="
          tooltipPlacement="top"
          onPress={controller.zoomIn}
        />
        <IconButton
          label="Show the whole map"
          icon={Maximize}
          accelerator="CmdOrCtrl+0"
          tooltipPlacement="top"
          onPress={controller.fit}
        />
        <ToolbarSeparator />
        <IconButton
          label="Tidy the map"
          icon={WandSparkles}
          accelerator="CmdOrCtrl+Shift+L"
          tooltipPlacement="top"
          isPending={isTidying}
          onPress={tidy}
        />
        <ToolbarSeparator />
        <OverlayMenu />
        <ConfigurationsMenu />
        <ToolbarSeparator />
        <ToggleButton
          label="Legend"
          icon={Info}
          isIconOnly
          tooltipPlacement="top"
          isSelected={panels.legend}
          onChange={(isShown) => show('legend', isShown)}
        />
        <ToggleButton
          label="Minimap"
          icon={MapIcon}
          isIconOnly
          tooltipPlacement="top"
          isSelected={panels.minimap}
          onChange={(isShown) => show('minimap', isShown)}
        />
      </Toolbar>
    </div>
  );
}
