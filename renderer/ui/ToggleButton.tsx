import {
  ToggleButton as RacToggleButton,
  type ToggleButtonProps as RacToggleButtonProps,
} from 'react-aria-components';
import type { Icon } from './icons.ts';
import { Tooltip } from './Tooltip.tsx';
import './Button.css';
import './ToggleButton.css';

export type ToggleButtonProps = Omit<
  RacToggleButtonProps,
  'children' | 'className' | 'style' | 'render' | 'aria-label'
> & {
  readonly label: string;
  readonly icon?: Icon;
  /** Shows the icon alone and the label as a tooltip. */
  readonly isIconOnly?: boolean;
  readonly accelerator?: string;
  readonly tooltipPlacement?: 'top' | 'bottom' | 'left' | 'right';
};

/** A button that stays in: `isSelected`, `onChange`. On is shown by a tint and a bar, not by colour alone. */
export function ToggleButton(props: ToggleButtonProps) {
  const { label, icon: Glyph, isIconOnly = false, accelerator, tooltipPlacement = 'bottom', ...rest } = props;
  const className = `wf-button wf-button--quiet wf-toggle${isIconOnly ? ' wf-button--iconOnly' : ''}`;
  const glyph = Glyph && <Glyph size={16} strokeWidth={1.75} aria-hidden />;
  if (!isIconOnly) {
    return (
      <RacToggleButton {...rest} className={className}>
        {glyph}
        <span>{label}</span>
      </RacToggleButton>
    );
  }
  return (
    <Tooltip
      words={label}
      placement={tooltipPlacement}
      {...(accelerator === undefined ? {} : { accelerator })}
    >
      <RacToggleButton {...rest} aria-label={label} className={className}>
        {glyph}
      </RacToggleButton>
    </Tooltip>
  );
}
