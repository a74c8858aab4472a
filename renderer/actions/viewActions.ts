import { isNarrow } from '#renderer/frame/useIsNarrow.ts';
import type {
  Editor,
  InspectorFocus,
  InspectorTab,
  MeasuresPage,
  Panels,
  SidePane,
  ViewName,
} from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import type { Settings } from '#shared/rpc/contract.ts';

import { keepFocus } from './panes.ts';

/** Changes a setting at once, and keeps it for the next start. */
export function changeSettings(editor: Editor, change: Partial<Settings>): void {
  const settings = { ...editor.store.getState().settings, ...change };
  editor.store.setState({ settings });
  void editor.client.call('settings.set', settings).then((kept) => {
    if (!kept.ok) notify(editor, kept.error.message, 'problem');
  });
}

/** Whether the window is dark now, whatever the setting says. */
export function isDark(theme: Settings['theme']): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Shows or hides a part of the frame. */
export function togglePanel(editor: Editor, panel: keyof Panels): void {
  const { panels } = editor.store.getState();
  editor.store.setState({ panels: { ...panels, [panel]: !panels[panel] } });
}

/** Takes the pane away where it lies over everything, so that what is asked for can be seen. */
export function uncover(editor: Editor): void {
  const { panels } = editor.store.getState();
  if (!isNarrow() || !panels.inspector) return;
  editor.store.setState({ panels: { ...panels, inspector: false } });
  keepFocus(editor);
}

/** Fills the centre with a view; what stood beside it stays there unless it is the same. A comparison is over. */
export function showView(editor: Editor, main: ViewName): void {
  const { beside } = editor.store.getState().views;
  editor.store.setState({ views: { main, beside: beside === main ? null : beside }, comparing: null });
  uncover(editor);
}

/** Shows a page of the view of measures. */
export function showMeasures(editor: Editor, measuresPage: MeasuresPage): void {
  editor.store.setState({ measuresPage });
  showView(editor, 'measures');
}

/** Puts a second view beside the first, or takes it away. */
export function toggleBeside(editor: Editor): void {
  const { main, beside } = editor.store.getState().views;
  const other = main === 'map' ? 'sentences' : 'map';
  editor.store.setState({ views: { main, beside: beside === null ? other : null } });
}

/** Shows something in the pane at the right, and the pane itself. */
export function showSide(editor: Editor, sidePane: SidePane): void {
  const { panels } = editor.store.getState();
  editor.store.setState({ sidePane, panels: { ...panels, inspector: true } });
}

let serial = 0;

/** Selects one row, shows it in the inspector, and puts the cursor in a field there when one is named. */
export function inspect(
  editor: Editor,
  {
    id,
    tab,
    field,
  }: {
    readonly id: string;
    readonly tab?: InspectorTab;
    readonly field?: InspectorFocus['field'];
  },
): void {
  const { panels } = editor.store.getState();
  serial += 1;
  editor.store.setState({
    selection: new Set([id]),
    panels: { ...panels, inspector: true },
    ...(field === undefined && tab === undefined ? {} : { sidePane: 'inspector' }),
    inspectorFocus: field === undefined ? null : { id, field, serial },
    ...(tab === undefined ? {} : { inspectorTab: tab }),
  });
}
