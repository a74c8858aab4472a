import type { Env } from '#models/env.ts';
import { historyFromLog, nextStep } from '#models/history.ts';
import { type Result, failure } from '#models/result.ts';

import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** A step with more rows than this is not sent to the window; it would fill its memory to be undone once. */
export const mostRowsInWindow = 2_000;

/** As far back as undo goes. */
const STEPS = 1_000;

type Step = {
  readonly theoryId: string | null;
  readonly kind: 'undo' | 'redo';
  readonly entryId: string;
};

/** Undoes or redoes a step from the log, as an ordinary forward commit (P7); refused when another step is next. */
export function takeStep(
  store: WorkspaceStore,
  { theoryId, kind, entryId }: Step,
  env: Env,
): Result<{ readonly revision: number; readonly savedAt: number }> {
  const next = nextStep(historyFromLog(store.loadLog(STEPS, 0)), kind);
  const step = next?.entryId === entryId ? store.loadStep(entryId) : null;
  if (next === null || step === null)
    return failure(
      'history/not-next',
      `This step is not the next to ${kind}, so nothing was changed. Close the workspace and open it again.`,
    );
  const change = kind === 'undo' ? step.inverse : step.change;
  const label = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${next.label}`.slice(0, 120).toWellFormed();
  return store.commit({
    theoryId,
    baseRevision: store.revision(),
    commits: [{ commitId: env.newId('commit'), entryId, kind, label, change }],
  });
}
