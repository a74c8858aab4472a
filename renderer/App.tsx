import { useEffect } from 'react';

import { listen } from './actions/listen.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { FileDrop } from './frame/FileDrop.tsx';
import { Notices } from './frame/Notices.tsx';
import { WorkspaceFrame } from './frame/WorkspaceFrame.tsx';
import { Palette } from './palette/Palette.tsx';
import { PrintWindow } from './panel/print/PrintWindow.tsx';
import { WalkWindow } from './panel/walk/WalkWindow.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { EditorProvider, useEditorState } from './state/editorContext.ts';
import type { Editor } from './state/editorStore.ts';
import { ThemeRoot } from './ui/ThemeRoot.tsx';

/** The whole window: a start screen or a workspace, and what floats over them. */
export function App({ editor }: { readonly editor: Editor }) {
  useEffect(() => listen(editor), [editor]);
  return (
    <EditorProvider value={editor}>
      <Window />
    </EditorProvider>
  );
}

function Window() {
  const theme = useEditorState((state) => state.settings.theme);
  const screen = useEditorState((state) => state.screen);
  const title = useEditorState((state) => state.workspace?.title);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  // Style sheets ask for it: the letters C, M and O stand for the terms of the field only.
  useEffect(() => {
    document.documentElement.dataset['vocabulary'] = vocabulary;
  }, [vocabulary]);
  useEffect(() => {
    document.title = title === undefined ? 'Wherefore' : `${title} · Wherefore`;
  }, [title]);
  return (
    <ThemeRoot theme={theme}>
      {screen === 'start' && <StartScreen />}
      {screen === 'workspace' && <Workspace />}
      {screen === 'loading' && <main className="visuallyHidden">Opening…</main>}
      <Palette />
      <Dialogs />
      <FileDrop />
      <Notices />
    </ThemeRoot>
  );
}

/** An open workspace: its frame, or what fills the window in its place. */
function Workspace() {
  const isWalking = useEditorState((state) => state.walk !== null);
  const isPrinting = useEditorState((state) => state.printing !== null);
  if (isWalking) return <WalkWindow />;
  return isPrinting ? <PrintWindow /> : <WorkspaceFrame />;
}
