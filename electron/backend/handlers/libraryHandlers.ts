import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';

type Methods = 'library.sources' | 'library.extracts' | 'library.measures' | 'search.everything';

/** Calls about the library, page by page: it may be large and is never sent whole. */
export function libraryHandlers({ workspaces }: BackendContext): HandlersOf<Methods> {
  return {
    'library.sources': ({ workspace, ...query }) => {
      const store = workspaces.store(workspace);
      return store.ok ? store.value.listSources(query) : store;
    },
    'library.extracts': ({ workspace, sourceId }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const rows = store.value.extractsOfSource(sourceId);
      return rows.ok ? success({ rows: rows.value }) : rows;
    },
    'library.measures': ({ workspace, ...query }) => {
      const store = workspaces.store(workspace);
      return store.ok ? store.value.listMeasures(query) : store;
    },
    'search.everything': ({ workspace, ...query }) => {
      const index = workspaces.search(workspace);
      return index.ok ? index.value.search(query) : index;
    },
  };
}
