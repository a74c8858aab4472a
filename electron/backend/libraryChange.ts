import type { Env } from '#models/env.ts';
import { type Result, success } from '#models/result.ts';
import { runCommand } from '#models/runCommand.ts';
import type { InputOf } from '#shared/rpc/contract.ts';

import type { WorkspaceStore } from './storage/workspaceStore.ts';

type Change = InputOf<'library.change'>['change'];

/**
 * Changes sources as one undoable commit with everything known that hangs on them in any theory, of which a window has
 * only one. The answer is the revision; the old one when nothing was to change.
 */
export function changeLibrary(
  store: WorkspaceStore,
  { name, input }: Change,
  env: Env,
): Result<{ readonly revision: number }> {
  const everything = store.loadEverything();
  if (!everything.ok) return everything;
  const ran = runCommand(everything.value, name, input as never, env);
  if (!ran.ok) return ran;
  const { commit } = ran.value;
  if (commit === null) return success({ revision: store.revision() });
  const { commitId, label, change } = commit;
  const written = store.commit({
    theoryId: null,
    baseRevision: store.revision(),
    commits: [{ commitId, entryId: commitId, kind: 'do', label, change }],
  });
  return written.ok ? success({ revision: written.value.revision }) : written;
}
