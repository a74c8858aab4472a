import { useState } from 'react';
import { Button, IconButton } from '../Button.tsx';
import {
  Columns3,
  Crosshair,
  Map,
  Plus,
  Quote,
  Redo2,
  Table2,
  TextQuote,
  Trash2,
  Undo2,
  WandSparkles,
  ZoomIn,
  ZoomOut,
} from '../icons.ts';
import { SegmentedControl } from '../SegmentedControl.tsx';
import { ToggleButton } from '../ToggleButton.tsx';
import { Toolbar, ToolbarGroup, ToolbarSeparator } from '../Toolbar.tsx';
import { Exhibit } from './Exhibit.tsx';

const views = [
  { id: 'map', label: 'Map', icon: Map },
  { id: 'sentences', label: 'Sentences', icon: TextQuote },
  { id: 'table', label: 'Table', icon: Table2 },
] as const;

const orders = [
  { id: 'time', label: 'By time' },
  { id: 'kind', label: 'By kind' },
  { id: 'weight', label: 'By weight', isDisabled: true },
] as const;

/** Buttons, toggles, segments and the toolbar. */
export function ActExhibits() {
  const [view, setView] = useState<(typeof views)[number]['id']>('map');
  const [order, setOrder] = useState<(typeof orders)[number]['id']>('time');
  const [isFocused, setIsFocused] = useState(true);
  return (
    <>
      <Exhibit name="Button">
        <Button variant="primary" icon={Plus}>
          Add evidence
        </Button>
        <Button>Open workspace…</Button>
        <Button variant="quiet" icon={Quote}>
          Quote
        </Button>
        <Button variant="danger" icon={Trash2}>
          Delete 3 elements
        </Button>
        <Button variant="primary" isPending>
          Importing
        </Button>
      </Exhibit>
      <Exhibit name="Button, disabled">
        <Button variant="primary" isDisabled>
          Add evidence
        </Button>
        <Button isDisabled>Open workspace…</Button>
        <Button variant="quiet" isDisabled>
          Quote
        </Button>
      </Exhibit>
      <Exhibit name="Toolbar with icon buttons and toggles">
        <Toolbar label="Map tools">
          <ToolbarGroup label="History">
            <IconButton label="Undo" icon={Undo2} accelerator="CmdOrCtrl+Z" />
            <IconButton label="Redo" icon={Redo2} accelerator="CmdOrCtrl+Shift+Z" isDisabled />
          </ToolbarGroup>
          <ToolbarSeparator />
          <ToolbarGroup label="Zoom">
            <IconButton label="Zoom in" icon={ZoomIn} accelerator="CmdOrCtrl+=" />
            <IconButton label="Zoom out" icon={ZoomOut} accelerator="CmdOrCtrl+-" />
          </ToolbarGroup>
          <ToolbarSeparator />
          <IconButton label="Tidy the map" icon={WandSparkles} accelerator="CmdOrCtrl+Shift+L" />
          <ToggleButton
            label="Focus on neighbours"
            icon={Crosshair}
            isIconOnly
            isSelected={isFocused}
            onChange={setIsFocused}
          />
        </Toolbar>
      </Exhibit>
      <Exhibit name="Toggle button">
        <ToggleButton label="Lanes" icon={Columns3} defaultSelected />
        <ToggleButton label="Legend" />
        <ToggleButton label="Minimap" isDisabled defaultSelected />
      </Exhibit>
      <Exhibit name="Segmented control">
        <SegmentedControl label="View" segments={views} value={view} onChange={setView} />
        <SegmentedControl label="Order" isLabelShown segments={orders} value={order} onChange={setOrder} />
      </Exhibit>
    </>
  );
}
