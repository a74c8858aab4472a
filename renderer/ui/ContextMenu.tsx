import type { ReactNode } from 'react';
import { Button as RacButton, MenuTrigger } from 'react-aria-components';
import { Menu } from './Menu.tsx';
import './ContextMenu.css';

/** A point in the window, CSS pixels from its top left. */
export type WindowPoint = { readonly x: number; readonly y: number };

export type ContextMenuProps = {
  readonly label: string;
  /** Where it opens; null: closed. From the keyboard, give a corner of what is selected. */
  readonly at: WindowPoint | null;
  readonly onClose: () => void;
  readonly onAction?: (id: string) => void;
  /** MenuItem, MenuSection, MenuSeparator, Submenu. */
  readonly children: ReactNode;
};

/** A menu at a point: right click, Shift+F10 or the menu key on the map. Focus returns to where it was. */
export function ContextMenu({ label, at, onClose, onAction, children }: ContextMenuProps) {
  return (
    <MenuTrigger
      isOpen={at !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <span aria-hidden>
        <RacButton
          className="wf-contextMenu-anchor"
          aria-label={label}
          excludeFromTabOrder
          style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
        />
      </span>
      <Menu {...(onAction === undefined ? {} : { onAction })}>{children}</Menu>
    </MenuTrigger>
  );
}
