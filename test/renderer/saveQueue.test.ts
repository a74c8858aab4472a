import { describe, expect, it } from 'vitest';

import type { Document } from '#models/document.ts';
import { type History, type RecordedCommit, emptyHistory, record, undo } from '#models/history.ts';
import type { Failure } from '#models/result.ts';
import { type SaveState, type SendCommits, createSaveQueue } from '#renderer/state/saveQueue.ts';

import { Bench } from '../models/smallTheory.ts';

type Sent = Parameters<SendCommits>[0];
type Answer = Awaited<ReturnType<SendCommits>>;

const diskFull: Failure = { code: 'storage/disk-full', message: 'The disk is full.' };
const conflict: Failure = { code: 'storage/revision-conflict', message: 'The file has moved on.' };

/** A backend that answers when the test says so, and records every request. */
function fakeDisk() {
  const sent: Sent[] = [];
  const states: SaveState[] = [];
  const delays: number[] = [];
  let answer: ((result: Answer) => void) | null = null;
  let mostInFlight = 0;
  let inFlight = 0;
  const queue = createSaveQueue({
    revision: 7,
    send: (batch) => {
      sent.push(batch);
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      return new Promise((resolve) => {
        answer = (result) => {
          inFlight -= 1;
          resolve(result);
        };
      });
    },
    onState: (state) => states.push(state),
    delay: (ms) => {
      delays.push(ms);
      return Promise.resolve();
    },
  });
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  const reply = async (result: Answer) => {
    answer?.(result);
    await settle();
  };
  return {
    queue,
    sent,
    states,
    delays,
    mostInFlight: () => mostInFlight,
    save: (revision: number) => reply({ ok: true, value: { revision, savedAt: 1_000 + revision } }),
    fail: (error: Failure) => reply({ ok: false, error }),
  };
}

/** Recorded commits of renaming one box, one for each label; each a step of undo, unless times (ms) are given. */
function renamings(labels: readonly string[], times = labels.map((_label, index) => index * 10_000)) {
  const bench = new Bench();
  const id = bench.element(bench.theory('Walking group'), 'First');
  let history: History = emptyHistory;
  const commits: RecordedCommit[] = [];
  let last: { readonly document: Document; readonly history: History } | null = null;
  labels.forEach((label, index) => {
    const commit = bench.run('elements.change', { ids: [id], fields: { label } });
    if (commit === null) throw new Error('Nothing was renamed.');
    const next = record(history, commit, times[index] ?? 0);
    ({ history } = next);
    commits.push(next.recorded);
    last = { document: bench.document, history };
  });
  return { commits, last: last as { document: Document; history: History } | null, env: bench.env };
}

const inTheory = (commit: RecordedCommit, theoryId = 'theory_1') => ({ ...commit, theoryId });

