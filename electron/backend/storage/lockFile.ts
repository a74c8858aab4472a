import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import nodePath from 'node:path';

import type { Env } from '#models/env.ts';
import type { LockHolder } from '#shared/rpc/contract.ts';
import { z } from 'zod';

import { errorCode } from './failures.ts';

/** Who is opening a file: shown to others who want it. */
export type Identity = { readonly host: string; readonly user: string; readonly pid: number };

/** The right to write, as long as the lock file says so. */
export type Lock = {
  /** True while the lock file is ours; false once another has taken it over. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
};

/** What came of asking for the lock. */
export type LockAttempt =
  | { readonly kind: 'held'; readonly lock: Lock }
  | { readonly kind: 'other'; readonly holder: LockHolder }
  | { readonly kind: 'unavailable'; readonly cause: string };

const HEARTBEAT_MS = 5_000;
const STALE_AFTER_MS = 30_000;
const TAKING_TIMEOUT_MS = 10_000;

const contentSchema = z.object({
  host: z.string(),
  user: z.string(),
  pid: z.number().int(),
  startedAt: z.number(),
  heartbeatAt: z.number(),
  token: z.string(),
});
type Content = z.infer<typeof contentSchema>;

/** `report.wherefore` → `.~lock.report.wherefore#` in the same folder, as office programs do. */
export function lockPathOf(documentPath: string): string {
  return nodePath.join(nodePath.dirname(documentPath), `.~lock.${nodePath.basename(documentPath)}#`);
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Null when there is no lock file; a file that stays unreadable is somebody's, of whom nothing is known. */
function readLock(path: string): Content | null {
  for (let attempt = 0; ; attempt += 1) {
    let text: string;
    try {
      text = fs.readFileSync(path, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
    const parsed = contentSchema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    // It may have been made this moment and not written yet.
    if (attempt >= 5) return unknownHolder(path, text);
    pause(10);
  }
}

function unknownHolder(path: string, text: string): Content {
  const at = Math.round(fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return { host: '', user: '', pid: 0, startedAt: at, heartbeatAt: at, token: `unreadable ${text}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

type Asker = { readonly identity: Identity; readonly env: Env };

/** True when the holder was a process of this very user and computer that is gone: there is nobody to ask. */
function isLeftBehind({ host, user, pid }: Content, { identity }: Asker): boolean {
  return host === identity.host && user === identity.user && !isAlive(pid);
}

function toHolder(content: Content, asker: Asker): LockHolder {
  const { host, user, pid, heartbeatAt } = content;
  const isDead = host === asker.identity.host && !isAlive(pid);
  return { host, user, pid, heartbeatAt, isStale: isDead || asker.env.now() - heartbeatAt > STALE_AFTER_MS };
}

/** Who has the file open, as its lock file says; null when nobody. */
export function lockHolderOf(documentPath: string, asker: Asker): LockHolder | null {
  const content = readLock(lockPathOf(documentPath));
  return content === null ? null : toHolder(content, asker);
}

// Always the same length, so that a heartbeat overwrites it in one write and no reader sees half of it.
function toText(content: Content): string {
  return `${JSON.stringify(content)}\n`;
}

/** Creates the lock file; null when there is one. The open file stays ours even if another takes the name over. */
function createLock(path: string, { identity, env }: Asker): Lock | null {
  const now = env.now();
  const content: Content = { ...identity, startedAt: now, heartbeatAt: now, token: randomUUID() };
  const create = (): number | null => {
    try {
      const created = fs.openSync(path, 'wx+');
      fs.writeSync(created, toText(content), 0);
      return created;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return null;
      throw error;
    }
  };
  let file = create();
  if (file === null) return null;
  const isHeld = (): boolean => {
    const found = readLock(path);
    if (found !== null || file === null) return found?.token === content.token;
    // Somebody has cleared the lock file away. Whoever makes it anew has it.
    const again = create();
    if (again === null) return false;
    fs.closeSync(file);
    file = again;
    return true;
  };
  // Through the open file: after a takeover the beat goes to a file without a name, not over the new holder's.
  const beat = (): void => {
    try {
      if (file !== null) fs.writeSync(file, toText({ ...content, heartbeatAt: env.now() }), 0);
    } catch {
      // The next beat tries again; a disk that stays away shows at the next commit.
    }
  };
  const timer = setInterval(beat, HEARTBEAT_MS);
  timer.unref();
  const release = (): void => {
    clearInterval(timer);
    if (file === null) return;
    fs.closeSync(file);
    file = null;
    try {
      if (readLock(path)?.token === content.token) fs.unlinkSync(path);
    } catch {
      // A lock file that cannot be removed goes stale by itself.
    }
  };
  return { isHeld, release };
}

/** Only one at a time may clear a stale lock away: of two, the second would clear the first one's new lock. */
function clearStale(path: string, seen: Content): void {
  const taking = `${path}.taking`;
  const started = fs.statSync(taking, { throwIfNoEntry: false })?.mtimeMs;
  if (started !== undefined && Date.now() - started > TAKING_TIMEOUT_MS) fs.rmSync(taking, { force: true });
  let file: number;
  try {
    file = fs.openSync(taking, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw error;
  }
  try {
    if (readLock(path)?.token === seen.token) fs.unlinkSync(path);
  } finally {
    fs.closeSync(file);
    fs.rmSync(taking, { force: true });
  }
}

/**
 * Asks for the lock of a document (ADR 0005). One left behind by this user's own crash is cleared away; any other
 * stale one is taken over only with `takeOver`. Never two holders: the lock file has one token, and `isHeld` looks at it inside every write transaction.
 */
export function acquireLock(
  documentPath: string,
  asker: Asker,
  { takeOver }: { readonly takeOver: boolean },
): LockAttempt {
  const path = lockPathOf(documentPath);
  try {
    const lock = createLock(path, asker);
    if (lock !== null) return { kind: 'held', lock };
    const seen = readLock(path);
    const mayClear =
      seen !== null && (isLeftBehind(seen, asker) || (takeOver && toHolder(seen, asker).isStale));
    if (mayClear) clearStale(path, seen);
    const second = createLock(path, asker);
    if (second !== null) return { kind: 'held', lock: second };
    const now = readLock(path) ?? seen ?? unknownHolder(path, '');
    return { kind: 'other', holder: toHolder(now, asker) };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return { kind: 'unavailable', cause: code };
  }
}
