import type { SaveState } from '#renderer/state/saveQueue.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const MS_PER_DAY = 86_400_000;

/** "10:32". */
export function timeWords(at: number): string {
  return clock.format(at);
}

/** "today 10:32", "yesterday 10:32", "3 November", "3 November 2025"; both in milliseconds since 1970 UTC. */
export function whenWords(at: number, now: number): string {
  const startOf = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  const days = Math.round((startOf(now) - startOf(at)) / MS_PER_DAY);
  if (days === 0) return `today ${timeWords(at)}`;
  if (days === 1) return `yesterday ${timeWords(at)}`;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return isThisYear ? day.format(at) : dayAndYear.format(at);
}

/** What the status bar says about the disk (P8). */
export function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return save.at === null ? 'Saved' : `Saved ${timeWords(save.at)}`;
    case 'saving':
      return 'Saving…';
    case 'retrying':
      return 'Not saved yet, trying again';
    case 'blocked':
      return 'Not saved';
  }
}
