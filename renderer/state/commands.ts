import type { Upsert } from '#models/changeSet.ts';
import { applyChange } from '#models/changeSet.ts';
import type { CommandName } from '#models/commands/registry.ts';
import type { TableName } from '#models/document.ts';
import { type Step, nextStep, record, redo, undo } from '#models/history.ts';
import { type Result, failure, success } from '#models/result.ts';
import { type Commit, type InputOf, runCommand } from '#models/runCommand.ts';

import type { Editor } from './editorStore.ts';
import { takeHeavyStep } from './heavyStep.ts';
import { notify } from './notices.ts';

const readOnlySentence =
  'This file is open for reading only, so nothing was changed. Use “Save a copy…” to work on a copy.';

const snapshotSentence =
  'You are looking at a snapshot, so nothing was changed. Go back to the theory as it is now, or restore the snapshot.';

/**
 * Runs a command as `run` does, without a word to the user: for what somebody else asked for. Its value is null when
 * nothing changed.
 */
export function tryRun<Name extends CommandName>(
  editor: Editor,
  name: Name,
  input: InputOf<Name>,
): Result<Commit | null> {
  const { document, history, workspace, theoryId, viewed } = editor.store.getState();
  if (workspace === null || workspace.isReadOnly)
    return failure('command/read-only', viewed === null ? readOnlySentence : snapshotSentence);
  const result = runCommand(document, name, input, editor.env);
  if (!result.ok) return result;
  const { commit } = result.value;
  if (commit === null) return success(null);
  const { history: next, recorded } = record(history, commit, editor.env.now());
  editor.store.setState({ document: result.value.document, history: next });
  editor.queue.current?.add({ ...recorded, theoryId });
  return success(commit);
}

/**
 * Runs a command on the open document: the one way the window changes anything durable (P1).
 * Returns the commit, or null when nothing changed; a refusal is shown as a notice.
 */
export function run<Name extends CommandName>(
  editor: Editor,
  name: Name,
  input: InputOf<Name>,
): Commit | null {
  const result = tryRun(editor, name, input);
  if (result.ok) return result.value;
  notify(editor, result.error.message, 'problem');
  return null;
}

/** The id of the first row of a table that a commit added or changed. */
export function firstIdOf(commit: Commit | null, table: TableName): string | null {
  return commit?.change.upserts.find((upsert) => upsert.table === table)?.row.id ?? null;
}

function take(editor: Editor, step: Step | null): void {
  if (step === null) return;
  const { workspace, selection, theoryId, openConfigurationId } = editor.store.getState();
  if (workspace === null || workspace.isReadOnly) return;
  const { document } = step;
  const isClosed = openConfigurationId !== null && !document.configurations.has(openConfigurationId as never);
  const isThere = (id: string) => document.elements.has(id as never) || document.arrows.has(id as never);
  editor.store.setState({
    document,
    history: step.history,
    selection: new Set([...selection].filter(isThere)),
    editing: null,
    // What was shown alone is gone: the rest comes back.
    ...(isClosed ? { openConfigurationId: null, focusedIds: null } : {}),
  });
  editor.queue.current?.add({ ...step.recorded, theoryId });
  notify(editor, step.recorded.label);
}

/** Takes back the last step (P7). */
export function undoStep(editor: Editor): void {
  const { document, history } = editor.store.getState();
  if (nextStep(history, 'undo')?.isHeavy === true) void takeHeavyStep(editor, 'undo');
  else take(editor, undo(document, history, editor.env));
}

/** Brings back the step last taken back (P7). */
export function redoStep(editor: Editor): void {
  const { document, history } = editor.store.getState();
  if (nextStep(history, 'redo')?.isHeavy === true) void takeHeavyStep(editor, 'redo');
  else take(editor, redo(document, history, editor.env));
}

/** Makes library rows known to the open document without any change to the file, so that commands can refer to them. */
export function hydrate(editor: Editor, rows: readonly Upsert[]): void {
  const { document } = editor.store.getState();
  const missing = rows.filter(
    ({ table, row }) => !(document[table] as ReadonlyMap<string, unknown>).has(row.id),
  );
  if (missing.length > 0)
    editor.store.setState({ document: applyChange(document, { upserts: missing, deletes: [] }) });
}
