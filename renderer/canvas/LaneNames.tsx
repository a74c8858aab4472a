import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import {
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  ChevronUp,
  Ellipsis,
  Pencil,
  Plus,
  Trash2,
} from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '#renderer/ui/Menu.tsx';

import { addLane, moveLane, removeLane, renameLane } from './laneEdits.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';
import { OnceField } from './OnceField.tsx';
import './LaneNames.css';

/** A stage or a level with its place in the order. */
export type Lane = {
  readonly kind: 'stage' | 'level';
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
};

function LaneMenu({ lane, rename }: { readonly lane: Lane; readonly rename: () => void }) {
  const editor = useEditor();
  const isStage = lane.kind === 'stage';
  const act = (id: string) => {
    if (id === 'rename') rename();
    else if (id === 'remove') removeLane(editor, lane);
    else if (id === 'add') addLane(editor, lane.kind);
    else moveLane(editor, lane, id === 'back' ? -1 : 1);
  };
  return (
    <MenuTrigger>
      <IconButton label={`${isStage ? 'Stage' : 'Level'} “${lane.name}”`} icon={Ellipsis} />
      <Menu onAction={act}>
        <MenuItem id="rename" label="Rename" icon={Pencil} accelerator="F2" />
        <MenuItem
          id="back"
          label={isStage ? 'Move left' : 'Move up'}
          icon={isStage ? ArrowLeft : ChevronUp}
          isDisabled={lane.index === 0}
        />
        <MenuItem
          id="on"
          label={isStage ? 'Move right' : 'Move down'}
          icon={isStage ? ArrowRight : ChevronDown}
          isDisabled={lane.index === lane.count - 1}
        />
        <MenuItem id="add" label={isStage ? 'Add a stage' : 'Add a level'} icon={Plus} />
        <MenuSeparator />
        <MenuItem
          id="remove"
          label={isStage ? 'Remove the stage' : 'Remove the level'}
          description="Its boxes stay, outside all lanes"
          icon={Trash2}
          isDanger
        />
      </Menu>
    </MenuTrigger>
  );
}

/** The name of a lane: double click, F2 or Enter to rename, a menu for the rest. */
function LaneName({ lane, place }: { readonly lane: Lane; readonly place: CSSProperties }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly ?? true);
  const [isRenaming, setRenaming] = useState(false);
  const name = useRef<HTMLButtonElement>(null);
  const back = () => {
    setRenaming(false);
    requestAnimationFrame(() => name.current?.focus());
  };
  return (
    <div className={`wf-lane wf-lane--${lane.kind}`} style={place}>
      {isReadOnly ? (
        <span className="wf-lane-name">{lane.name}</span>
      ) : isRenaming ? (
        <OnceField
          label={`Name of the ${lane.kind}`}
          className="wf-lane-input"
          initial={lane.name}
          done={(text) => {
            if (text !== null && text !== lane.name) renameLane(editor, lane, text);
            back();
          }}
        />
      ) : (
        <>
          <button
            ref={name}
            type="button"
            className="wf-lane-name"
            title="Double click to rename"
            aria-label={`${lane.kind === 'stage' ? 'Stage' : 'Level'} ${lane.name}, rename`}
            onDoubleClick={() => setRenaming(true)}
            onKeyDown={(event) => {
              if (event.key !== 'F2' && event.key !== 'Enter') return;
              event.preventDefault();
              event.stopPropagation();
              setRenaming(true);
            }}
          >
            {lane.name}
          </button>
          <LaneMenu lane={lane} rename={() => setRenaming(true)} />
        </>
      )}
    </div>
  );
}

function AddStage({ editor, left }: { readonly editor: Editor; readonly left: number }) {
  return (
    <div className="wf-lane-add" style={worldPlace({ left, top: 0, length: 0 })}>
      <IconButton
        label="Add a stage"
        icon={Plus}
        tooltipPlacement="right"
        onPress={() => addLane(editor, 'stage')}
      />
    </div>
  );
}

/** Where a lane is in the world; LaneNames.css turns it into a place on the screen. */
function worldPlace(world: { left: number; top: number; length: number }): CSSProperties {
  return { '--left': world.left, '--top': world.top, '--length': world.length } as CSSProperties;
}

/** The names of stages and levels, over the map: they stay in sight while it is scrolled. */
export function LaneNames() {
  const editor = useEditor();
  const { controller } = useMapStage();
  const lanes = useMapSession((session) => session.model?.lanes ?? null);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly ?? true);
  const host = useRef<HTMLDivElement>(null);
  const isShown = lanes !== null;
  useEffect(() => {
    const place = () => {
      const { x, y, zoom } = controller.viewport();
      const style = host.current?.style;
      style?.setProperty('--map-x', `${x}`);
      style?.setProperty('--map-y', `${y}`);
      style?.setProperty('--map-zoom', `${zoom}`);
    };
    place();
    return controller.onView(place);
  }, [controller, isShown]);
  if (lanes === null) return null;
  const stages = lanes.columns.filter((column) => column.stageId !== null);
  const levels = lanes.rows.filter((row) => row.levelId !== null);
  return (
    <div
      className="wf-lanes wf-map-own"
      ref={host}
      style={{ '--narrowest': Math.min(...stages.map((column) => column.width)) } as CSSProperties}
    >
      {stages.map((column, index) => (
        <LaneName
          key={column.stageId}
          lane={{ kind: 'stage', id: column.stageId ?? '', name: column.name, index, count: stages.length }}
          place={worldPlace({ left: column.left, top: 0, length: column.width })}
        />
      ))}
      {levels.map((row, index) => (
        <LaneName
          key={row.levelId}
          lane={{ kind: 'level', id: row.levelId ?? '', name: row.name, index, count: levels.length }}
          place={worldPlace({ left: 0, top: row.top, length: row.height })}
        />
      ))}
      {!isReadOnly && stages.length > 0 && <AddStage editor={editor} left={lanes.bounds.width} />}
    </div>
  );
}
