import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ChangeSet, changeBetween } from '#models/changeSet.ts';
import type { Document } from '#models/document.ts';
import {
  type History,
  type LoggedCommit,
  type RecordedCommit,
  coalesceWindowMs,
  emptyHistory,
  historyFromLog,
  record,
  redo,
  undo,
} from '#models/history.ts';

import { newDocument, randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { seededRandom, testEnv } from '../random/testEnv.ts';
import { Bench } from './smallTheory.ts';

/** Renames one box at the given times; answers the labels of the undo steps. */
function renamedAt(times: readonly number[], elementsApart = false) {
  const bench = new Bench();
  const theory = bench.theory('Walking group');
  const ids = [bench.element(theory, 'One'), bench.element(theory, 'Two')] as const;
  let history: History = emptyHistory;
  times.forEach((at, index) => {
    const id = elementsApart ? ids[index % 2 === 0 ? 0 : 1] : ids[0];
    const commit = bench.run('elements.change', { ids: [id], fields: { label: `Name ${index}` } });
    if (commit !== null) history = record(history, commit, at).history;
  });
  return { bench, history, id: ids[0] };
}

describe('history', () => {
  it('P5: a new commit clears what could be redone', () => {
    const { bench, history, id } = renamedAt([0, 10_000]);
    const back = undo(bench.document, history, bench.env);
    expect(back?.history.future).toHaveLength(1);
    bench.document = back?.document ?? bench.document;
    const commit = bench.run('elements.change', { ids: [id], fields: { note: 'new' } });
    expect(commit).not.toBeNull();
    if (back === null || commit === null) return;
    const next = record(back.history, commit, 20_000).history;
    expect(next.future).toEqual([]);
    expect(redo(bench.document, next, bench.env)).toBeNull();
  });

  it('P5: undo and redo of nothing are nothing', () => {
    const bench = new Bench();
    expect(undo(bench.document, emptyHistory, bench.env)).toBeNull();
    expect(redo(bench.document, emptyHistory, bench.env)).toBeNull();
  });

  it('P6: the same key within 600 ms is one step, and undo goes back before the first', () => {
    const { bench, history, id } = renamedAt([0, coalesceWindowMs, 2 * coalesceWindowMs]);
    expect(coalesceWindowMs).toBe(600);
    expect(history.past).toHaveLength(1);
    const back = undo(bench.document, history, bench.env);
    expect(back?.document.elements.get(id)?.label).toBe('One');
    const again = back === null ? null : redo(back.document, back.history, bench.env);
    expect(again?.document.elements.get(id)?.label).toBe('Name 2');
  });

  it('P6: 601 ms later, or for another box, it is a step of its own', () => {
    expect(renamedAt([0, coalesceWindowMs + 1]).history.past).toHaveLength(2);
    expect(renamedAt([0, 1, 2], true).history.past).toHaveLength(3);
  });

  it('P6: after undo, and onto a step brought back by redo, nothing is joined', () => {
    const { bench, history, id } = renamedAt([0, 5_000]);
    const rename = (label: string, before: Document, inHistory: History, at: number) => {
      bench.document = before;
      const commit = bench.run('elements.change', { ids: [id], fields: { label } });
      return commit === null ? inHistory : record(inHistory, commit, at).history;
    };
    const back = undo(bench.document, history, bench.env);
    if (back === null) throw new Error('There is a step to undo.');
    expect(rename('After undo', back.document, back.history, 5_001).past).toHaveLength(2);
    const on = redo(back.document, back.history, bench.env);
    if (on === null) throw new Error('There is a step to redo.');
    expect(rename('After redo', on.document, on.history, 5_002).past).toHaveLength(3);
  });

  it('P6: while there is something to redo, the step before it takes no more in, even within 600 ms', () => {
    const bench = new Bench();
    const id = bench.element(bench.theory('Walking group'), 'One');
    const change = (fields: { label?: string; note?: string }, inHistory: History, at: number) => {
      const commit = bench.run('elements.change', { ids: [id], fields });
      if (commit === null) throw new Error('It changes something.');
      return record(inHistory, commit, at).history;
    };
    const two = change({ note: 'between' }, change({ label: 'Two' }, emptyHistory, 0), 10);
    const back = undo(bench.document, two, bench.env);
    if (back === null) throw new Error('There is a step to undo.');
    bench.document = back.document;
    expect(change({ label: 'Three' }, back.history, 20).past).toHaveLength(2);
  });

  it('P6: steps that were coalesced carry the entry of the first into the log', () => {
    const bench = new Bench();
    const theory = bench.theory('Walking group');
    const id = bench.element(theory, 'One');
    const first = bench.run('elements.change', { ids: [id], fields: { label: 'Two' } });
    const second = bench.run('elements.change', { ids: [id], fields: { label: 'Three' } });
    if (first === null || second === null) throw new Error('Both change something.');
    const one = record(emptyHistory, first, 0);
    const two = record(one.history, second, 100);
    expect([one.recorded.entryId, two.recorded.entryId]).toEqual([first.commitId, first.commitId]);
    expect(two.recorded.commitId).toBe(second.commitId);
  });

  it('P7: undo and redo are forward commits with their own ids, and say what they are', () => {
    const { bench, history } = renamedAt([0]);
    const back = undo(bench.document, history, bench.env);
    const on = back === null ? null : redo(back.document, back.history, bench.env);
    const [step] = history.past;
    expect(back?.recorded).toMatchObject({ kind: 'undo', entryId: step?.entryId, change: step?.inverse });
    expect(on?.recorded).toMatchObject({ kind: 'redo', entryId: step?.entryId, change: step?.change });
    expect(back?.recorded.label).toBe('Undo: Change label of element');
    expect(new Set([step?.entryId, back?.recorded.commitId, on?.recorded.commitId]).size).toBe(3);
  });

  it('P7: a log whose beginning was dropped gives only the steps that can still be undone', () => {
    const { bench, history } = renamedAt([0]);
    const back = undo(bench.document, history, bench.env);
    if (back === null) throw new Error('There is a step to undo.');
    const logged: LoggedCommit = {
      ...back.recorded,
      at: 0,
      inverse: history.past[0]?.change ?? back.recorded.change,
    };
    expect(historyFromLog([logged])).toEqual(emptyHistory);
  });
});

function sorted(change: ChangeSet) {
  const key = (item: { readonly table: string }, id: string) => `${item.table} ${id}`;
  return {
    upserts: new Map(change.upserts.map((item) => [key(item, item.row.id), item.row])),
    deletes: new Set(change.deletes.map((item) => key(item, item.id))),
  };
}

/** A history as a restart sees it: the last commit's key is forgotten, and the order of rows does not count. */
function remembered({ past, future }: History) {
  const entries = (list: History['past']) =>
    list.map(({ entryId, label, at, change, inverse }) => ({
      entryId,
      label,
      at,
      change: sorted(change),
      inverse: sorted(inverse),
    }));
  return { past: entries(past), future: entries(future) };
}

describe('history after a restart', () => {
  it('P7: the log, with inverses worked out from the rows, gives back exactly the same undo and redo', () => {
    let undone = 0;
    let joined = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const random = seededRandom(seed);
        const env = testEnv(seed);
        let document = newDocument(env);
        let history: History = emptyHistory;
        const log: LoggedCommit[] = [];
        const write = (before: Document, after: Document, recorded: RecordedCommit, at: number) => {
          const { entryId, kind, label, change } = recorded;
          const keys = [
            ...change.deletes,
            ...change.upserts.map(({ table, row }) => ({ table, id: row.id })),
          ];
          const { inverse } = changeBetween(before, after, keys);
          log.push({ entryId, kind, label, at, change, inverse });
          document = after;
        };
        for (let step = 0; step < 60; step += 1) {
          const dice = random();
          const moved =
            dice < 0.2 ? undo(document, history, env) : dice < 0.3 ? redo(document, history, env) : null;
          if (moved !== null) {
            undone += 1;
            history = moved.history;
            write(document, moved.document, moved.recorded, env.now());
            continue;
          }
          // Typing one name again and again, so that steps are joined, often across an undo.
          const [id] = document.elements.keys();
          const isTyping = random() < 0.4 && id !== undefined;
          const typed = { ids: [id], fields: { label: `Name ${step}` } };
          const command = isTyping
            ? ({ name: 'elements.change', input: typed } as const)
            : randomCommand(document, random);
          const result = command === null ? null : runRandomCommand(document, command, env);
          if (result === null || !result.ok || result.value.commit === null) continue;
          if (random() < 0.3) env.advance(1000);
          const at = env.now();
          const next = record(history, result.value.commit, at);
          if (next.recorded.entryId !== next.recorded.commitId) joined += 1;
          history = next.history;
          write(document, result.value.document, next.recorded, at);
        }
        expect(remembered(historyFromLog(log))).toEqual(remembered(history));
      }),
      { numRuns: 150 },
    );
    expect(undone).toBeGreaterThan(500);
    expect(joined).toBeGreaterThan(150);
  });
});
