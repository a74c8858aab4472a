import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import { holdPendingEdit } from '#renderer/actions/pendingEdits.ts';

const PAUSE_MS = 400;

type Draft = { readonly text: string; readonly before: string };

/**
 * A text that is committed while it is typed: at every pause, on leaving the field, and before any action. Esc puts
 * back what stood there when typing began. What is not allowed (`isAllowed`) stays a draft and goes on leaving.
 */
export function useCommittedText(options: {
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly isAllowed?: (text: string) => boolean;
}) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isAllowed = (text: string) => options.isAllowed?.(text) ?? true;

  const commit = () => {
    clearTimeout(timer.current);
    if (draft !== null && draft.text !== options.value && isAllowed(draft.text)) options.onCommit(draft.text);
  };
  // What the timer, an action or the end of the component commits is what stands there then.
  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  const isEditing = draft !== null;
  useEffect(() => {
    if (!isEditing) return undefined;
    const release = holdPendingEdit(() => latest.current());
    return () => {
      release();
      latest.current();
    };
  }, [isEditing]);

  return {
    text: draft?.text ?? options.value,
    isInvalid: draft !== null && !isAllowed(draft.text),
    change: (text: string) => {
      setDraft({ text, before: draft?.before ?? options.value });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), PAUSE_MS);
    },
    /** Commits and shows the stored text again. */
    finish: () => {
      commit();
      setDraft(null);
    },
    /** Puts back what stood there when typing began; false when nothing was typed. */
    restore: (): boolean => {
      clearTimeout(timer.current);
      if (draft === null) return false;
      if (draft.before !== options.value) options.onCommit(draft.before);
      setDraft(null);
      return true;
    },
  };
}
