import { useState, type FormEvent } from 'react';

import { type FileOverlay, isSaveOverlay, doWithFile, suggestedName } from '#renderer/actions/fileActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ChevronUp, FileText, FolderOpen } from '#renderer/ui/icons.ts';
import { ListBox } from '#renderer/ui/ListBox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { whenWords } from '#renderer/words/frameWords.ts';

import { type Folder, fileNameIn, pathOf, useFolder } from './useFolder.ts';

const dialogWords = {
  open: { title: 'Open a workspace', act: 'Open' },
  import: { title: 'Import', act: 'Import' },
  'save-copy': { title: 'Save a copy', act: 'Save copy' },
  'export-file': { title: 'Where to?', act: 'Export' },
  'panel-file': { title: 'Where to?', act: 'Save' },
  'panel-answers': { title: 'Take in answers', act: 'Read' },
} as const satisfies Record<FileOverlay, { title: string; act: string }>;

/** Does with the chosen file what it was asked for, and keeps why that did not work. */
function useFileUse(overlay: FileOverlay, onClose: () => void) {
  const editor = useEditor();
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const use = async (path: string) => {
    setIsBusy(true);
    setProblem('');
    const isDone = await doWithFile(editor, { overlay, path });
    setIsBusy(false);
    // A file that could not be opened is spoken of by its own dialog, which takes this one's place.
    if (isDone || editor.store.getState().problem !== null) onClose();
    else setProblem(editor.store.getState().notice?.text ?? 'This did not work.');
  };
  return { problem, setProblem, isBusy, use };
}

/** Chooses a file where the system has no dialog for it: a list of folders and workspaces, and a field for the path. */
export function FileDialog({
  overlay,
  onClose,
}: {
  readonly overlay: FileOverlay;
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  const isSave = isSaveOverlay(overlay);
  const { folder, problem: folderProblem, go } = useFolder();
  const [typed, setTyped] = useState<string | null>(null);
  const { problem, setProblem, isBusy, use } = useFileUse(overlay, onClose);
  const text = typed ?? (isSave ? suggestedName(editor, overlay) : '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = pathOf(folder, text.trim());
    if (path === null && folder === null) setProblem('One moment: the folder is being read.');
    else if (path === null) setProblem(isSave ? 'Give it a name.' : 'Choose a file, or type its path.');
    else void use(path);
  };
  return (
    <Dialog
      title={dialogWords[overlay].title}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="wf-file" isPending={isBusy}>
            {dialogWords[overlay].act}
          </Button>
        </>
      }
    >
      <form id="wf-file" className="wf-files" onSubmit={submit}>
        <FolderView
          folder={folder}
          problem={folderProblem}
          onGo={(next) => {
            if (!isSave) setTyped(null);
            go(next);
          }}
          onPick={(file) => setTyped(isSave ? fileNameIn(file) : file)}
        />
        <TextField
          autoFocus
          label={isSave ? 'Name' : 'File'}
          value={text}
          onChange={(next) => {
            setTyped(next);
            setProblem('');
          }}
          isInvalid={problem !== ''}
          errorMessage={problem}
          placeholder={isSave ? 'Name of the file' : 'Choose above, or type a path'}
        />
      </form>
    </Dialog>
  );
}

function FolderView({
  folder,
  problem,
  onGo,
  onPick,
}: {
  readonly folder: Folder | null;
  readonly problem: string;
  readonly onGo: (folder: string) => void;
  readonly onPick: (file: string) => void;
}) {
  const editor = useEditor();
  const entries = folder?.entries ?? [];
  return (
    <>
      <div className="wf-files-where">
        <IconButton
          label="Folder above"
          icon={ChevronUp}
          isDisabled={folder === null || folder.parent === null}
          onPress={() => {
            if (folder !== null && folder.parent !== null) onGo(folder.parent);
          }}
        />
        <span className="wf-files-folder">{folder?.folder ?? problem}</span>
      </div>
      <div className="wf-files-list">
        <ListBox
          label="Files and folders"
          selectionMode="none"
          options={entries.map((entry) => ({
            id: entry.path,
            label: entry.name,
            icon: entry.isFolder ? FolderOpen : FileText,
            ...(entry.isFolder ? {} : { trailing: whenWords(entry.modifiedAt, editor.env.now()) }),
          }))}
          onAction={(path) => {
            const entry = entries.find((candidate) => candidate.path === path);
            if (entry?.isFolder === true) onGo(path);
            else onPick(path);
          }}
          emptyWords={folder === null ? 'Reading…' : 'No workspaces or folders here.'}
        />
      </div>
    </>
  );
}
