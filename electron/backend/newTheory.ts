import type { ChangeSet } from '#models/changeSet.ts';
import type { Document } from '#models/document.ts';
import type { Env } from '#models/env.ts';
import { limits } from '#models/limits.ts';
import { type Result, failure, success } from '#models/result.ts';
import { runCommand } from '#models/runCommand.ts';

/** The theory an import goes into: the one that is named, or a new one called after the file (`change` makes it). */
export function newTheory(
  document: Document,
  { theoryId, name, env }: { readonly theoryId: string | null; readonly name: string; readonly env: Env },
): Result<{ readonly document: Document; readonly theoryId: string; readonly change: ChangeSet | null }> {
  if (theoryId !== null) return success({ document, theoryId, change: null });
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
