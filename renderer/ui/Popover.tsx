import type { ReactNode } from 'react';
import {
  Dialog as RacDialog,
  DialogTrigger,
  Popover as RacPopover,
  type PopoverProps as RacPopoverProps,
} from 'react-aria-components';
import './Popover.css';

export type PopoverProps = Pick<
  RacPopoverProps,
  'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef' | 'offset' | 'isNonModal'
> & {
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** Floats by its trigger: `<PopoverTrigger><Button/><Popover label=…>…</Popover></PopoverTrigger>`. Esc closes, focus returns. */
export function Popover({ label, children, ...position }: PopoverProps) {
  return (
    <RacPopover offset={6} {...position} className="wf-popover">
      <RacDialog aria-label={label} className="wf-popover-body">
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </RacDialog>
    </RacPopover>
  );
}

/** Joins one button to one Popover. */
export const PopoverTrigger = DialogTrigger;
