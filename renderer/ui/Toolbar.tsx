import type { ReactNode } from 'react';
import { Group, Separator, Toolbar as RacToolbar } from 'react-aria-components';
import './Toolbar.css';

export type ToolbarProps = {
  readonly label: string;
  readonly orientation?: 'horizontal' | 'vertical';
  readonly children: ReactNode;
};

/** A row or column of buttons with one Tab stop; arrow keys move inside. */
export function Toolbar({ label, orientation = 'horizontal', children }: ToolbarProps) {
  return (
    <RacToolbar aria-label={label} orientation={orientation} className="wf-toolbar">
      {children}
    </RacToolbar>
  );
}

/** Buttons of a toolbar that belong together. */
export function ToolbarGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Group aria-label={label} className="wf-toolbar-group">
      {children}
    </Group>
  );
}

/** A hairline between groups; `orientation` is its own: vertical in a horizontal toolbar. */
export function ToolbarSeparator({
  orientation = 'vertical',
}: {
  readonly orientation?: 'horizontal' | 'vertical';
}) {
  return <Separator orientation={orientation} className="wf-toolbar-separator" />;
}
