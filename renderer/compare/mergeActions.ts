import type { Doubt } from '#models/compare/matching.ts';
import { type DecidedWith, mergeInput } from '#models/compare/decisions.ts';
import type { Upsert } from '#models/changeSet.ts';
import { parseUpsert } from '#models/fragment.ts';
import { identityOf } from '#models/freshIds.ts';
import { rowsOf } from '#models/document.ts';
import { automaticSnapshot, fetchLibrary } from '#renderer/actions/snapshotActions.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor, EditorState } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

import { compareDesk } from './compareDesk.ts';
import { sideName } from './sideNames.ts';

/** True when changes can be taken over: the first side is the open theory as it is now, and may be changed. */
export function canMerge({ comparing, theoryId, workspace }: EditorState): boolean {
  if (comparing === null || workspace?.isReadOnly !== false) return false;
  return comparing.from.snapshotId === null && comparing.from.theoryId === theoryId;
}

/** True when answers about pairs can be kept: with the open theory, whichever side it is. */
export function canAnswer({ comparing, workspace }: EditorState): boolean {
  return comparing !== null && workspace?.isReadOnly === false;
}

/** Keeps what somebody said of a pair, as one step of undo. Asked again only when it is taken back. */
export function answerPair(editor: Editor, doubt: Doubt, verdict: 'same' | 'different'): void {
  const { comparison } = compareDesk(editor).store.getState();
  const { theoryId } = editor.store.getState();
  if (comparison === null || theoryId === null) return;
  const own = rowsOf(comparison.own.document, doubt.kind).get(doubt.ownId);
  const other = rowsOf(comparison.other.document, doubt.kind).get(doubt.otherId);
  if (own === undefined || other === undefined) return;
  run(editor, 'pairings.decide', {
    theoryId,
    pairs: [{ kind: doubt.kind, ownKey: identityOf(own), otherKey: identityOf(other), verdict }],
  });
}

/** What is kept with every decision of one merge. */
export type MergeWords = Omit<DecidedWith, 'fromId' | 'fromTitle' | 'extractId'> & {
  /** The reason of all that have none of their own. */
  readonly reason: string;
};

/** Carries out what was chosen as one step; how the theory was before is kept as an automatic snapshot. */
export async function mergeChosen(editor: Editor, { reason, ...words }: MergeWords): Promise<boolean> {
  const desk = compareDesk(editor).store;
  const { comparing, document } = editor.store.getState();
  const { comparison, choices } = desk.getState();
  if (comparing === null || comparison === null || choices.size === 0) return false;
  const decisions = new Map(
    [...choices].map(([key, choice]) => [key, { ...choice, reason: choice.reason.trim() || reason.trim() }]),
  );
  const fromTitle = sideName(document, comparing.to);
  const fromId = comparing.to.snapshotId ?? comparing.to.theoryId;
  const input = mergeInput(comparison, decisions, { ...words, fromId, fromTitle, extractId: null });
  const rows = input.upserts.flatMap((value): readonly Upsert[] => {
    const row = parseUpsert(value);
    return row === null ? [] : [row];
  });
  if (!(await fetchLibrary(editor, rows))) return false;
  const before = await automaticSnapshot(editor, `Before merging from “${fromTitle.slice(0, 400)}”`);
  if (before === null) return false;
  const isChange = rows.length + (input.deletes ?? []).length > 0;
  const commit = run(editor, 'theories.merge', { ...input, before: isChange ? before : null });
  if (commit === null) return false;
  desk.setState({ choices: new Map(), currentKey: null });
  notify(editor, `${commit.label}. The reasons are kept with the theory; undo takes all of it back.`);
  return true;
}
