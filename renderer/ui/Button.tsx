import type { ReactNode } from 'react';
import { Button as RacButton, type ButtonProps as RacButtonProps } from 'react-aria-components';
import type { Icon } from './icons.ts';
import { Tooltip } from './Tooltip.tsx';
import './Button.css';

/** `plain` has an outline, `quiet` none; one `primary` at most in view; `danger` destroys something. */
export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger';

type Pressable = Omit<RacButtonProps, 'children' | 'className' | 'style' | 'render'> & {
  readonly ref?: React.Ref<HTMLButtonElement>;
};

export type ButtonProps = Pressable & {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  /** Stands before the words. */
  readonly icon?: Icon;
  /** Stands after the words: a chevron where a menu opens. */
  readonly trailingIcon?: Icon;
};

/**
 * What a button gets while it works: it keeps its place and focus and does nothing. Not the library's own way, which
 * leaves a picture without a name on the page for some seconds.
 */
function whilePending({ isPending = false, ...rest }: Pressable): Pressable {
  if (!isPending) return rest;
  const { onPress: _onPress, type: _type, form: _form, ...still } = rest;
  return { ...still, type: 'button', 'aria-disabled': true, 'data-pending': true } as Pressable;
}

/** A button with words; `isPending` keeps its place and focus while it works. */
export function Button({ children, variant = 'plain', icon, trailingIcon, ...rest }: ButtonProps) {
  const Leading = icon;
  const Trailing = trailingIcon;
  return (
    <RacButton {...whilePending(rest)} className={`wf-button wf-button--${variant}`}>
      {Leading && <Leading className="wf-button-icon" size={16} strokeWidth={1.75} aria-hidden />}
      <span className="wf-button-words">{children}</span>
      {Trailing && <Trailing className="wf-button-icon" size={14} strokeWidth={1.75} aria-hidden />}
    </RacButton>
  );
}

export type IconButtonProps = Pressable & {
  /** Its name for screen readers and its tooltip. */
  readonly label: string;
  readonly icon: Icon;
  readonly variant?: ButtonVariant;
  /** An Electron accelerator, shown in the tooltip. */
  readonly accelerator?: string;
  readonly tooltipPlacement?: 'top' | 'bottom' | 'left' | 'right';
};

/** A button with an icon alone: named for screen readers, and by a tooltip for everybody else. */
export function IconButton(props: IconButtonProps) {
  const { label, icon: Glyph, variant = 'quiet', accelerator, tooltipPlacement = 'bottom', ...rest } = props;
  return (
    <Tooltip
      words={label}
      placement={tooltipPlacement}
      {...(accelerator === undefined ? {} : { accelerator })}
    >
      <RacButton
        {...whilePending(rest)}
        aria-label={label}
        className={`wf-button wf-button--${variant} wf-button--iconOnly`}
      >
        <Glyph size={16} strokeWidth={1.75} aria-hidden />
      </RacButton>
    </Tooltip>
  );
}
