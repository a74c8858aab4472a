import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type StoreApi, createStore } from 'zustand/vanilla';

import { type ChecksAnswer, runChecks } from '#models/checks/runChecks.ts';
import { createBeginningReader } from '#renderer/state/beginningReader.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

const nothing: ChecksAnswer = { findings: [], dismissed: [], counts: { error: 0, warning: 0, hint: 0 } };

/** What the checks found in the open theory; a moment behind what is typed. */
export type ChecksState = {
  /** What the theory is asked; `isKnown` is false until the first answer. */
  readonly answer: ChecksAnswer;
  readonly isKnown: boolean;
  /** The row whose questions alone are listed; null: those about the whole theory. */
  readonly aboutId: string | null;
};

type Desk = {
  readonly store: StoreApi<ChecksState>;
  readonly open: () => () => void;
  /** Asks at once. */
  readonly look: () => void;
};

// After the last change this long, and then when the window has nothing else to do.
const PAUSE = 250;
const LATEST = 2000;

/** Calls when the window is idle; at the latest after two seconds. Where it cannot say, after a short while. */
function whenIdle(act: () => void): () => void {
  // Safari has no such call.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, PAUSE);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}

function createDesk(editor: Editor): Desk {
  const store = createStore<ChecksState>(() => ({ answer: nothing, isKnown: false, aboutId: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopIdle: (() => void) | undefined;
  let isPressed = false;
  const later = () => {
    clearTimeout(timer);
    stopIdle?.();
    timer = setTimeout(() => {
      stopIdle = whenIdle(() => (isPressed ? later() : look()));
    }, PAUSE);
  };
  const beginning = createBeginningReader(editor, later);
  const look = () => {
    const state = editor.store.getState();
    const { document, theoryId, settings } = state;
    const answer =
      theoryId === null
        ? nothing
        : runChecks(document, theoryId, { vocabulary: settings.vocabulary, basis: beginning(state).side });
    store.setState({ answer, isKnown: theoryId !== null });
  };
  const onPointer = ({ type }: PointerEvent) => {
    isPressed = type === 'pointerdown';
  };
  const open = () => {
    const pointers = ['pointerdown', 'pointerup', 'pointercancel'] as const;
    for (const type of pointers) window.addEventListener(type, onPointer, true);
    later();
    const stop = editor.store.subscribe((state, before) => {
      if (state.theoryId !== before.theoryId)
        store.setState({ answer: nothing, isKnown: false, aboutId: null });
      const isSame =
        state.document === before.document &&
        state.theoryId === before.theoryId &&
        state.settings.vocabulary === before.settings.vocabulary;
      if (!isSame) later();
    });
    return () => {
      stop();
      clearTimeout(timer);
      stopIdle?.();
      for (const type of pointers) window.removeEventListener(type, onPointer, true);
    };
  };
  return { store, open, look };
}

const desks = new WeakMap<Editor, Desk>();

function deskOf(editor: Editor): Desk {
  let desk = desks.get(editor);
  if (desk === undefined) {
    desk = createDesk(editor);
    desks.set(editor, desk);
  }
  return desk;
}

/** Keeps the answers of the checks up to date for as long as the component is there; never while a pointer is down. */
export function useChecksDesk(): void {
  const editor = useEditor();
  useEffect(() => deskOf(editor).open(), [editor]);
}

/** Asks the checks at once, after something was done about a finding. */
export function lookAgain(editor: Editor): void {
  deskOf(editor).look();
}

/** Lists only what is asked about one row; null: everything. */
export function askAbout(editor: Editor, aboutId: string | null): void {
  deskOf(editor).store.setState({ aboutId });
}

/** A part of what the checks found; the component renders again when that part changes. */
export function useChecks<Part>(select: (state: ChecksState) => Part): Part {
  return useStore(deskOf(useEditor()).store, select);
}
