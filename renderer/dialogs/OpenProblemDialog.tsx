import { useEffect, useState } from 'react';

import { chooseFile, openPath, restoreBackup } from '#renderer/actions/fileActions.ts';
import { rememberOpenPath } from '#renderer/actions/openPath.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import type { OpenProblem } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { whenWords } from '#renderer/words/frameWords.ts';
import type { Backup } from '#shared/rpc/contract.ts';

/** Refusals of what is inside the file, for which a backup can stand in. */
const unreadable = new Set([
  'storage/damaged',
  'storage/empty',
  'storage/not-found',
  'storage/not-a-workspace',
  'storage/foreign-schema',
]);

/** The newest backup of a file whose content cannot be read; null when there is none or it would not help. */
function useNewestBackup({ path, failure }: OpenProblem): Backup | null {
  const editor = useEditor();
  const [newest, setNewest] = useState<Backup | null>(null);
  const isUnreadable = unreadable.has(failure.code);
  useEffect(() => {
    if (!isUnreadable) return;
    void editor.client.call('backups.list', { path }).then((found) => {
      if (found.ok) setNewest(found.value.toSorted((one, other) => other.takenAt - one.takenAt)[0] ?? null);
    });
  }, [editor, isUnreadable, path]);
  return newest;
}

/** Why a file was not opened, and the ways on: its newest good copy, another try, another file. */
export function OpenProblemDialog({ problem }: { readonly problem: OpenProblem }) {
  const editor = useEditor();
  const { path, failure } = problem;
  const newest = useNewestBackup(problem);
  const close = () => {
    rememberOpenPath(editor.store.getState().workspace?.path ?? null);
    editor.store.setState({ problem: null });
  };
  const then = (act: () => Promise<unknown>) => () => {
    close();
    void act();
  };
  return (
    <Dialog
      title="This file was not opened"
      role="alertdialog"
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button onPress={close}>Close</Button>
          {failure.code === 'rpc/unreachable' && (
            <Button variant="primary" onPress={then(() => openPath(editor, { path, takeOver: false }))}>
              Try again
            </Button>
          )}
          {failure.code === 'storage/locked' && (
            <Button variant="primary" onPress={then(() => openPath(editor, { path, takeOver: true }))}>
              Take it over
            </Button>
          )}
          {newest === null ? (
            <Button onPress={then(() => chooseFile(editor, 'open'))}>Open another file…</Button>
          ) : (
            <Button
              variant="primary"
              autoFocus
              onPress={then(() => restoreBackup(editor, { path, backup: newest.path }))}
            >
              Open the newest good copy
            </Button>
          )}
        </>
      }
    >
      <div className="wf-stack">
        <p>{failure.message}</p>
        <p className="wf-problem-path">{path}</p>
        {newest !== null && (
          <p>
            {failure.message.includes('good copy')
              ? ''
              : `The newest good copy is from ${whenWords(newest.takenAt, editor.env.now())}. `}
            {failure.code === 'storage/not-found'
              ? 'Opening the copy puts it where the file was.'
              : 'Opening the copy puts it in the place of the file. The file as it is now is kept among its backups, so nothing is thrown away.'}
          </p>
        )}
      </div>
    </Dialog>
  );
}
