import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { upsertOf } from '#models/changeSet.ts';
import { compareTheories } from '#models/compare/comparison.ts';
import { type Document, rowsOf, tableNames } from '#models/document.ts';
import { type RecordedCommit, emptyHistory, record, undo } from '#models/history.ts';
import { type WorkspaceStore, createWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { contentDigests } from '../../storage/contentDigests.ts';
import { type Place, temporaryPlace, valueOf } from '../../storage/temporaryStore.ts';
import { taken, twoStates } from './randomTheories.ts';

/** So many sequences of edits, ten for each workspace they begin with; `WHEREFORE_MERGES=1000` for as many as there are. */
const SEQUENCES = Number(process.env['WHEREFORE_MERGES'] ?? 80);
const STARTS = SEQUENCES / 10;
/** What `twoStates` begins with goes by the seed. */
const ALL_STARTS = 100;

let place: Place;
beforeAll(() => {
  place = temporaryPlace();
});
afterAll(() => place.remove());

/** A file that holds the document. */
function stored(name: string, document: Document): WorkspaceStore {
  const store = valueOf(createWorkspaceFile(place.pathOf(name), 'Compared', place.options));
  const known = valueOf(store.loadEverything());
  const upserts = tableNames.flatMap((table) =>
    [...rowsOf(document, table).values()].map((row) => upsertOf(table, row)),
  );
  const deletes = tableNames.flatMap((table) =>
    [...rowsOf(known, table).keys()]
      .filter((id) => !rowsOf(document, table).has(id))
      .map((id) => ({ table, id })),
  );
  const commit = { commitId: `commit_${name}`, entryId: `commit_${name}`, kind: 'do', label: 'All' } as const;
  write(store, { ...commit, change: { upserts, deletes } });
  return store;
}

function write(store: WorkspaceStore, commit: RecordedCommit): void {
  valueOf(store.commit({ theoryId: null, baseRevision: store.revision(), commits: [commit] }));
}

describe('undoing what was merged, in a real file', () => {
  it(`U4: gives every table back the digest it had, over ${SEQUENCES} edit sequences`, () => {
    let merged = 0;
    for (let start = 0; start < STARTS; start += 1) {
      let store: WorkspaceStore | null = null;
      for (let seed = start + ALL_STARTS; seed < start + 11 * ALL_STARTS; seed += ALL_STARTS) {
        const { before, after, theoryId, env } = twoStates(seed, { first: 35, then: 1 + (seed % 15) });
        if (theoryId === undefined) continue;
        const difference = compareTheories({ document: before, theoryId }, { document: after, theoryId });
        if (difference.changes.length === 0) continue;
        const { document, commit } = valueOf(taken(difference, difference.changes, env));
        if (commit === null) throw new Error('Nothing was merged.');
        store ??= stored(`start-${start}.wherefore`, before);
        const digests = contentDigests(store.path);
        const { history, recorded } = record(emptyHistory, commit, env.now());
        write(store, recorded);
        expect(contentDigests(store.path)).not.toEqual(digests);
        const back = undo(document, history, env);
        if (back === null) throw new Error('There is nothing to undo.');
        write(store, back.recorded);
        expect(contentDigests(store.path)).toEqual(digests);
        merged += 1;
      }
      store?.close();
    }
    expect(merged).toBeGreaterThan(SEQUENCES / 2);
    console.log(`U4: ${merged} merges of ${SEQUENCES} sequences undone in a file`);
  }, 600_000);
});
