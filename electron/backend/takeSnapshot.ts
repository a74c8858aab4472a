import type { NewSnapshot } from '#models/commands/snapshotCommands.ts';
import type { Document } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { type Result, failure, success } from '#models/result.ts';
import { type Commit, runCommand } from '#models/runCommand.ts';
import { snapshotState } from '#models/snapshots/snapshotRows.ts';
import { packText } from '#shared/snapshots/packedText.ts';

import type { WorkspaceStore } from './storage/workspaceStore.ts';

type Words = Pick<NewSnapshot, 'name' | 'note' | 'kind' | 'contributor'>;

/** The commit that keeps a theory as it is in a document; null when the newest automatic one says the same already. */
export function snapshotCommit(
  document: Document,
  { theoryId, words, env }: { readonly theoryId: string; readonly words: Words; readonly env: Env },
): Result<Commit | null> {
  const { text, ...state } = snapshotState(document, theoryId);
  const ran = runCommand(
    document,
    'snapshots.add',
    { theoryId, ...words, ...state, content: packText(text) },
    env,
  );
  return ran.ok ? success(ran.value.commit) : ran;
}

/** Keeps a theory as it is in the file, as one undoable commit. */
export function takeSnapshot(
  store: WorkspaceStore,
  {
    document,
    theoryId,
    words,
    env,
  }: { readonly document: Document; readonly theoryId: string; readonly words: Words; readonly env: Env },
): Result<{
  readonly id: string;
  readonly name: string;
  readonly theoryId: string;
  readonly takenAt: number;
}> {
  const commit = snapshotCommit(document, { theoryId, words, env });
  if (!commit.ok) return commit;
  const row = commit.value?.change.upserts.find(({ table }) => table === 'snapshots');
  if (commit.value === null || row?.table !== 'snapshots')
    return failure('snapshots/nothing', 'Nothing has changed since the last snapshot, so none was taken.');
  const { commitId, label, change } = commit.value;
  const written = store.commit({
    theoryId,
    baseRevision: store.revision(),
    commits: [{ commitId, entryId: commitId, kind: 'do', label, change }],
  });
  if (!written.ok) return written;
  const { id, name, takenAt } = row.row;
  return success({ id, name, theoryId, takenAt });
}
