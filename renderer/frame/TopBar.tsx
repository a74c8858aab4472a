import { perform } from '#renderer/actions/perform.ts';
import { showView, toggleBeside } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { ViewName } from '#renderer/state/editorStore.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import {
  BookOpen,
  ChevronDown,
  Columns3,
  Map as MapIcon,
  PanelRight,
  Redo2,
  Ruler,
  Scale,
  Search,
  Table2,
  TextQuote,
  Undo2,
  Users,
  Waypoints,
} from '#renderer/ui/icons.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { MenuTrigger } from '#renderer/ui/Menu.tsx';
import { type Segment, SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { TheoryList } from './TheoryList.tsx';
import { useIsNarrow } from './useIsNarrow.ts';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';

const views: readonly Segment<ViewName>[] = [
  { id: 'map', label: 'Map', icon: MapIcon },
  { id: 'sentences', label: 'Sentences', icon: TextQuote },
  { id: 'table', label: 'Table', icon: Table2 },
  { id: 'reasoning', label: 'Reasoning', icon: Waypoints },
  { id: 'evidence', label: 'Evidence', icon: Scale },
  { id: 'measures', label: 'Measures', icon: Ruler },
  { id: 'library', label: 'Library', icon: BookOpen },
];

/** Where it is narrow there is no map to read, and no rail that leads to the panel. */
const narrowViews: readonly Segment<ViewName>[] = [
  ...views.filter(({ id }) => id !== 'map'),
  { id: 'panel', label: 'Panel', icon: Users },
];

/** Where one is, which view is shown, and the way to everything else. */
export function TopBar() {
  const workspace = useEditorState((state) => state.workspace?.title);
  return (
    <header className="wf-top">
      <h1 className="visuallyHidden">{workspace}</h1>
      <div className="wf-top-where">
        <WorkspaceMenu />
        <span className="wf-top-step" aria-hidden>
          ▸
        </span>
        <TheoryMenu />
      </div>
      <ViewSwitch />
      <div className="wf-top-acts">
        <SearchButton />
        <HistoryButtons />
        <InspectorButton />
      </div>
    </header>
  );
}

function TheoryMenu() {
  const title = useEditorState(
    (state) => state.document.theories.get((state.theoryId ?? '') as never)?.title,
  );
  return (
    <MenuTrigger>
      <Button variant="quiet" trailingIcon={ChevronDown}>
        {title ?? 'No theory'}
      </Button>
      <TheoryList placement="bottom start" />
    </MenuTrigger>
  );
}

function ViewSwitch() {
  const editor = useEditor();
  const { main, beside } = useEditorState((state) => state.views);
  const isNarrow = useIsNarrow();
  const isComparing = useEditorState((state) => state.comparing !== null);
  const shown = isComparing ? null : isNarrow && main === 'map' ? 'sentences' : main;
  return (
    <div className="wf-top-views">
      <SegmentedControl
        label="View"
        segments={isNarrow ? narrowViews : views}
        value={shown}
        onChange={(view) => showView(editor, view)}
      />
      {!isNarrow && (
        <ToggleButton
          label="Two views side by side"
          icon={Columns3}
          isIconOnly
          isSelected={beside !== null}
          isDisabled={isComparing}
          onChange={() => toggleBeside(editor)}
        />
      )}
    </div>
  );
}

function SearchButton() {
  const editor = useEditor();
  return (
    <Button icon={Search} onPress={() => perform(editor, 'view.palette')}>
      <span className="wf-top-search">
        <span className="wf-top-searchWords">Search or do anything</span>
        <span aria-hidden>
          <Kbd accelerator="CmdOrCtrl+K" />
        </span>
      </span>
    </Button>
  );
}

function HistoryButtons() {
  const said = useSaid();
  const editor = useEditor();
  const past = useEditorState((state) => state.history.past.at(-1)?.label);
  const future = useEditorState((state) => state.history.future.at(-1)?.label);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <>
      <IconButton
        label={past === undefined ? 'Undo' : `Undo: ${said(past)}`}
        icon={Undo2}
        accelerator="CmdOrCtrl+Z"
        isDisabled={past === undefined || isReadOnly}
        onPress={() => perform(editor, 'edit.undo')}
      />
      <IconButton
        label={future === undefined ? 'Redo' : `Redo: ${said(future)}`}
        icon={Redo2}
        accelerator="CmdOrCtrl+Shift+Z"
        isDisabled={future === undefined || isReadOnly}
        onPress={() => perform(editor, 'edit.redo')}
      />
    </>
  );
}

function InspectorButton() {
  const editor = useEditor();
  const isComparing = useEditorState((state) => state.comparing !== null);
  const isShown = useEditorState((state) => state.panels.inspector && state.comparing === null);
  return (
    <ToggleButton
      label="Inspector"
      icon={PanelRight}
      isIconOnly
      accelerator="CmdOrCtrl+I"
      tooltipPlacement="left"
      isSelected={isShown}
      isDisabled={isComparing}
      onChange={() => perform(editor, 'view.inspector')}
    />
  );
}
