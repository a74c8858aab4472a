import { squash } from '#models/changeSet.ts';
import type { RecordedCommit } from '#models/history.ts';
import type { Failure, Result } from '#models/result.ts';

/** What the status bar says about the disk (P8). */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving'; readonly waiting: number }
  /** Not on disk yet; kept here, tried again by itself. */
  | { readonly kind: 'retrying'; readonly failure: Failure; readonly waiting: number }
  /** Not on disk and trying again would not help: the user must choose (save a copy, reopen). */
  | { readonly kind: 'blocked'; readonly failure: Failure; readonly waiting: number };

/** One commit with the theory it was made in. */
export type QueuedCommit = RecordedCommit & { readonly theoryId: string | null };

/** Writes a batch of commits of one theory; answers the new revision. */
export type SendCommits = (batch: {
  readonly theoryId: string | null;
  readonly baseRevision: number;
  readonly commits: readonly RecordedCommit[];
}) => Promise<Result<{ readonly revision: number; readonly savedAt: number }>>;

const MAX_BATCH = 500;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;

const transient = new Set(['rpc/unreachable', 'storage/disk-full', 'storage/cannot-write', 'storage/locked']);

/** The first commits that belong to one theory, those of one undo step squashed by row (P8). */
function nextBatch(waiting: readonly QueuedCommit[]): {
  readonly taken: number;
  readonly commits: readonly RecordedCommit[];
} {
  const theoryId = waiting[0]?.theoryId ?? null;
  const commits: RecordedCommit[] = [];
  let taken = 0;
  for (const { theoryId: ofTheory, ...commit } of waiting) {
    if (ofTheory !== theoryId || commits.length >= MAX_BATCH) break;
    taken += 1;
    const last = commits.at(-1);
    if (last !== undefined && last.entryId === commit.entryId && last.kind === 'do' && commit.kind === 'do') {
      commits[commits.length - 1] = { ...last, change: squash(last.change, commit.change) };
    } else commits.push(commit);
  }
  return { taken, commits };
}

/** Sends commits in order, one request at a time; nothing leaves the queue before the disk has it (P8). */
export function createSaveQueue(options: {
  readonly revision: number;
  readonly send: SendCommits;
  readonly onState: (state: SaveState) => void;
  readonly delay?: (ms: number) => Promise<void>;
}) {
  const delay = options.delay ?? ((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  let waiting: QueuedCommit[] = [];
  let revision = options.revision;
  let state: SaveState = { kind: 'saved', at: null };
  let pump: Promise<void> | null = null;
  // A batch that failed is sent again exactly as it was: its commit ids make the repetition harmless (P9).
  let inFlight: { readonly taken: number; readonly commits: readonly RecordedCommit[] } | null = null;

  let flushing: ((isSaved: boolean) => void)[] = [];
  let isHeld = false;

  const show = (next: SaveState) => {
    state = next;
    options.onState(next);
    if (next.kind === 'saving') return;
    const settled = flushing;
    flushing = [];
    for (const settle of settled) settle(next.kind === 'saved');
  };

  const run = async (): Promise<void> => {
    let retryMs = FIRST_RETRY_MS;
    while (waiting.length > 0) {
      inFlight ??= nextBatch(waiting);
      const theoryId = waiting[0]?.theoryId ?? null;
      if (state.kind !== 'retrying') show({ kind: 'saving', waiting: waiting.length });
      const result = await options.send({ theoryId, baseRevision: revision, commits: inFlight.commits });
      if (result.ok) {
        ({ revision } = result.value);
        waiting = waiting.slice(inFlight.taken);
        inFlight = null;
        retryMs = FIRST_RETRY_MS;
        show(
          waiting.length === 0
            ? { kind: 'saved', at: result.value.savedAt }
            : { kind: 'saving', waiting: waiting.length },
        );
        continue;
      }
      if (!transient.has(result.error.code)) {
        show({ kind: 'blocked', failure: result.error, waiting: waiting.length });
        return;
      }
      show({ kind: 'retrying', failure: result.error, waiting: waiting.length });
      await delay(retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    }
  };

  const start = () => {
    if (isHeld) return;
    pump ??= run().finally(() => {
      pump = null;
      if (waiting.length > 0 && state.kind !== 'blocked') start();
    });
  };

  const flush = (): Promise<boolean> => {
    if (waiting.length === 0) return Promise.resolve(true);
    if (state.kind === 'blocked') return Promise.resolve(false);
    return new Promise((resolve) => flushing.push(resolve));
  };

  return {
    /** Adds a commit; it is saved as soon as those before it are. */
    add(commit: QueuedCommit): void {
      waiting.push(commit);
      if (state.kind === 'blocked') show({ ...state, waiting: waiting.length });
      else start();
    },
    /** Settles true when everything is on disk, false when the next attempt has failed; the attempts go on. */
    flush,
    /** What is not on disk yet, oldest first. */
    waiting: (): readonly QueuedCommit[] => waiting,
    /**
     * Lets the backend make a commit of its own: what waits is written first, what comes meanwhile waits until it is
     * done. Null, and nothing done, when what waits cannot be written.
     */
    async exclusively<Value>(
      work: () => Promise<{ readonly value: Value; readonly revision: number | null }>,
    ): Promise<{ readonly value: Value } | null> {
      if (!(await flush())) return null;
      isHeld = true;
      try {
        const { value, revision: next } = await work();
        if (next !== null) revision = next;
        return { value };
      } finally {
        isHeld = false;
        if (waiting.length > 0 && state.kind !== 'blocked') start();
      }
    },
    /** Tries a blocked queue again, for instance after the disk has been freed. */
    retry(): void {
      if (waiting.length > 0) {
        show({ kind: 'saving', waiting: waiting.length });
        start();
      }
    },
    /** The revision of the file after the last saved commit. */
    revision: () => revision,
    /** Tells an empty queue at which revision the window now stands: that of what it has just read. */
    setRevision(next: number): void {
      if (waiting.length === 0) revision = next;
    },
  };
}

export type SaveQueue = ReturnType<typeof createSaveQueue>;
