import { type ChangeSet, applyChange } from '#models/changeSet.ts';
import type { Document } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { limits } from '#models/limits.ts';
import { type Result, failure, success } from '#models/result.ts';
import { runCommand } from '#models/runCommand.ts';

import { snapshotCommit } from './takeSnapshot.ts';

type Begun = { readonly document: Document; readonly theoryId: string; readonly change: ChangeSet | null };

function withSnapshot(
  document: Document,
  { theoryId, name, env }: { readonly theoryId: string; readonly name: string; readonly env: Env },
): Result<Begun> {
  // One that is not there is refused by the import itself, which says so better.
  if (!document.theories.has(theoryId as never)) return success({ document, theoryId, change: null });
  const words = {
    name: `Before “${name.slice(0, 400)}” was imported`.toWellFormed(),
    note: '',
    contributor: '',
  };
  const commit = snapshotCommit(document, { theoryId, words: { ...words, kind: 'automatic' }, env });
  if (!commit.ok) return commit;
  const change = commit.value?.change ?? null;
  return success({ document: change === null ? document : applyChange(document, change), theoryId, change });
}

/**
 * The theory an import goes into: the one that is named, or a new one called after the file. `change` belongs to the
 * import's own step: it makes the new theory, or keeps the one that is named as it was, as an automatic snapshot (U1).
 */
export function newTheory(
  document: Document,
  { theoryId, name, env }: { readonly theoryId: string | null; readonly name: string; readonly env: Env },
): Result<Begun> {
  if (theoryId !== null) return withSnapshot(document, { theoryId, name, env });
  const title = name.replace(/\.[a-z]{1,7}$/i, '').trim() || 'Imported theory';
  const made = runCommand(
    document,
    'theories.add',
    { title: title.slice(0, limits.label).toWellFormed() },
    env,
  );
  if (!made.ok) return made;
  const change = made.value.commit?.change ?? null;
  const theory = change?.upserts.find(({ table }) => table === 'theories')?.row.id;
  if (change === null || theory === undefined)
    return failure('import/unreadable', 'No theory could be made for this file. Nothing was imported.');
  return success({ document: made.value.document, theoryId: theory, change });
}
