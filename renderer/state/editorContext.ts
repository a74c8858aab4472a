import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { Editor, EditorState } from './editorStore.ts';

const EditorContext = createContext<Editor | null>(null);

/** Gives the editor to the components below. */
export const EditorProvider = EditorContext.Provider;

/** The editor of this window, for actions. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('A component needs the editor but stands outside EditorProvider.');
  return editor;
}

/** A part of the state; the component renders again when that part changes. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useEditor().store, select);
}
