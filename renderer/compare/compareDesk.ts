import { useStore } from 'zustand';
import { type StoreApi, createStore } from 'zustand/vanilla';

import type { Change } from '#models/compare/changes.ts';
import { type Comparison, compareTheories } from '#models/compare/comparison.ts';
import type { Side } from '#models/compare/side.ts';
import type { IdOf } from '#models/document.ts';
import { type Result, success } from '#models/result.ts';
import type { MapController } from '#renderer/canvas/mapController.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import type { Editor, EditorState, SideRef } from '#renderer/state/editorStore.ts';
import { readSide } from '#renderer/state/readSide.ts';

/** The ways to look at a comparison. */
export type CompareMode = 'picture' | 'beside' | 'table' | 'sentences';

/** What somebody wants to do with one change, before it is done. */
export type Choice = { readonly choice: 'theirs' | 'mine' | 'both'; readonly reason: string };

/** Which changes are listed. */
export type ChangeFilter = {
  readonly kinds: ReadonlySet<Change['kind']>;
  readonly isDisputedOnly: boolean;
  /** Those that were looked at and not taken before are hidden. */
  readonly showsDecided: boolean;
};

/** One of the two that are compared, as it is at hand. */
export type LoadedSide = Side & { readonly ref: SideRef };

/** What a window knows of its comparison; nothing of it is durable. */
export type CompareState = {
  readonly from: LoadedSide | null;
  readonly to: LoadedSide | null;
  /** Why it cannot be shown; empty while all is well. */
  readonly problem: string;
  readonly comparison: Comparison | null;
  readonly mode: CompareMode;
  /** The change that is looked at, by its key. */
  readonly currentKey: string | null;
  /** The box or arrow that was pressed on a picture, when nothing about it differs. */
  readonly pointedId: string | null;
  readonly filter: ChangeFilter;
  readonly choices: ReadonlyMap<string, Choice>;
};

const allKinds: ReadonlySet<Change['kind']> = new Set(['added', 'removed', 'changed', 'moved']);

const fresh: CompareState = {
  from: null,
  to: null,
  problem: '',
  comparison: null,
  mode: 'picture',
  currentKey: null,
  pointedId: null,
  filter: { kinds: allKinds, isDisputedOnly: false, showsDecided: false },
  choices: new Map(),
};

export type CompareDesk = {
  readonly store: StoreApi<CompareState>;
  /** The maps that are shown. */
  readonly maps: Set<MapController>;
  /** Reads both theories and compares them, whenever one of them has changed. Returns what ends it. */
  readonly open: () => () => void;
};

function isSameRef(one: SideRef, other: SideRef): boolean {
  return one.theoryId === other.theoryId && one.snapshotId === other.snapshotId;
}

const goneSentence = 'What was compared is not there any more, so the comparison was left.';

/** True when a theory or a snapshot of the open one has just been taken away: undoing what brought it does that. */
function isGone(state: EditorState, before: EditorState, { theoryId, snapshotId }: SideRef): boolean {
  const [now, then] = [state.document, before.document];
  if (now === then) return false;
  if (then.theories.has(theoryId as never) && !now.theories.has(theoryId as never)) return true;
  const isSnapshotAtHand = state.theoryId === before.theoryId && then.snapshots.has(snapshotId as never);
  return isSnapshotAtHand && !now.snapshots.has(snapshotId as never);
}

function createDesk(editor: Editor): CompareDesk {
  const store = createStore<CompareState>(() => fresh);

  const isOpenHere = ({ theoryId, snapshotId }: SideRef) =>
    snapshotId === null && theoryId === editor.store.getState().theoryId;

  /** The theory that is open is compared as it is just now; the other as it was read. */
  const current = (side: LoadedSide): LoadedSide =>
    isOpenHere(side.ref) ? { ...side, document: editor.store.getState().document } : side;

  const compare = (): void => {
    const { from, to, comparison, currentKey } = store.getState();
    if (from === null || to === null) return;
    const [own, other] = [current(from), current(to)];
    if (comparison?.own.document === own.document && comparison.other.document === other.document) return;
    const next = compareTheories(own, other);
    const isThere = next.changes.some(({ key }) => key === currentKey);
    store.setState({ from: own, to: other, comparison: next, currentKey: isThere ? currentKey : null });
  };

  const read = async (): Promise<void> => {
    const wanted = editor.store.getState().comparing;
    if (wanted === null) return;
    const sideOf = (ref: SideRef): Promise<Result<Side>> => {
      if (!isOpenHere(ref)) return readSide(editor, ref);
      const { document } = editor.store.getState();
      return Promise.resolve(success({ document, theoryId: ref.theoryId as IdOf<'theories'> }));
    };
    const [from, to] = await Promise.all([sideOf(wanted.from), sideOf(wanted.to)]);
    if (editor.store.getState().comparing !== wanted) return;
    if (!from.ok) store.setState({ ...fresh, problem: from.error.message });
    else if (!to.ok) store.setState({ ...fresh, problem: to.error.message });
    else {
      const { mode } = store.getState();
      const sides = { from: { ...from.value, ref: wanted.from }, to: { ...to.value, ref: wanted.to } };
      store.setState({ ...fresh, mode, ...sides });
      compare();
    }
  };

  return {
    store,
    maps: new Set(),
    open: () => {
      void read();
      return editor.store.subscribe((state, before) => {
        const [now, then] = [state.comparing, before.comparing];
        const stillThen = now === null || now === then ? then : null;
        if (stillThen !== null && [stillThen.from, stillThen.to].some((ref) => isGone(state, before, ref))) {
          editor.store.setState({ comparing: null });
          // After the notice of the step that took it away, whose place this takes.
          setTimeout(() => notify(editor, goneSentence), 0);
          return;
        }
        const isSame =
          now === then ||
          (now !== null && then !== null && isSameRef(now.from, then.from) && isSameRef(now.to, then.to));
        if (now !== null && !isSame) void read();
        else if (state.document !== before.document) queueMicrotask(compare);
      });
    },
  };
}

const desks = new WeakMap<Editor, CompareDesk>();

/** The desk on which this window compares. */
export function compareDesk(editor: Editor): CompareDesk {
  let desk = desks.get(editor);
  if (desk === undefined) {
    desk = createDesk(editor);
    desks.set(editor, desk);
  }
  return desk;
}

/** A part of the comparison; the component renders again when that part changes. */
export function useCompare<Part>(select: (state: CompareState) => Part): Part {
  return useStore(compareDesk(useEditor()).store, select);
}
