import { type ReadingList, readingLists } from '#models/readingLists/catalogue.ts';
import { planReading } from '#models/readingLists/planReading.ts';
import { type Result, failure, success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { commitRows } from '../mergeRows.ts';
import { onDisk } from '../onDisk.ts';
import { readingStudies } from '../readingStudies.ts';

type Methods = 'readingLists.list' | 'readingLists.open' | 'readingLists.add';

function listById(id: string): Result<ReadingList> {
  const list = readingLists.find((candidate) => candidate.id === id);
  return list === undefined
    ? failure('reading/unknown', `There is no reading list "${id}". Nothing was changed.`)
    : success(list);
}

/** Calls about the lists of studies that come with the program. */
export function readingHandlers({ workspaces, env }: BackendContext): HandlersOf<Methods> {
  return {
    'readingLists.list': () =>
      success(
        readingLists.map(({ id, title, description, entries }) => ({
          id,
          title,
          description,
          studies: entries.length,
        })),
      ),
    'readingLists.open': ({ listId, workspace }) => {
      const list = listById(listId);
      if (!list.ok) return list;
      const { id, title, description } = list.value;
      const answer = (document: Parameters<typeof readingStudies>[1]) =>
        success({ id, title, description, studies: readingStudies(list.value, document) });
      if (workspace === null) return answer(null);
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const everything = store.value.loadEverything();
      return everything.ok ? answer(everything.value) : everything;
    },
    'readingLists.add': ({ workspace, listId, sourceIds }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const list = listById(listId);
      if (!list.ok) return list;
      const wanted = new Set(sourceIds);
      const missing = sourceIds.find((id) => list.value.entries.every(({ sourceId }) => sourceId !== id));
      if (missing !== undefined)
        return failure('reading/unknown', `The reading list has no study "${missing}". Nothing was added.`);
      return onDisk(() => {
        const everything = store.value.loadEverything();
        if (!everything.ok) return everything;
        const plan = planReading(everything.value, list.value, wanted);
        const written = commitRows(store.value, {
          document: everything.value,
          rows: plan.rows,
          theoryId: null,
          label: `Add from the reading list “${list.value.title}”`,
          env,
        });
        if (!written.ok) return written;
        const { added, known, extracts } = plan;
        return success({
          revision: written.value,
          added: added.length,
          known: known.length,
          extracts,
        });
      });
    },
  };
}
