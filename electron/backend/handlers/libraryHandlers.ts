import { duplicateGroups } from '#models/references/duplicateGroups.ts';
import { success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { changeLibrary } from '../libraryChange.ts';
import { onDisk } from '../onDisk.ts';
import { hitTitles } from '../search/hitTitles.ts';

type Methods =
  | 'library.sources'
  | 'library.extracts'
  | 'library.measures'
  | 'library.page'
  | 'library.tags'
  | 'library.duplicates'
  | 'library.change'
  | 'library.source'
  | 'search.everything';

/** More groups of duplicates than this are counted, and shown when the first are dealt with. */
const MOST_GROUPS = 50;
const MOST_IN_GROUP = 20;
/** A search of the library looks through so many hits; more is said, not shown. */
const MOST_FOUND = 5_000;

/** Calls about the library, page by page: it may be large and is never sent whole. */
export function libraryHandlers({ workspaces, env }: BackendContext): HandlersOf<Methods> {
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
    'library.page': ({ workspace, ...query }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const index = workspaces.search(workspace);
      if (!index.ok) return index;
      const found = index.value.librarySearch(query.text, MOST_FOUND);
      if (!found.ok) return found;
      const page = store.value.libraryPage(query, found.value);
      if (!page.ok) return page;
      const { total, rows } = page.value;
      return success({ total, rows: [...rows], isMore: found.value?.length === MOST_FOUND });
    },
    'library.duplicates': ({ workspace }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const known = store.value.sourceIdentities();
      if (!known.ok) return known;
      const groups = duplicateGroups(known.value);
      const numbers = new Map(known.value.map((source) => [source.id, source]));
      const first = groups
        .slice(0, MOST_GROUPS)
        .map(({ by, ids }) => ({ by, ids: ids.slice(0, MOST_IN_GROUP) }));
      const rows = store.value.libraryRows(first.flatMap(({ ids }) => ids));
      if (!rows.ok) return rows;
      const rowOf = new Map(rows.value.map((row) => [row.id, row]));
      return success({
        groups: groups.length,
        first: first.map(({ by, ids }) => ({
          by,
          rows: ids.flatMap((id) => {
            const [row, known] = [rowOf.get(id), numbers.get(id)];
            return row === undefined || known === undefined
              ? []
              : [{ ...row, doi: known.doi, pmid: known.pmid }];
          }),
        })),
      });
    },
    'library.change': ({ workspace, change }) => {
      const store = workspaces.store(workspace);
      return store.ok ? onDisk(() => changeLibrary(store.value, change, env)) : store;
    },
    'library.tags': ({ workspace }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const tags = store.value.libraryTags();
      return tags.ok ? success([...tags.value]) : tags;
    },
    'library.source': ({ workspace, sourceId }) => {
      const store = workspaces.store(workspace);
      if (!store.ok) return store;
      const rows = store.value.sourceWhole(sourceId);
      if (!rows.ok) return rows;
      const ties = store.value.tiesOfSource(sourceId);
      if (!ties.ok) return ties;
      const titles = hitTitles(
        store.value,
        ties.value.map(({ target }) => ({ id: target, kind: '', snippet: '' })),
      );
      if (!titles.ok) return titles;
      const titleOf = new Map(titles.value.map(({ id, title }) => [id, title]));
      return success({
        rows: rows.value,
        ties: ties.value.map((tie) => ({ ...tie, title: titleOf.get(tie.target) ?? '' })),
      });
    },
    'search.everything': ({ workspace, ...query }) => {
      const index = workspaces.search(workspace);
      return index.ok ? index.value.search(query) : index;
    },
  };
}
