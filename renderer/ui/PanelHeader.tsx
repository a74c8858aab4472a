import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { X } from './icons.ts';
import './PanelHeader.css';

export type PanelHeaderProps = {
  readonly title: string;
  /** A quiet line above the title: what kind of thing this is. */
  readonly kind?: ReactNode;
  readonly actions?: ReactNode;
  /** Shows ✕. */
  readonly onClose?: () => void;
  readonly headingLevel?: 1 | 2 | 3;
};

/** The head of a panel: what it is about, what can be done with it, and the way out. */
export function PanelHeader({ title, kind, actions, onClose, headingLevel = 2 }: PanelHeaderProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <header className="wf-panelHeader">
      <div className="wf-panelHeader-words">
        {kind !== undefined && <div className="wf-panelHeader-kind">{kind}</div>}
        <Heading className="wf-panelHeader-title">{title}</Heading>
      </div>
      <div className="wf-panelHeader-actions">
        {actions}
        {onClose !== undefined && <IconButton label="Close panel" icon={X} onPress={onClose} />}
      </div>
    </header>
  );
}
