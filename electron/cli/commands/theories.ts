import type { WorkspaceStore } from '#backend/storage/workspaceStore.ts';
import type { RowOf } from '#models/document.ts';
import { serviceGroups } from '#models/services/descriptors.ts';
import { isOfService } from '#models/services/otherService.ts';

import { type CliCommand, type Invocation, wrongUsage } from '../command.ts';
import { optionalOption, readWorkspace, unwrap } from '../workspaceArguments.ts';

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

const services = serviceGroups.flatMap(({ descriptors }) => descriptors.map(({ id }) => id));

function serviceNamed(invocation: Invocation): string | null {
  const named = optionalOption(invocation, 'service');
  if (named === undefined || services.includes(named)) return named ?? null;
  return wrongUsage(`"${named}" is no kind of service. They are: ${services.join(', ')}.`);
}

/** `theories`: lists the theories of a workspace, all or those about one kind of service. */
export const theoriesCommand: CliCommand = {
  usage: 'theories <workspace> [--service KIND]',
  summary: 'list the theories of a workspace',
  positionals: [1, 1],
  options: { service: { type: 'string' } },
  run: (invocation) => {
    const service = serviceNamed(invocation);
    return readWorkspace(invocation, (store) => {
      const snapshots = snapshotsByTheory(store);
      const json = store
        .theorySummaries()
        .filter((one) => isOfService(one.services, service))
        .map((theory) => ({ ...theory, snapshots: snapshots.get(theory.id) ?? [] }));
      const text = json.map(
        (one) =>
          `${one.id}  ${one.title} (${one.kind}; ${one.elements} boxes, ${one.arrows} arrows, ${one.evidenceLinks} evidence links, ${one.measurements} measurements)${one.snapshots.map(({ id, name }) => `\n    ${id}  snapshot “${name}”`).join('')}`,
      );
      const none =
        service === null ? 'This workspace has no theory yet.' : 'No theory is about this kind of service.';
      return { json, text: text.length === 0 ? none : text.join('\n') };
    });
  },
};
