import type { ReactNode } from 'react';
import { Tooltip as RacTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd.tsx';
import { tooltipLayer } from './tooltipLayer.ts';
import './Tooltip.css';

export type TooltipProps = {
  /** Short, Sentence case, no full stop. */
  readonly words: ReactNode;
  readonly accelerator?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly isOpen?: boolean;
  readonly isDisabled?: boolean;
  /** One focusable react-aria control; wrap anything else in react-aria's `Focusable`. */
  readonly children: ReactNode;
};

/** Words on hover and on keyboard focus; Esc closes them. Never the only place where something is said. */
export function Tooltip({ words, accelerator, placement = 'bottom', children, ...trigger }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80} {...trigger}>
      {children}
      <RacTooltip
        className="wf-tooltip"
        placement={placement}
        offset={6}
        UNSTABLE_portalContainer={tooltipLayer()}
      >
        {words}
        {accelerator !== undefined && <Kbd accelerator={accelerator} />}
      </RacTooltip>
    </TooltipTrigger>
  );
}
