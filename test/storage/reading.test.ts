import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { tableNames, tableOf } from '#models/document.ts';
import { renewDigests } from '#backend/storage/digest.ts';
import { type WorkspaceStore, examineFile, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { type Place, failureOf, filledStore, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
let store: WorkspaceStore;
beforeEach(() => {
  place = temporaryPlace();
});
afterEach(() => {
  store.close();
  place.remove();
});

/** A file of random content in which some theory has evidence. */
function storeWithEvidence(): WorkspaceStore {
  for (let seed = 1; ; seed += 1) {
    const filled = filledStore(place, { name: `filled-${seed}.wherefore`, count: 150, seed });
    const evidence = Math.max(0, ...filled.theorySummaries().map(({ evidenceLinks }) => evidenceLinks));
    const sources = filled.listSources({ text: '', limit: 1, offset: 0 });
    if (evidence > 1 && sources.ok && sources.value.total > 3) return filled;
    filled.close();
  }
}

describe('reading', () => {
  it('a theory gives its rows, all theories, and just the library rows it refers to', () => {
    store = storeWithEvidence();
    const document = valueOf(store.loadEverything());
    const chosen = store
      .theorySummaries()
      .toSorted((one, other) => other.evidenceLinks - one.evidenceLinks)[0];
    const rows = valueOf(store.loadTheory(chosen?.id ?? ''));
    const ids = new Set<string>(rows.map(({ row }) => row.id));
    expect(ids.size).toBe(rows.length);
    for (const id of [...document.theories.keys(), ...document.workspaces.keys()]) expect(ids).toContain(id);
    for (const table of tableNames) {
      if (tableOf(table).scope !== 'theory' || table === 'theories') continue;
      const isGiven = tableOf(table).isKeptBack !== true;
      for (const row of document[table].values())
        expect(ids.has(row.id)).toBe(isGiven && 'theoryId' in row && row.theoryId === chosen?.id);
    }
    const links = [...document.evidenceLinks.values()].filter((link) => link.theoryId === chosen?.id);
    expect(links.length).toBeGreaterThan(0);
    const extracts = new Set(links.map(({ extractId }) => extractId));
    for (const id of document.extracts.keys()) expect(ids.has(id)).toBe(extracts.has(id));
  });

  it('the library comes in pages, with the user’s % and _ as themselves', () => {
    store = storeWithEvidence();
    const all = valueOf(store.listSources({ text: '', limit: 200, offset: 0 }));
    expect(all.total).toBe(valueOf(store.loadEverything()).sources.size);
    expect(all.rows).toHaveLength(all.total);
    const pages = [0, 3, 6].flatMap(
      (offset) => valueOf(store.listSources({ text: '', limit: 3, offset })).rows,
    );
    expect(pages).toEqual(all.rows.slice(0, 9));
    expect(valueOf(store.listSources({ text: '%%%zz_', limit: 5, offset: 0 })).total).toBe(0);
    const [first] = all.rows;
    const extracts = valueOf(store.extractsOfSource(first?.row.id ?? ''));
    expect(extracts[0]).toEqual(first);
    expect(valueOf(store.listMeasures({ text: '', limit: 500 })).total).toBe(
      valueOf(store.loadEverything()).measures.size,
    );
  });

  it('a row that is not of our form is a failure that names it, not a crash; the rest can be read', () => {
    store = storeWithEvidence();
    const [bad] = valueOf(store.loadEverything()).sources.values();
    const { path } = store;
    store.close();
    const connection = new Database(path);
    connection.prepare('UPDATE sources SET title = ? WHERE id = ?').run('  ', bad?.id);
    renewDigests(connection);
    connection.close();
    store = valueOf(openWorkspaceFile(path, place.options));
    const failed = failureOf(store.loadEverything());
    expect(failed.code).toBe('storage/damaged');
    expect(failed.details).toMatchObject({ table: 'sources', id: bad?.id });
    expect(failed.message).toContain(`sources ${bad?.id}, field title`);
    expect(store.rowsById(store.theorySummaries().map(({ id }) => id)).ok).toBe(true);
    expect(examineFile(path, place.options)).toMatchObject({ ok: false, code: 'storage/damaged' });
  });

  it('the doctor names rows that break a rule of the document', () => {
    store = storeWithEvidence();
    const [memo] = valueOf(store.loadEverything()).elements.values();
    const { path } = store;
    store.close();
    const connection = new Database(path);
    connection.pragma('foreign_keys = OFF');
    connection.prepare(`UPDATE elements SET stage_id = 'stage_none' WHERE id = ?`).run(memo?.id);
    renewDigests(connection);
    connection.close();
    const found = examineFile(path, place.options);
    expect(found).toMatchObject({ ok: false, code: null });
    expect(found.problems).toEqual([
      `${memo?.id} (I3 reference): This element stageId names a stage that does not exist.`,
    ]);
    store = valueOf(openWorkspaceFile(path, place.options));
  });
});
