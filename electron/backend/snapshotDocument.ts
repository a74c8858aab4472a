import { applyChange } from '#models/changeSet.ts';
import type { Document } from '#models/document.ts';
import { type Result, success } from '#models/result.ts';
import { stateRows } from '#models/snapshots/snapshotRows.ts';

import { snapshotIn } from './readSnapshot.ts';

/** A whole workspace with one theory as a snapshot keeps it; how that came to be is told up to then. */
export function snapshotDocument(
  document: Document,
  snapshotId: string,
): Result<{ readonly document: Document; readonly theoryId: string }> {
  const read = snapshotIn(document, snapshotId);
  if (!read.ok) return read;
  const { theoryId, rows } = read.value;
  const takenAt = document.snapshots.get(snapshotId as never)?.takenAt ?? 0;
  const later = [...document.refinements.values()].filter(
    (row) => row.theoryId === theoryId && row.decidedAt > takenAt,
  );
  const deletes = [
    ...stateRows(document, theoryId).map(({ table, row }) => ({ table, id: row.id as string })),
    ...later.map(({ id }) => ({ table: 'refinements' as const, id: id as string })),
  ];
  const without = applyChange(document, { upserts: [], deletes });
  return success({ document: applyChange(without, { upserts: rows, deletes: [] }), theoryId });
}
