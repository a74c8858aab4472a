import { showView } from '#renderer/actions/viewActions.ts';
import { startWith } from '#renderer/start/startWith.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { readAnew } from '#renderer/state/workspaces.ts';
import { countWords } from '#models/words/countWords.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

import { backendStep } from './backendStep.ts';

/** Which studies of which reading list. */
export type WantedStudies = { readonly listId: string; readonly sourceIds: readonly string[] };

function doneWords({ added, known, extracts }: OutputOf<'readingLists.add'>): string {
  const parts = [
    added === 0 ? '' : `${countWords(added, 'study', 'studies')} added to your library`,
    extracts === 0 ? '' : `${countWords(extracts, 'extract')} added`,
    known === 0 ? '' : `${countWords(known, 'study', 'studies')} you had already`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** Adds studies of a reading list to the library that is open, as one step; true when it is done. */
export async function addStudies(editor: Editor, { listId, sourceIds }: WantedStudies): Promise<boolean> {
  const { workspace, theoryId } = editor.store.getState();
  if (workspace === null) return false;
  const handle = workspace.workspace;
  const done = await backendStep(editor, () =>
    editor.client.call('readingLists.add', { workspace: handle, listId, sourceIds: [...sourceIds] }),
  );
  if (done === null) return false;
  if (theoryId === null) editor.store.setState({ save: { kind: 'saved', at: editor.env.now() } });
  else if (!(await readAnew(editor, theoryId))) return false;
  notify(editor, doneWords(done));
  return true;
}

/** Makes a workspace with an empty theory and some studies, and shows its library. */
export async function startWithStudies(
  editor: Editor,
  { title, ...wanted }: WantedStudies & { readonly title: string },
): Promise<boolean> {
  if (!(await startWith(editor, { id: 'blank', title }))) return false;
  if (!(await addStudies(editor, wanted))) return false;
  showView(editor, 'library');
  return true;
}
