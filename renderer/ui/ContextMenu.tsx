import { useRef, type ReactNode } from 'react';
import { Popover as RacPopover } from 'react-aria-components';
import { MenuList } from './Menu.tsx';

/** A point in the window, CSS pixels from its top left. */
export type WindowPoint = { readonly x: number; readonly y: number };

export type ContextMenuProps = {
  readonly label: string;
  /** Where it opens; null: closed. From the keyboard, give a corner of what is selected. */
  readonly at: WindowPoint | null;
  readonly onClose: () => void;
  readonly onAction?: (id: string) => void;
  /** MenuItem, MenuSection, MenuSeparator. */
  readonly children: ReactNode;
};

/** A menu at a point: right click, Shift+F10 or the menu key on the map. Focus returns to where it was. */
export function ContextMenu({ label, at, onClose, onAction, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 0, height: 0 }}
      />
      <RacPopover
        className="wf-popover wf-menu-popover"
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={2}
      >
        <MenuList
          label={label}
          onAction={(id) => {
            onAction?.(id);
            onClose();
          }}
        >
          {children}
        </MenuList>
      </RacPopover>
    </>
  );
}
