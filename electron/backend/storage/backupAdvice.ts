import fs from 'node:fs';

import type { Result } from '#models/result.ts';

import { type BackupFile, backupsOf, toBackup } from './backups.ts';
import type { StoreOptions } from './storeOptions.ts';

// A newer file is not helped by an older copy, but the copy is still worth knowing of.
const helped: ReadonlyMap<string, 'say' | 'attach'> = new Map([
  ['storage/damaged', 'say'],
  ['storage/empty', 'say'],
  ['storage/not-a-workspace', 'say'],
  ['storage/foreign-schema', 'say'],
  ['storage/not-found', 'say'],
  ['storage/is-folder', 'say'],
  ['storage/newer', 'attach'],
]);

function realPath(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

/** "10:32 today", "10:32 yesterday", "10:32 on 21 November 2026", by the clock of this computer. */
export function whenText(at: number, now: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return `${time} today`;
  if (date.toDateString() === yesterday.toDateString()) return `${time} yesterday`;
  return `${time} on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** The newest backup of a file that was whole when it was taken; found by the file's path alone. */
export function newestWholeBackup(path: string, options: StoreOptions): BackupFile | null {
  const all = backupsOf(realPath(path), { userDataDir: options.userDataDir, workspaceId: null });
  return all.find(({ isWhole }) => isWhole) ?? null;
}

/** Adds to the refusal of an unreadable file when the newest good copy is from, as a sentence and in `details`. */
export function withNewestBackup<Value>(
  path: string,
  options: StoreOptions,
  result: Result<Value>,
): Result<Value> {
  const help = result.ok ? undefined : helped.get(result.error.code);
  if (result.ok || help === undefined) return result;
  const newest = newestWholeBackup(path, options);
  const { code, message, details } = result.error;
  const isSaid = newest !== null && help === 'say';
  const advice = isSaid
    ? ` The newest good copy is from ${whenText(newest.takenAt, options.env.now())}.`
    : '';
  const newestBackup = newest === null ? null : toBackup(newest);
  return { ok: false, error: { code, message: message + advice, details: { ...details, newestBackup } } };
}
