import { useEffect } from 'react';

import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Toast, ToastRegion } from '#renderer/ui/Toast.tsx';

const SHOWN_MS = 5_000;

/** The last notice, above the status bar; news go by themselves, problems stay until dismissed. */
export function Notices() {
  const editor = useEditor();
  const notice = useEditorState((state) => state.notice);
  useEffect(() => {
    if (notice === null || notice.tone === 'problem') return undefined;
    const timer = setTimeout(() => {
      if (editor.store.getState().notice === notice) editor.store.setState({ notice: null });
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [editor, notice]);
  if (notice === null) return null;
  return (
    <ToastRegion>
      <Toast
        key={notice.id}
        message={notice.text}
        tone={notice.tone}
        onDismiss={() => editor.store.setState({ notice: null })}
      />
    </ToastRegion>
  );
}
