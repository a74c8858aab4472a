import { type RefObject, useEffect, useRef, useState } from 'react';

import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { InspectorFocus } from '#renderer/state/editorStore.ts';

function useRequest(id: string, field: InspectorFocus['field']): number | null {
  return useEditorState(({ inspectorFocus: asked }) =>
    asked !== null && asked.id === id && asked.field === field ? asked.serial : null,
  );
}

/** Puts the cursor into a field of a row whenever that was asked for (`inspect`), once. */
export function useFieldFocus(
  input: RefObject<HTMLElement | null>,
  { id, field }: { readonly id: string; readonly field: InspectorFocus['field'] },
): void {
  const editor = useEditor();
  const request = useRequest(id, field);
  useEffect(() => {
    if (request === null) return;
    input.current?.focus();
    editor.store.setState({ inspectorFocus: null });
  }, [editor, input, request]);
}

/** Whether the form for adding something to a row is open: by its own button, or because that was asked for. */
export function useAdding(id: string, field: InspectorFocus['field']) {
  const editor = useEditor();
  const request = useRequest(id, field);
  const [isOpen, setIsOpen] = useState(false);
  const isAdding = isOpen || request !== null;
  const button = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(isAdding);
  useEffect(() => {
    // The form that had the focus is gone: its button takes it.
    if (wasAdding.current && !isAdding) button.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);
  return {
    isAdding,
    /** The button that opens the form, which takes the focus when the form has closed. */
    button,
    open: () => setIsOpen(true),
    close: () => {
      setIsOpen(false);
      if (request !== null) editor.store.setState({ inspectorFocus: null });
    },
  };
}
