import type { Editor, Overlay } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { enterWorkspace, leaveWorkspace, openWorkspace } from '#renderer/state/workspaces.ts';
import type { Result } from '#models/result.ts';
import { exportFacts } from '#shared/export/formats.ts';
import { panelFiles } from '#shared/export/panelFiles.ts';
import { fileNameFor } from '#shared/fileName.ts';
import type { InputOf, OutputOf } from '#shared/rpc/contract.ts';

import { exportTheory, writePanelFile } from './exportActions.ts';
import { previewImport } from './importActions.ts';
import { readAnswers } from './readAnswers.ts';
import { rememberOpenPath } from './openPath.ts';

/** The overlays that ask for a file. */
export type FileOverlay = Extract<
  Overlay,
  'open' | 'import' | 'save-copy' | 'export-file' | 'panel-file' | 'panel-answers'
>;
type SaveOverlay = Extract<FileOverlay, 'save-copy' | 'export-file' | 'panel-file'>;

/** True for the overlays that ask where to write. */
export function isSaveOverlay(overlay: FileOverlay): overlay is SaveOverlay {
  return overlay !== 'open' && overlay !== 'import' && overlay !== 'panel-answers';
}

/** The name that a saved or exported file is proposed to have. */
export function suggestedName(editor: Editor, overlay: SaveOverlay): string {
  const { workspace, document, theoryId, viewed, exporting, panelFile } = editor.store.getState();
  const theory = theoryId === null ? undefined : document.theories.get(theoryId as never);
  if (overlay === 'panel-file' && panelFile !== null) {
    const session = document.sessions.get(panelFile.sessionId as never);
    return `${fileNameFor(session?.title ?? '', 'Session')}.${panelFiles[panelFile.what].ending}`;
  }
  const format = exportFacts(exporting.format);
  const title = viewed === null ? (theory?.title ?? '') : `${theory?.title ?? ''}, ${viewed.name}`;
  const base =
    overlay === 'save-copy' ? `${workspace?.title ?? 'Workspace'} (copy)` : (format.workspaceName ?? title);
  const ending = overlay === 'save-copy' ? 'wherefore' : format.ending;
  return `${fileNameFor(base, 'Theory')}.${ending}`;
}

function fail(editor: Editor, result: Result<unknown>): boolean {
  if (!result.ok) notify(editor, result.error.message, 'problem');
  return !result.ok;
}

function savePurpose(editor: Editor, overlay: SaveOverlay) {
  const { exporting, panelFile } = editor.store.getState();
  if (overlay === 'save-copy') return 'workspace';
  return overlay === 'panel-file' && panelFile !== null ? panelFile.what : exporting.format;
}

/** Asks for a file: in the system's own dialog where there is one, else in ours, and goes on with what was chosen. */
export async function chooseFile(editor: Editor, overlay: FileOverlay): Promise<void> {
  if (editor.store.getState().info?.hasNativeDialogs !== true) {
    editor.store.setState({ overlay });
    return;
  }
  const picked = isSaveOverlay(overlay)
    ? await editor.client.call('host.pickSaveFile', {
        purpose: savePurpose(editor, overlay),
        suggestedName: suggestedName(editor, overlay),
      })
    : await editor.client.call('host.pickOpenFile', {
        purpose: overlay === 'open' ? 'workspace' : overlay === 'import' ? 'import' : 'answers',
      });
  if (picked.ok && picked.value.path !== null) await doWithFile(editor, { overlay, path: picked.value.path });
  else fail(editor, picked);
}

/** Does with a file what its overlay asked it for; true when it is done. */
export function doWithFile(
  editor: Editor,
  { overlay, path }: { readonly overlay: FileOverlay; readonly path: string },
): Promise<boolean> {
  switch (overlay) {
    case 'open':
      return openPath(editor, { path, takeOver: false });
    case 'import':
      return previewImport(editor, { path });
    case 'save-copy':
      return saveCopy(editor, path);
    case 'export-file':
      return exportTheory(editor, path);
    case 'panel-file':
      return writePanelFile(editor, path);
    case 'panel-answers':
      return readAnswers(editor, path);
  }
}

/** Opens a workspace file; when it cannot be opened the reason is shown with what can be done. */
export async function openPath(
  editor: Editor,
  { path, takeOver }: { readonly path: string; readonly takeOver: boolean },
): Promise<boolean> {
  const opened = await openWorkspace(editor, { path, takeOver });
  if (!opened.ok) {
    const { screen } = editor.store.getState();
    editor.store.setState({
      problem: { path, failure: opened.error },
      ...(screen === 'loading' ? { screen: 'start' as const } : {}),
    });
    return false;
  }
  rememberOpenPath(opened.value.path);
  return true;
}

/** Makes a workspace and opens it in place of the one that is open. */
export async function createWorkspace(
  editor: Editor,
  input: InputOf<'workspace.create'>,
): Promise<Result<OutputOf<'workspace.create'>>> {
  const created = await editor.client.call('workspace.create', input);
  if (!created.ok) return created;
  if (editor.store.getState().workspace !== null && !(await leaveWorkspace(editor))) return created;
  await enterWorkspace(editor, created.value);
  rememberOpenPath(created.value.path);
  return created;
}

/** Saves what is left, closes the workspace and shows the start screen. */
export async function closeWorkspace(editor: Editor): Promise<void> {
  if (await leaveWorkspace(editor)) rememberOpenPath(null);
}

/** Puts a backup in place of a file that cannot be opened, and opens it. */
export async function restoreBackup(
  editor: Editor,
  { path, backup }: { readonly path: string; readonly backup: string },
): Promise<boolean> {
  const restored = await editor.client.call('backups.restore', { path, backup });
  if (!restored.ok) return !fail(editor, restored);
  if (editor.store.getState().workspace !== null && !(await leaveWorkspace(editor))) return false;
  await enterWorkspace(editor, restored.value);
  rememberOpenPath(restored.value.path);
  return true;
}

async function saveCopy(editor: Editor, path: string): Promise<boolean> {
  const { workspace } = editor.store.getState();
  if (workspace === null) return false;
  const queue = editor.queue.current;
  const isAllSaved = (await queue?.flush()) ?? true;
  const saved = await editor.client.call('workspace.saveCopy', { workspace: workspace.workspace, path });
  if (!saved.ok) return !fail(editor, saved);
  const left = isAllSaved ? null : await addWaiting(editor, saved.value.path);
  if (left === null) notify(editor, `A copy is at ${saved.value.path}`);
  else notify(editor, `A copy is at ${saved.value.path}, without the last changes: ${left}`, 'problem');
  return true;
}

/** Writes into a copy what the file itself cannot take; why not, or null when it is all there. */
async function addWaiting(editor: Editor, path: string): Promise<string | null> {
  const waiting = editor.queue.current?.waiting() ?? [];
  const opened = await editor.client.call('workspace.open', { path, takeOver: false });
  if (!opened.ok) return opened.error.message;
  const { workspace } = opened.value;
  let { revision } = opened.value;
  let problem: string | null = null;
  for (const { theoryId, ...commit } of waiting) {
    const written = await editor.client.call('commit.apply', {
      workspace,
      theoryId,
      baseRevision: revision,
      commits: [
        {
          ...commit,
          change: { upserts: [...commit.change.upserts], deletes: [...commit.change.deletes] },
        },
      ],
    });
    if (!written.ok) {
      problem = written.error.message;
      break;
    }
    ({ revision } = written.value);
  }
  await editor.client.call('workspace.close', { workspace });
  return problem;
}
