import type { ReactNode } from 'react';
import {
  Header,
  Menu as RacMenu,
  MenuItem as RacMenuItem,
  MenuSection as RacMenuSection,
  MenuTrigger as RacMenuTrigger,
  Popover as RacPopover,
  Separator,
  SubmenuTrigger,
  type MenuProps as RacMenuProps,
  type PopoverProps as RacPopoverProps,
} from 'react-aria-components';
import { Check, ChevronRight, type Icon } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import './Menu.css';
import './Popover.css';

export type MenuProps = Pick<
  RacMenuProps<object>,
  'children' | 'disabledKeys' | 'selectionMode' | 'selectedKeys' | 'onSelectionChange'
> & {
  /** Its name; the trigger's name when absent. */
  readonly label?: string;
  readonly onAction?: (id: string) => void;
  readonly placement?: Extract<RacPopoverProps['placement'], string>;
};

/** The list that its trigger opens: `<MenuTrigger><Button/><Menu>…</Menu></MenuTrigger>`. */
export function Menu({ label, onAction, placement = 'bottom start', ...rest }: MenuProps) {
  return (
    <RacPopover className="wf-popover wf-menu-popover" placement={placement} offset={4}>
      <MenuList
        {...(label === undefined ? {} : { label })}
        {...(onAction === undefined ? {} : { onAction })}
        {...rest}
      />
    </RacPopover>
  );
}

/** The list alone, for what brings its own popover. */
function MenuList({ label, onAction, ...rest }: Omit<MenuProps, 'placement'>) {
  return (
    <RacMenu
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="wf-menu"
      onAction={(key) => {
        onAction?.(String(key));
      }}
    />
  );
}

/** Joins one button to one Menu; Enter, Space, ↓ and ↑ open it. */
export const MenuTrigger = RacMenuTrigger;

export type MenuItemProps = {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  /** An Electron accelerator, shown at the right. */
  readonly accelerator?: string;
  readonly description?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction?: () => void;
};

/** One act, or one choice in a menu with a `selectionMode`. */
export function MenuItem(props: MenuItemProps) {
  const { id, label, icon, accelerator, description, isDanger = false, isDisabled = false, onAction } = props;
  const Glyph = icon;
  return (
    <RacMenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      className={`wf-menu-item${isDanger ? ' wf-menu-item--danger' : ''}`}
      {...(onAction === undefined ? {} : { onAction })}
    >
      {({ selectionMode, isSelected, hasSubmenu }) => (
        <>
          <span className="wf-menu-icon">
            {selectionMode !== 'none' && isSelected ? (
              <Check size={15} strokeWidth={2.5} aria-hidden />
            ) : (
              Glyph && <Glyph size={15} strokeWidth={1.75} aria-hidden />
            )}
          </span>
          <span className="wf-menu-words">
            <span>{label}</span>
            {description !== undefined && <span className="wf-menu-description">{description}</span>}
          </span>
          {accelerator !== undefined && (
            <span className="wf-menu-keys">
              <Kbd accelerator={accelerator} />
            </span>
          )}
          {hasSubmenu && <ChevronRight size={14} strokeWidth={2} aria-hidden />}
        </>
      )}
    </RacMenuItem>
  );
}

/** Items under a name, with a hairline above them. */
export function MenuSection({
  title,
  children,
  ...rest
}: {
  readonly title: string;
  readonly children: ReactNode;
} & Pick<RacMenuProps<object>, 'selectionMode' | 'selectedKeys' | 'onSelectionChange'>) {
  return (
    <RacMenuSection {...rest} className="wf-menu-section">
      <Header className="wf-menu-header">{title}</Header>
      {children}
    </RacMenuSection>
  );
}

/** A hairline between items. */
export function MenuSeparator() {
  return <Separator className="wf-menu-separator" />;
}

/** An item that opens a further menu at its side. */
export function Submenu({ children, ...item }: MenuItemProps & { readonly children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuItem {...item} />
      <RacPopover className="wf-popover wf-menu-popover" offset={-2} crossOffset={-5}>
        <MenuList>{children}</MenuList>
      </RacPopover>
    </SubmenuTrigger>
  );
}
