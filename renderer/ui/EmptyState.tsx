import type { ReactNode } from 'react';
import type { Icon } from './icons.ts';
import './EmptyState.css';

export type EmptyStateProps = {
  /** A question or a plain statement: "What do you hope will happen?" */
  readonly title: string;
  readonly icon?: Icon;
  /** The next act, in a sentence. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
};

/** What stands where nothing is yet, and says the next act. */
export function EmptyState({ title, icon: Glyph, children, actions, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="wf-empty">
      {Glyph && <Glyph className="wf-empty-icon" size={24} strokeWidth={1.5} aria-hidden />}
      <Heading className="wf-empty-title">{title}</Heading>
      {children !== undefined && <p className="wf-empty-words">{children}</p>}
      {actions !== undefined && <div className="wf-empty-actions">{actions}</div>}
    </div>
  );
}
