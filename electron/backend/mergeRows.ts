import type { Upsert } from '#models/changeSet.ts';
import type { Document } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { foundingEntryId } from '#models/history.ts';
import { type MergePlan, planMerge } from '#models/mergePlan.ts';
import { type Result, failure, success } from '#models/result.ts';
import { runCommand } from '#models/runCommand.ts';
import type { Starter } from '#models/starters/catalogue.ts';

import type { WorkspaceStore } from './storage/workspaceStore.ts';

/** What putting rows into a workspace did. */
export type Merged = MergePlan & { readonly revision: number };

type MergeInput = {
  readonly rows: readonly Upsert[];
  readonly label: string;
  readonly env: Env;
  /** True for what a new workspace begins with: undo ends there. */
  readonly isFounding?: boolean;
};

/** Puts rows into a workspace as one undoable commit (P1); rows that are there already are left alone. */
export function mergeRows(
  store: WorkspaceStore,
  { rows, label, env, isFounding = false }: MergeInput,
): Result<Merged> {
  const everything = store.loadEverything();
  if (!everything.ok) return everything;
  const plan = planMerge(everything.value, { rows }, env);
  const { theoryId } = plan;
  const written = commitRows(store, {
    document: everything.value,
    rows: plan.rows,
    theoryId,
    label,
    env,
    isFounding,
  });
  return written.ok ? success({ ...plan, revision: written.value }) : written;
}

type CommitRows = {
  /** What the rows refer to, as far as it is in the workspace. */
  readonly document: Document;
  readonly rows: readonly Upsert[];
  readonly theoryId: string | null;
  readonly label: string;
  readonly env: Env;
  readonly isFounding?: boolean;
};

/** Runs `workspace.merge` and writes its commit; the answer is the revision. No rows: nothing is written. */
export function commitRows(
  store: WorkspaceStore,
  { document, rows, theoryId, label, env, isFounding = false }: CommitRows,
): Result<number> {
  if (rows.length === 0) return success(store.revision());
  // A copy of how it was, in case the import turns out to be a mistake noticed too late for undo.
  if (!isFounding) store.backUp('import');
  const ran = runCommand(document, 'workspace.merge', { rows: [...rows], label: label.slice(0, 200) }, env);
  if (!ran.ok) return ran;
  const { commit } = ran.value;
  if (commit === null) return success(store.revision());
  const { commitId, change } = commit;
  const written = store.commit({
    theoryId,
    baseRevision: store.revision(),
    commits: [
      {
        commitId,
        entryId: isFounding ? foundingEntryId(commitId) : commitId,
        kind: 'do',
        label: commit.label,
        change,
      },
    ],
  });
  return written.ok ? success(written.value.revision) : written;
}

/** Adds a starter theory; when it is there already and changed, a fresh copy stands beside it. */
export function addStarter(
  store: WorkspaceStore,
  starter: Starter,
  { env, isFounding = false }: { readonly env: Env; readonly isFounding?: boolean },
): Result<{ readonly theoryId: string; readonly revision: number }> {
  const label = `Add starter “${starter.title}”`;
  const merged = mergeRows(store, { rows: starter.rows, label, env, isFounding });
  if (!merged.ok) return merged;
  const { theoryId, revision } = merged.value;
  return theoryId === null
    ? failure('starters/empty', 'That starter holds no theory.')
    : success({ theoryId, revision });
}
