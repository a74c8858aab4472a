import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { onDisk } from '../onDisk.ts';
import { mostRowsInWindow, takeStep } from '../takeStep.ts';

type Methods =
  'theory.list' | 'theory.load' | 'history.load' | 'history.step' | 'history.ofRow' | 'commit.apply';

/** Calls about theories: loading, and the one way to change them (P9). */
export function theoryHandlers({ workspaces, env }: BackendContext): HandlersOf<Methods> {
  return {
    'theory.list': ({ workspace }) => {
      const store = workspaces.store(workspace);
      return store.ok ? onDisk(() => success(store.value.theorySummaries())) : store;
    },
    'theory.load': ({ workspace, theoryId }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const rows = store.value.loadTheory(theoryId);
      return rows.ok ? success({ revision: store.value.revision(), rows: rows.value }) : rows;
    },
    'history.load': ({ workspace, limit }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      return onDisk(() =>
        success(
          store.value.loadLog(limit, mostRowsInWindow).map((commit) => ({
            ...commit,
            change: { upserts: commit.change.upserts, deletes: [...commit.change.deletes] },
            inverse: { upserts: commit.inverse.upserts, deletes: [...commit.inverse.deletes] },
          })),
        ),
      );
    },
    'history.step': ({ workspace, ...step }) => {
      const store = workspaces.store(workspace);
      return store.ok ? onDisk(() => takeStep(store.value, step, env)) : store;
    },
    'history.ofRow': ({ workspace, id }) => {
      const store = workspaces.store(workspace);
      return store.ok ? onDisk(() => success(store.value.rowHistory(id))) : store;
    },
    'commit.apply': ({ workspace, theoryId, baseRevision, commits }) => {
      const store = workspaces.store(workspace);
      return store.ok ? store.value.commit({ theoryId, baseRevision, commits }) : store;
    },
  };
}
