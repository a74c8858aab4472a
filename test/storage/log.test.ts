import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { RowOf } from '#models/document.ts';
import { emptyHistory, historyFromLog, record, undo } from '#models/history.ts';
import {
  type WorkspaceStore,
  createWorkspaceFile,
  openWorkspaceFile,
} from '#backend/storage/workspaceStore.ts';

import { randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { seededRandom } from '../random/testEnv.ts';
import { commitOne } from './commitOne.ts';
import { element, theory } from './sampleRows.ts';
import { type Place, save, temporaryPlace, valueOf } from './temporaryStore.ts';

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

describe('the log (P7)', () => {
  it('reads so many steps, not so many commits: one step may be saved in several, and comes whole', () => {
    let revision = 0;
    for (let step = 0; step < 40; step += 1) {
      for (let part = 0; part < 3; part += 1) {
        const { row } = theory('theory_1');
        valueOf(
          store.commit({
            theoryId: null,
            baseRevision: revision,
            commits: [
              {
                commitId: `commit_${step}_${part}`,
                entryId: `entry_${step}`,
                kind: 'do',
                label: 'Move',
                change: {
                  upserts: [{ table: 'theories', row: { ...row, title: `${step} ${part}` } }],
                  deletes: [],
                },
              },
            ],
          }),
        );
        revision += 1;
      }
    }
    const log = store.loadLog(25);
    expect(new Set(log.map(({ entryId }) => entryId)).size).toBe(25);
    expect(log).toHaveLength(75);
    expect(log[0]).toMatchObject({ entryId: 'entry_15' });
  });

  it('gives back each commit with the inverse that the file worked out, and rebuilds undo after reopening', () => {
    const { env } = place.options;
    const random = seededRandom(3);
    let document = valueOf(store.loadEverything());
    let history = emptyHistory;
    const start = document;
    for (let step = 0; step < 40;) {
      const command = randomCommand(document, random);
      const outcome = command === null ? null : runRandomCommand(document, command, env);
      if (outcome === null || !outcome.ok || outcome.value.commit === null) continue;
      document = outcome.value.document;
      ({ history } = record(history, { ...outcome.value.commit, coalesceKey: null }, env.now()));
      valueOf(save(store, outcome.value.commit));
      step += 1;
    }
    store.close();
    store = valueOf(openWorkspaceFile(place.pathOf('one.wherefore'), place.options));
    let rebuilt = historyFromLog(store.loadLog(200));
    expect(rebuilt.past.map(({ entryId, label }) => [entryId, label])).toEqual(
      history.past.map(({ entryId, label }) => [entryId, label]),
    );
    for (let step = undo(document, rebuilt, env); step !== null; step = undo(document, rebuilt, env)) {
      ({ document, history: rebuilt } = step);
      valueOf(store.commit({ theoryId: null, baseRevision: store.revision(), commits: [step.recorded] }));
    }
    expect(document).toEqual(start);
    expect(valueOf(store.loadEverything())).toEqual(start);
    expect(store.revision()).toBe(80);
  });

  it('keeps rows of the newest 500 steps and the labels of all', () => {
    valueOf(commitOne(store, { upserts: [theory('theory_1'), element('element_1', 'theory_1')] }));
    for (let step = 0; step < 620; step += 1) {
      const { row } = element('element_1', 'theory_1');
      valueOf(
        commitOne(store, { upserts: [{ table: 'elements', row: { ...row, label: `Trust ${step}` } }] }),
      );
    }
    const log = store.loadLog(5_000);
    expect(log.length).toBeGreaterThanOrEqual(500);
    expect(log.length).toBeLessThan(560);
    expect(log.at(-1)?.inverse.upserts[0]?.row).toMatchObject({ label: 'Trust 618' });
    const told = store.rowHistory('element_1');
    expect(told).toHaveLength(500);
    expect(told[0]).toMatchObject({
      revision: 621,
      kind: 'do',
      fields: [{ field: 'label', before: 'Trust 618', after: 'Trust 619' }],
    });
    store.close();
    store = valueOf(openWorkspaceFile(place.pathOf('one.wherefore'), place.options));
    expect(store.loadLog(5_000)).toEqual(log);
  });

  it('D4: tells the steps of one theory, oldest first, with those of no other and those taken back', () => {
    valueOf(commitOne(store, { upserts: [theory('theory_1'), theory('theory_2')] }));
    const commits = (theoryId: string, label: string, kind: 'do' | 'undo') =>
      valueOf(
        store.commit({
          theoryId,
          baseRevision: store.revision(),
          commits: [
            {
              commitId: `commit_${label}_${kind}`,
              entryId: `entry_${label}`,
              kind,
              label,
              change: { upserts: [element(`element_${label}`, theoryId)], deletes: [] },
            },
          ],
        }),
      );
    commits('theory_1', 'one', 'do');
    commits('theory_2', 'other', 'do');
    commits('theory_1', 'two', 'do');
    commits('theory_1', 'two', 'undo');
    expect(store.theorySteps('theory_1').map(({ entryId, kind, label }) => [entryId, kind, label])).toEqual([
      ['entry_one', 'do', 'one'],
      ['entry_two', 'do', 'two'],
      ['entry_two', 'undo', 'two'],
    ]);
    expect(store.theorySteps('theory_none')).toEqual([]);
  });

  it('tells the history of a row in words: names instead of ids, nothing for its making', () => {
    const stage = {
      table: 'stages',
      row: {
        id: 'stage_1' as RowOf<'stages'>['id'],
        theoryId: 'theory_1' as RowOf<'theories'>['id'],
        name: 'Enrolment',
        plainName: '',
        lineage: '',
        position: 0,
      },
    } as const;
    valueOf(commitOne(store, { upserts: [theory('theory_1'), stage, element('element_1', 'theory_1')] }));
    const { row } = element('element_1', 'theory_1');
    valueOf(commitOne(store, { upserts: [{ table: 'elements', row: { ...row, stageId: stage.row.id } }] }));
    expect(store.rowHistory('element_1').map(({ revision, fields }) => ({ revision, fields }))).toEqual([
      { revision: 2, fields: [{ field: 'stageId', before: '', after: 'Enrolment' }] },
      { revision: 1, fields: [] },
    ]);
  });
});
