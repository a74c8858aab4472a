import type { ChangeMark } from '#models/compare/changeMarks.ts';
import type { Document } from '#models/document.ts';
import { type Editor, createEditor } from '#renderer/state/editorStore.ts';

/** What a map of a comparison shows. */
export type Viewed = {
  readonly document: Document;
  readonly theoryId: string;
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** The rest is faded; null: nothing is. */
  readonly focusedIds: ReadonlySet<string> | null;
};

/** A window's state of its own for a map that is only read: what is selected there is nobody else's selection. */
export function createViewer(editor: Editor): Editor {
  const viewer = createEditor({ client: editor.client, env: editor.env });
  const { workspace, settings, panels } = editor.store.getState();
  viewer.store.setState({
    screen: 'workspace',
    workspace: workspace === null ? null : { ...workspace, isReadOnly: true },
    settings,
    panels: { ...panels, inspector: false, legend: false, minimap: false },
  });
  return viewer;
}

/** Shows something else on a viewer's map, in the words in use. */
export function show(
  viewer: Editor,
  editor: Editor,
  { document, theoryId, marks, focusedIds }: Viewed,
): void {
  const { settings } = editor.store.getState();
  viewer.store.setState({ document, theoryId, changeMarks: marks, focusedIds, settings });
}
