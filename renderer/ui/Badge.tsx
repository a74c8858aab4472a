import type { ReactNode } from 'react';
import type { Icon } from './icons.ts';
import './Badge.css';

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger';

export type BadgeProps = {
  /** The words carry the meaning; the tone only helps to find it. */
  readonly children: ReactNode;
  readonly tone?: BadgeTone;
  readonly icon?: Icon;
};

/** A short word or figure about something: "Draft", "3 checks". */
export function Badge({ children, tone = 'neutral', icon: Glyph }: BadgeProps) {
  return (
    <span className={`wf-badge wf-badge--${tone}`}>
      {Glyph && <Glyph size={12} strokeWidth={2} aria-hidden />}
      {children}
    </span>
  );
}