describe('save queue', () => {
  it('P8: sends commits in order, one request at a time, what gathers meanwhile in one batch', async () => {
    const disk = fakeDisk();
    const { commits } = renamings(['One', 'Two', 'Three']);
    for (const commit of commits) disk.queue.add(inTheory(commit));
    expect(disk.sent).toHaveLength(1);
    await disk.save(8);
    await disk.save(10);
    expect(disk.sent.map(({ commits: batch }) => batch.map(({ commitId }) => commitId))).toEqual([
      [commits[0]?.commitId],
      [commits[1]?.commitId, commits[2]?.commitId],
    ]);
    expect(disk.sent.map(({ baseRevision }) => baseRevision)).toEqual([7, 8]);
    expect(disk.mostInFlight()).toBe(1);
    expect(disk.states.at(-1)).toEqual({ kind: 'saved', at: 1_010 });
    expect(disk.queue.revision()).toBe(10);
  });

  it('P8: waiting commits of one step of undo are squashed by row; those of different steps are not', async () => {
    const disk = fakeDisk();
    const { commits } = renamings(
      ['Before', 'O', 'On', 'One', 'Two', 'Three'],
      [0, 10_000, 10_100, 10_200, 20_000, 30_000],
    );
    for (const commit of commits) disk.queue.add(inTheory(commit));
    await disk.save(8);
    const second = disk.sent[1]?.commits ?? [];
    expect(second.map(({ entryId }) => entryId)).toEqual([
      commits[1]?.entryId,
      commits[4]?.entryId,
      commits[5]?.entryId,
    ]);
    expect(second[0]?.change.upserts.map(({ row }) => Reflect.get(row, 'label'))).toEqual(['One']);
  });

  it('P7, P8: an undo that waits behind its own step is not squashed into it', async () => {
    const disk = fakeDisk();
    const { commits, last, env } = renamings(['One', 'Two']);
    const step = last === null ? null : undo(last.document, last.history, env);
    if (step === null) throw new Error('There is nothing to undo.');
    for (const commit of [...commits, step.recorded]) disk.queue.add(inTheory(commit));
    await disk.save(8);
    expect(disk.sent[1]?.commits.map(({ kind }) => kind)).toEqual(['do', 'undo']);
  });

  it('P8: commits of different theories go in requests of their own', async () => {
    const disk = fakeDisk();
    const [one, two, three] = renamings(['One', 'Two', 'Three']).commits;
    if (one === undefined || two === undefined || three === undefined) throw new Error('Too few commits.');
    disk.queue.add(inTheory(one));
    disk.queue.add(inTheory(two));
    disk.queue.add(inTheory(three, 'theory_2'));
    await disk.save(8);
    await disk.save(9);
    await disk.save(10);
    expect(disk.sent.map(({ theoryId, commits }) => [theoryId, commits.length])).toEqual([
      ['theory_1', 1],
      ['theory_1', 1],
      ['theory_2', 1],
    ]);
  });

  it('P8, P9: a request that failed is sent again as it was, ever less often, whatever has come meanwhile', async () => {
    const disk = fakeDisk();
    const [one, two] = renamings(['One', 'Two']).commits;
    if (one === undefined || two === undefined) throw new Error('Too few commits.');
    disk.queue.add(inTheory(one));
    await disk.fail(diskFull);
    disk.queue.add(inTheory(two));
    expect(disk.states.at(-1)).toEqual({ kind: 'retrying', failure: diskFull, waiting: 1 });
    await disk.fail(diskFull);
    expect(disk.sent.slice(0, 3).map(({ commits }) => commits)).toEqual([
      disk.sent[0]?.commits,
      disk.sent[0]?.commits,
      disk.sent[0]?.commits,
    ]);
    expect(disk.delays).toEqual([250, 500]);
    await disk.save(8);
    await disk.save(9);
    expect(disk.states.at(-1)).toEqual({ kind: 'saved', at: 1_009 });
  });

  it('P8: a refusal that trying again cannot help blocks, keeps every commit, and `retry` goes on', async () => {
    const disk = fakeDisk();
    const [one, two] = renamings(['One', 'Two']).commits;
    if (one === undefined || two === undefined) throw new Error('Too few commits.');
    disk.queue.add(inTheory(one));
    await disk.fail(conflict);
    disk.queue.add(inTheory(two));
    expect(disk.sent).toHaveLength(1);
    expect(disk.states.at(-1)).toEqual({ kind: 'blocked', failure: conflict, waiting: 2 });
    await expect(disk.queue.flush()).resolves.toBe(false);
    disk.queue.retry();
    await disk.save(8);
    await disk.save(9);
    expect(disk.states.at(-1)).toEqual({ kind: 'saved', at: 1_009 });
  });

  it('P8: flush answers true when all is on disk, false when the next attempt fails, and the attempts go on', async () => {
    const disk = fakeDisk();
    await expect(disk.queue.flush()).resolves.toBe(true);
    const [one, two] = renamings(['One', 'Two']).commits;
    if (one === undefined || two === undefined) throw new Error('Too few commits.');
    disk.queue.add(inTheory(one));
    disk.queue.add(inTheory(two));
    const failing = disk.queue.flush();
    await disk.fail(diskFull);
    await expect(failing).resolves.toBe(false);
    const passing = disk.queue.flush();
    await disk.save(8);
    await disk.save(9);
    await expect(passing).resolves.toBe(true);
  });
});
