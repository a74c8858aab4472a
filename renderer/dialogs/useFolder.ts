import { useEffect, useState } from 'react';

import { useEditor } from '#renderer/state/editorContext.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

/** A folder as the host lists it. */
export type Folder = OutputOf<'files.list'>;

/** A file in a folder, with the separator that the folder's own path uses. */
function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** The path that a typed text means: as it is when it is one, else a file in the folder; null when it is empty, or the folder is not known yet. */
export function pathOf(folder: Folder | null, text: string): string | null {
  if (text === '') return null;
  const isPath = /^([/\\]|[A-Za-z]:[/\\])/.test(text);
  if (isPath) return text;
  return folder === null ? null : joinPath(folder.folder, text);
}

/** The last part of a path. */
export function fileNameIn(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** The folder being looked at, beginning with the user's documents; `go` looks at another. */
export function useFolder() {
  const editor = useEditor();
  const [wanted, setWanted] = useState<string | null>(null);
  const [folder, setFolder] = useState<Folder | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('files.list', { folder: wanted }).then((found) => {
      if (!isCurrent) return;
      if (found.ok) setFolder(found.value);
      setProblem(found.ok ? '' : found.error.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, wanted]);
  return { folder, problem, go: setWanted };
}
