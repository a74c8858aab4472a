import { tableOf } from '#models/document.ts';
import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { onDisk } from '../onDisk.ts';
import { readSnapshot } from '../readSnapshot.ts';

type Methods = 'snapshots.load' | 'snapshots.contents' | 'library.rows';

/** Calls about snapshots, and about the library rows that a merge must not bring back in an old form. */
export function snapshotHandlers({ workspaces }: BackendContext): HandlersOf<Methods> {
  return {
    'snapshots.load': ({ workspace, snapshotId }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      return onDisk(() => {
        const read = readSnapshot(store.value, snapshotId);
        return read.ok ? success({ ...read.value, warnings: [...read.value.warnings] }) : read;
      });
    },
    'snapshots.contents': ({ workspace, snapshotIds }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const rows = store.value.snapshotContents(snapshotIds);
      return rows.ok ? success({ rows: rows.value }) : rows;
    },
    'library.rows': ({ workspace, ids }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const rows = store.value.rowsById(ids);
      if (!rows.ok) return rows;
      return success({ rows: rows.value.filter(({ table }) => tableOf(table).scope === 'library') });
    },
  };
}
