import { type ChangeSet, applyChange, squash } from './changeSet.ts';
import type { Document } from './document.ts';
import type { Env } from './env.ts';
import type { Commit } from './runCommand.ts';

/** Commits with one coalesce key closer together than this are one step of undo (P6). */
export const coalesceWindowMs = 600;

/** One step of undo: one commit, or several that were coalesced; all carry the `entryId` in the log. */
export type HistoryEntry = {
  readonly entryId: string;
  readonly label: string;
  readonly change: ChangeSet;
  readonly inverse: ChangeSet;
  readonly coalesceKey: string | null;
  /** When its last commit was made, milliseconds since 1970 UTC. */
  readonly at: number;
  /** Too many rows for a window: `change` and `inverse` are empty here, the backend takes the step from its log. */
  readonly isHeavy?: true | undefined;
};

/** What can be undone (last first to go) and redone (last first to come back). */
export type History = { readonly past: readonly HistoryEntry[]; readonly future: readonly HistoryEntry[] };

/** A history without steps. */
export const emptyHistory: History = { past: [], future: [] };

/** What undo and redo do to the log: the database only moves forward (P7). */
export type CommitKind = 'do' | 'undo' | 'redo';

/** A commit ready for storage: which step of undo it belongs to, and what it does to that step. */
export type RecordedCommit = {
  readonly commitId: string;
  readonly entryId: string;
  readonly kind: CommitKind;
  readonly label: string;
  readonly change: ChangeSet;
};

/** Adds a new commit: clears redo (P5), joins the last step when keys and time allow (P6). */
export function record(
  history: History,
  commit: Commit,
  at: number,
): { readonly history: History; readonly recorded: RecordedCommit } {
  const last = history.past.at(-1);
  const joins =
    last !== undefined &&
    history.future.length === 0 &&
    commit.coalesceKey !== null &&
    last.coalesceKey === commit.coalesceKey &&
    at - last.at <= coalesceWindowMs;
  const entry: HistoryEntry = joins
    ? {
        ...last,
        change: squash(last.change, commit.change),
        inverse: squash(commit.inverse, last.inverse),
        at,
      }
    : {
        entryId: commit.commitId,
        label: commit.label,
        change: commit.change,
        inverse: commit.inverse,
        coalesceKey: commit.coalesceKey,
        at,
      };
  const past = joins ? [...history.past.slice(0, -1), entry] : [...history.past, entry];
  const { commitId, label, change } = commit;
  return {
    history: { past, future: [] },
    recorded: { commitId, entryId: entry.entryId, kind: 'do', label, change },
  };
}

/** The document, history and forward commit after one step of undo or redo; null when there is none (P7). */
export type Step = {
  readonly document: Document;
  readonly history: History;
  readonly recorded: RecordedCommit;
};

/** The step that undo or redo would take now; null when there is none. */
export function nextStep(history: History, kind: 'undo' | 'redo'): HistoryEntry | null {
  return (kind === 'undo' ? history.past : history.future).at(-1) ?? null;
}

/** Takes back the last step, as an ordinary forward commit (P7); null for none, or one that the backend must take. */
export function undo(document: Document, history: History, env: Env): Step | null {
  const entry = nextStep(history, 'undo');
  if (entry === null || entry.isHeavy === true) return null;
  const label = `Undo: ${entry.label}`;
  return {
    document: applyChange(document, entry.inverse),
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
    recorded: {
      commitId: env.newId('commit'),
      entryId: entry.entryId,
      kind: 'undo',
      label,
      change: entry.inverse,
    },
  };
}

/** Brings back the last step taken back, as an ordinary forward commit (P7); null as `undo` is. */
export function redo(document: Document, history: History, env: Env): Step | null {
  const entry = nextStep(history, 'redo');
  if (entry === null || entry.isHeavy === true) return null;
  const label = `Redo: ${entry.label}`;
  return {
    document: applyChange(document, entry.change),
    // A step brought back is closed: later commits start a step of their own.
    history: {
      past: [...history.past, { ...entry, coalesceKey: null }],
      future: history.future.slice(0, -1),
    },
    recorded: {
      commitId: env.newId('commit'),
      entryId: entry.entryId,
      kind: 'redo',
      label,
      change: entry.change,
    },
  };
}

/** One row of the stored log. */
export type LoggedCommit = {
  readonly entryId: string;
  readonly kind: CommitKind;
  readonly label: string;
  readonly at: number;
  readonly change: ChangeSet;
  readonly inverse: ChangeSet;
  /** Its rows were left out (`HistoryEntry.isHeavy`). */
  readonly isHeavy?: true | undefined;
};

function joinLogged(history: History, logged: LoggedCommit): History {
  const last = history.past.at(-1);
  if (last === undefined || last.entryId !== logged.entryId) {
    const { kind: _kind, ...step } = logged;
    return { past: [...history.past, { ...step, coalesceKey: null }], future: [] };
  }
  const joined = {
    ...last,
    change: squash(last.change, logged.change),
    inverse: squash(logged.inverse, last.inverse),
    at: logged.at,
    ...(logged.isHeavy === true ? { isHeavy: true as const } : {}),
  };
  return { past: [...history.past.slice(0, -1), joined], future: [] };
}

function move(from: readonly HistoryEntry[], entryId: string) {
  const entry = from.at(-1);
  return entry !== undefined && entry.entryId === entryId ? { entry, rest: from.slice(0, -1) } : null;
}

const FOUNDING = 'founding_';

/** The step of a commit that a workspace begins with: it is where undo ends, not something to undo. */
export function foundingEntryId(commitId: string): string {
  return `${FOUNDING}${commitId}`;
}

/** The history that a log, oldest first, leaves behind (P7: undo survives a restart). */
export function historyFromLog(log: readonly LoggedCommit[]): History {
  let history = emptyHistory;
  for (const logged of log) {
    if (logged.entryId.startsWith(FOUNDING)) continue;
    if (logged.kind === 'do') {
      history = joinLogged(history, logged);
      continue;
    }
    const moved = move(logged.kind === 'undo' ? history.past : history.future, logged.entryId);
    // The step lies before the kept part of the log: nothing older can be undone any more.
    if (moved === null) history = emptyHistory;
    else if (logged.kind === 'undo') history = { past: moved.rest, future: [...history.future, moved.entry] };
    else history = { past: [...history.past, moved.entry], future: moved.rest };
  }
  return history;
}
