import { useEffect, useState } from 'react';
import { dropFile } from '#renderer/actions/importActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import './FileDrop.css';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** A file may be dropped anywhere in the window; without this the window would show the file instead of the app. */
export function FileDrop() {
  const editor = useEditor();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (file === undefined) return;
      if (files.length > 1) notify(editor, 'One file at a time: the first one is read.');
      void dropFile(editor, file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [editor]);
  if (!isOver) return null;
  return (
    <div className="wf-drop" aria-hidden>
      <p>Drop references, a theory or another workspace to see what is in the file</p>
    </div>
  );
}
