import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';
import type { RowOf } from '#models/document.ts';

import type { CliCommand } from '../command.ts';
import { readWorkspace, unwrap } from '../workspaceArguments.ts';

type Listed = { readonly id: string; readonly name: string; readonly kind: string; readonly takenAt: number };

function snapshotsByTheory(store: WorkspaceStore): ReadonlyMap<string, readonly Listed[]> {
  const found = new Map<string, Listed[]>();
  const read = store.visitRows(['snapshots'], ({ row }) => {
    // Rows come as they are stored; what is listed is text and numbers whatever they hold.
    const { id, name, kind, takenAt, theoryId } = row as RowOf<'snapshots'>;
    const listed = { id, name, kind, takenAt };
    const known = found.get(theoryId);
    if (known === undefined) found.set(theoryId, [listed]);
    else known.push(listed);
  });
  unwrap(read);
  return found;
}

/** `theories`: lists the theories of a workspace. */
export const theoriesCommand: CliCommand = {
  usage: 'theories <workspace>',
  summary: 'list the theories of a workspace',
  positionals: [1, 1],
  options: {},
  run: (invocation) =>
    readWorkspace(invocation, (store) => {
      const snapshots = snapshotsByTheory(store);
      const json = store
        .theorySummaries()
        .map((theory) => ({ ...theory, snapshots: snapshots.get(theory.id) ?? [] }));
      const text = json.map(
        (one) =>
          `${one.id}  ${one.title} (${one.kind}; ${one.elements} boxes, ${one.arrows} arrows, ${one.evidenceLinks} evidence links, ${one.measurements} measurements)${one.snapshots.map(({ id, name }) => `\n    ${id}  snapshot “${name}”`).join('')}`,
      );
      return { json, text: text.length === 0 ? 'This workspace has no theory yet.' : text.join('\n') };
    }),
};
