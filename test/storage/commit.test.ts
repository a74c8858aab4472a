import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ChangeSet } from '#models/changeSet.ts';
import { tableNames, tableOf } from '#models/document.ts';
import { incomingReferences } from '#models/referenceIndex.ts';
import {
  type WorkspaceStore,
  createWorkspaceFile,
  openWorkspaceFile,
} from '#backend/storage/workspaceStore.ts';

import { commitOne } from './commitOne.ts';
import { arrow, element, placement, theory } from './sampleRows.ts';
import { type Place, failureOf, temporaryPlace, valueOf } from './temporaryStore.ts';

let place: Place;
let store: WorkspaceStore;
beforeEach(() => {
  place = temporaryPlace();
  store = valueOf(createWorkspaceFile(place.pathOf('one.wherefore'), 'Test workspace', place.options));
});
afterEach(() => {
  store.close();
  place.remove();
});

describe('a commit (P9)', () => {
  it('on a wrong base revision is a conflict, and nothing is written', () => {
    valueOf(commitOne(store, { upserts: [theory('theory_1')] }));
    const before = store.contentDigest();
    for (const base of [0, 2, -1]) {
      const failed = failureOf(
        commitOne(store, { upserts: [element('element_1', 'theory_1')] }, { baseRevision: base }),
      );
      expect(failed.code).toBe('storage/revision-conflict');
      expect(failed.details).toEqual({ revision: 1, baseRevision: base });
    }
    expect(store.contentDigest()).toBe(before);
    expect(store.revision()).toBe(1);
  });

  it('that is repeated is written once, whatever its base revision', () => {
    const first = valueOf(
      commitOne(store, { upserts: [theory('theory_1')] }, { baseRevision: 0, commitId: 'commit_a' }),
    );
    const before = store.contentDigest();
    expect(
      valueOf(commitOne(store, { upserts: [theory('theory_1')] }, { baseRevision: 0, commitId: 'commit_a' })),
    ).toEqual(first);
    expect(
      valueOf(commitOne(store, { upserts: [theory('theory_1')] }, { baseRevision: 7, commitId: 'commit_a' }))
        .revision,
    ).toBe(1);
    expect(store.contentDigest()).toBe(before);
  });

  it('whose first part is already there is written from where it stopped', () => {
    const one = { commitId: 'commit_a', entryId: 'a', kind: 'do', label: 'A' } as const;
    const two = { commitId: 'commit_b', entryId: 'b', kind: 'do', label: 'B' } as const;
    const a = { ...one, change: { upserts: [theory('theory_1')], deletes: [] } };
    const b = { ...two, change: { upserts: [element('element_1', 'theory_1')], deletes: [] } };
    valueOf(store.commit({ theoryId: null, baseRevision: 0, commits: [a] }));
    expect(valueOf(store.commit({ theoryId: null, baseRevision: 0, commits: [a, b] })).revision).toBe(2);
    const reversed = store.commit({
      theoryId: null,
      baseRevision: 2,
      commits: [{ ...two, commitId: 'commit_c', change: b.change }, a],
    });
    expect(failureOf(reversed).code).toBe('storage/revision-conflict');
    expect(store.revision()).toBe(2);
  });

  it('of several is all or none', () => {
    const good = {
      commitId: 'commit_a',
      entryId: 'a',
      kind: 'do',
      label: 'A',
      change: { upserts: [theory('theory_1')], deletes: [] },
    } as const;
    const bad = {
      ...good,
      commitId: 'commit_b',
      change: { upserts: [element('element_1', 'theory_9')], deletes: [] },
    };
    const before = store.contentDigest();
    expect(failureOf(store.commit({ theoryId: null, baseRevision: 0, commits: [good, bad] })).code).toBe(
      'storage/broken-rule',
    );
    expect(store.contentDigest()).toBe(before);
    expect(store.revision()).toBe(0);
  });

  it('that breaks a rule of the document is refused with the rule, and nothing is written', () => {
    valueOf(
      commitOne(store, {
        upserts: [
          theory('theory_1'),
          theory('theory_2'),
          element('element_1', 'theory_1'),
          element('element_2', 'theory_1'),
          placement('placement_1', 'element_1'),
          arrow('arrow_1', 'element_1', { element: 'element_2' }),
          arrow('arrow_2', 'element_1', { arrow: 'arrow_1' }),
        ],
      }),
    );
    const before = store.contentDigest();
    const broken: readonly (readonly [string, Partial<ChangeSet>])[] = [
      ['dangling reference', { upserts: [element('element_3', 'theory_9')] }],
      [
        'another theory',
        {
          upserts: [
            element('element_3', 'theory_2'),
            { ...arrow('arrow_3', 'element_3', { element: 'element_1' }) },
          ],
        },
      ],
      ['left behind', { upserts: [element('element_1', 'theory_2')] }],
      [
        'both targets',
        { upserts: [arrow('arrow_3', 'element_1', { element: 'element_2', arrow: 'arrow_1' })] },
      ],
      ['no target', { upserts: [arrow('arrow_3', 'element_1', {})] }],
      ['to itself', { upserts: [arrow('arrow_3', 'element_1', { element: 'element_1' })] }],
      ['in a circle', { upserts: [arrow('arrow_1', 'element_1', { arrow: 'arrow_2' })] }],
      ['twin', { upserts: [placement('placement_2', 'element_1')] }],
      [
        'empty label',
        { upserts: [{ table: 'elements', row: { ...element('element_3', 'theory_1').row, label: '  ' } }] },
      ],
      [
        'unknown field',
        {
          upserts: [
            { table: 'elements', row: { ...element('element_3', 'theory_1').row, colour: 'red' } as never },
          ],
        },
      ],
      ['missing field', { upserts: [{ table: 'elements', row: { id: 'element_3' } as never }] }],
    ];
    for (const [name, change] of broken)
      expect(failureOf(commitOne(store, change)).code, name).toBe('storage/broken-rule');
    expect(store.contentDigest()).toBe(before);
    expect(store.revision()).toBe(1);
  });

  it('that deletes a row which others still use is refused; with those others it is done', () => {
    valueOf(
      commitOne(store, {
        upserts: [
          theory('theory_1'),
          element('element_1', 'theory_1'),
          element('element_2', 'theory_1'),
          arrow('arrow_1', 'element_1', { element: 'element_2' }),
        ],
      }),
    );
    const failed = failureOf(commitOne(store, { deletes: [{ table: 'elements', id: 'element_2' }] }));
    expect(failed.code).toBe('storage/still-referenced');
    expect(failed.message).toBe('This element is still used by an arrow. Nothing was deleted.');
    valueOf(
      commitOne(store, {
        deletes: [
          { table: 'elements', id: 'element_2' },
          { table: 'arrows', id: 'arrow_1' },
        ],
      }),
    );
    valueOf(
      commitOne(store, {
        upserts: [element('element_2', 'theory_1'), arrow('arrow_1', 'element_1', { element: 'element_2' })],
      }),
    );
    valueOf(
      commitOne(store, {
        upserts: [element('element_3', 'theory_1'), arrow('arrow_1', 'element_1', { element: 'element_3' })],
        deletes: [{ table: 'elements', id: 'element_2' }],
      }),
    );
    expect([...valueOf(store.loadEverything()).elements.keys()]).toEqual(['element_1', 'element_3']);
  });

  it('may swap values that must be unique, and delete what is not there', () => {
    valueOf(
      commitOne(store, {
        upserts: [
          theory('theory_1'),
          element('element_1', 'theory_1'),
          element('element_2', 'theory_1'),
          placement('placement_1', 'element_1'),
          placement('placement_2', 'element_2'),
        ],
      }),
    );
    valueOf(
      commitOne(store, {
        upserts: [placement('placement_1', 'element_2'), placement('placement_2', 'element_1')],
        deletes: [{ table: 'memos', id: 'memo_none' }],
      }),
    );
    const rows = valueOf(store.rowsById(['placement_1', 'placement_2', 'nothing', 'arrow_none']));
    expect(rows).toEqual([
      {
        ...placement('placement_1', 'element_2'),
        row: { ...placement('placement_1', 'element_2').row, y: 0 },
      },
      {
        ...placement('placement_2', 'element_1'),
        row: { ...placement('placement_2', 'element_1').row, y: 0 },
      },
    ]);
    expect(store.loadLog(1)[0]?.change.deletes).toEqual([]);
  });

  it('only tables to which nothing refers have rows that must be unique, which is what lets them swap', () => {
    const unique = tableNames.filter((table) => tableOf(table).unique !== undefined);
    expect(unique.length).toBeGreaterThan(0);
    expect(unique.filter((table) => incomingReferences(table).length > 0)).toEqual([]);
  });

  it('is told to listeners after it is on the disk, once, with its revision', () => {
    const heard: [number, number][] = [];
    const stop = store.onCommitted((change, revision) => heard.push([change.upserts.length, revision]));
    valueOf(commitOne(store, { upserts: [theory('theory_1')] }, { baseRevision: 0, commitId: 'commit_a' }));
    valueOf(commitOne(store, { upserts: [theory('theory_1')] }, { baseRevision: 0, commitId: 'commit_a' }));
    commitOne(store, { upserts: [element('element_1', 'theory_9')] });
    stop();
    valueOf(commitOne(store, { upserts: [element('element_1', 'theory_1')] }));
    expect(heard).toEqual([[1, 1]]);
  });

  it('with a label of half characters reads back whole', () => {
    valueOf(
      store.commit({
        theoryId: 'theory_1',
        baseRevision: 0,
        commits: [
          {
            commitId: 'a\ud800',
            entryId: 'b',
            kind: 'do',
            label: 'x\ud800\0y',
            change: { upserts: [theory('theory_1')], deletes: [] },
          },
        ],
      }),
    );
    store.close();
    store = valueOf(openWorkspaceFile(place.pathOf('one.wherefore'), place.options));
    expect(store.loadLog(5)[0]?.label).toBe('x\ufffd\0y');
  });
});
