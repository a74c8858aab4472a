import { applyChange } from '#models/changeSet.ts';
import { emptyDocument } from '#models/document.ts';
import { type SnapshotState, snapshotState } from '#models/snapshots/snapshotRows.ts';
import type { RpcClient } from '#shared/rpc/client.ts';
import type { InputOf, OutputOf } from '#shared/rpc/contract.ts';
import { packText } from '#shared/snapshots/packedText.ts';

/** The id of the snapshot that the contract's tests ask for. */
export const SNAPSHOT = 'snapshot_contract';

/** A snapshot as a window would keep it. */
function snapshotRows(theoryId: string, { text, ...state }: SnapshotState) {
  const row = {
    id: SNAPSHOT,
    theoryId,
    name: 'As it was',
    note: '',
    kind: 'version',
    takenAt: 1,
    contributor: '',
  };
  return [
    { table: 'snapshots', row: { ...row, ...state } },
    {
      table: 'snapshotContents',
      row: { id: 'content_contract', theoryId, snapshotId: SNAPSHOT, content: packText(text) },
    },
  ];
}

/** The commit by which a window keeps a snapshot of a theory. */
export async function snapshotCommit(
  client: RpcClient,
  { workspace, revision }: OutputOf<'workspace.create'>,
  theoryId: string,
): Promise<InputOf<'commit.apply'>> {
  const loaded = await client.call('theory.load', { workspace, theoryId });
  const upserts = loaded.ok ? loaded.value.rows : [];
  const state = snapshotState(applyChange(emptyDocument(), { upserts, deletes: [] }), theoryId);
  const names = { commitId: 'commit_snapshot', entryId: 'commit_snapshot', label: 'Take a snapshot' };
  const change = { upserts: snapshotRows(theoryId, state), deletes: [] };
  return { workspace, theoryId, baseRevision: revision, commits: [{ ...names, kind: 'do', change }] };
}
