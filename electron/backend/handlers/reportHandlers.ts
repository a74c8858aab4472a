import { libraryCounter } from '#models/reporting/workspaceFacts.ts';
import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { onDisk } from '../onDisk.ts';

/** Calls about reports. */
export function reportHandlers({ workspaces }: BackendContext): HandlersOf<'report.facts'> {
  return {
    'report.facts': ({ workspace, theoryId }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const counter = libraryCounter();
      const counted = store.value.visitRows(['sources'], ({ row }) => {
        if ('readingStatus' in row) counter.add(row);
      });
      if (!counted.ok) return counted;
      return onDisk(() => {
        const { imports, ...library } = counter.facts();
        return success({
          library: { ...library, imports: [...imports] },
          steps: [...store.value.theorySteps(theoryId)],
        });
      });
    },
  };
}
