import type { ChangeSet } from '#models/changeSet.ts';
import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';

let count = 0;

/** Saves a change as one commit with an id of its own, on top of the present revision unless told otherwise. */
export function commitOne(
  store: WorkspaceStore,
  change: Partial<ChangeSet>,
  { baseRevision = store.revision(), commitId = `commit_${(count += 1)}` } = {},
) {
  const whole = { upserts: [], deletes: [], ...change };
  return store.commit({
    theoryId: null,
    baseRevision,
    commits: [{ commitId, entryId: commitId, kind: 'do', label: 'Change', change: whole }],
  });
}
