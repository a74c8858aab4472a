import { useState } from 'react';
import { Button, IconButton } from '../Button.tsx';
import { ContextMenu, type WindowPoint } from '../ContextMenu.tsx';
import { ConfirmDialog, Dialog } from '../Dialog.tsx';
import { ChevronDown, Copy, Download, Ellipsis, FilePlus, Pencil, Trash2 } from '../icons.ts';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger, Submenu } from '../Menu.tsx';
import { Popover, PopoverTrigger } from '../Popover.tsx';
import { TextField } from '../TextField.tsx';
import { Exhibit } from './Exhibit.tsx';

function MenuItems() {
  return (
    <>
      <MenuItem id="rename" label="Rename" icon={Pencil} accelerator="Enter" />
      <MenuItem id="duplicate" label="Duplicate" icon={Copy} accelerator="CmdOrCtrl+D" />
      <Submenu id="export" label="Export" icon={Download}>
        <MenuItem id="svg" label="Figure (SVG)…" />
        <MenuItem id="json" label="Theory (JSON)…" />
      </Submenu>
      <MenuItem id="paste" label="Paste" accelerator="CmdOrCtrl+V" isDisabled />
      <MenuSection title="Theory">
        <MenuItem id="new" label="New theory" icon={FilePlus} />
      </MenuSection>
      <MenuSeparator />
      <MenuItem id="delete" label="Delete" icon={Trash2} accelerator="Delete" isDanger />
    </>
  );
}

/** Everything that floats: each opens by keyboard, closes by Esc, gives focus back. */
export function OverlayExhibits() {
  const [isDialogOpen, setIsDialogOpen] = useState(false);
  const [isConfirmOpen, setIsConfirmOpen] = useState(false);
  const [menuAt, setMenuAt] = useState<WindowPoint | null>(null);
  return (
    <>
      <Exhibit name="Menu, popover, dialog">
        <MenuTrigger>
          <Button trailingIcon={ChevronDown}>Element menu</Button>
          <Menu>
            <MenuItems />
          </Menu>
        </MenuTrigger>
        <MenuTrigger>
          <IconButton label="More" icon={Ellipsis} />
          <Menu selectionMode="single" selectedKeys={['evidence']}>
            <MenuItem id="evidence" label="Evidence" />
            <MenuItem id="confidence" label="Confidence" />
          </Menu>
        </MenuTrigger>
        <PopoverTrigger>
          <Button>Open popover</Button>
          <Popover label="About bare arrows">
            <p>A bare arrow is normal: it says what is hoped and not yet shown.</p>
          </Popover>
        </PopoverTrigger>
        <Button onPress={() => setIsDialogOpen(true)}>Open dialog</Button>
        <Button onPress={() => setIsConfirmOpen(true)}>Ask first</Button>
        <div
          className="gallery-contextArea"
          role="application"
          aria-label="Area with a context menu"
          onContextMenu={(event) => {
            event.preventDefault();
            setMenuAt({ x: event.clientX, y: event.clientY });
          }}
        >
          Right-click here
        </div>
      </Exhibit>
      <ContextMenu label="Element" at={menuAt} onClose={() => setMenuAt(null)}>
        <MenuItems />
      </ContextMenu>
      <Dialog
        title="New theory"
        isOpen={isDialogOpen}
        onOpenChange={setIsDialogOpen}
        actions={
          <>
            <Button onPress={() => setIsDialogOpen(false)}>Cancel</Button>
            <Button variant="primary" onPress={() => setIsDialogOpen(false)}>
              Create theory
            </Button>
          </>
        }
      >
        <TextField label="Name" autoFocus description="You can change it at any time." />
      </Dialog>
      <ConfirmDialog
        title="Delete this theory?"
        confirmLabel="Delete theory"
        isDanger
        isOpen={isConfirmOpen}
        onOpenChange={setIsConfirmOpen}
        onConfirm={() => undefined}
      >
        <p>14 elements and 22 arrows go with it. The evidence stays in the library. Undo brings it back.</p>
      </ConfirmDialog>
    </>
  );
}
