import { useContext, useId, type ReactNode } from 'react';
import {
  DialogTrigger,
  OverlayTriggerStateContext,
  Popover as RacPopover,
  type PopoverProps as RacPopoverProps,
} from 'react-aria-components';
import './Popover.css';

export type PopoverProps = Pick<
  RacPopoverProps,
  'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef' | 'offset'
> & {
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** Floats by its trigger: `<PopoverTrigger><Button/><Popover label=…>…</Popover></PopoverTrigger>`. Esc closes, focus returns. */
export function Popover({ label, children, ...position }: PopoverProps) {
  const state = useContext(OverlayTriggerStateContext);
  const labelId = useId();
  const close = () => {
    if (position.isOpen === undefined) state?.close();
    else position.onOpenChange?.(false);
  };
  // The popover itself is the dialog, so that its Dismiss buttons for screen readers are inside it;
  // it is named here because react-aria would name it after its trigger.
  return (
    <RacPopover offset={6} {...position} aria-labelledby={labelId} className="wf-popover">
      <span id={labelId} hidden>
        {label}
      </span>
      <div className="wf-popover-body">{typeof children === 'function' ? children(close) : children}</div>
    </RacPopover>
  );
}

/** Joins one button to one Popover. */
export const PopoverTrigger = DialogTrigger;
