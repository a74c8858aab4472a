/** What the rotation looks at. */
export type Dated = {
  /** Milliseconds since 1970 UTC. */
  readonly takenAt: number;
  readonly reason: string;
};

const OF_TODAY = 6;
const DAYS = 14;
const MONTHS = 12;
const BEFORE_RESTORE = 6;

function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}`;
}

function daysBefore(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days).getTime();
}

function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth() - months, 1).getTime();
}

/** The newest of each group. */
function newestOf<Item extends Dated>(newestFirst: readonly Item[], groupOf: (at: number) => string): Item[] {
  const groups = new Map<string, Item>();
  for (const item of newestFirst) {
    const group = groupOf(item.takenAt);
    if (!groups.has(group)) groups.set(group, item);
  }
  return [...groups.values()];
}

/**
 * Which backups stay, newest first: the 6 newest of today, the newest of each of 14 days, the newest of each of 12
 * months (by the calendar of this computer), the 6 newest that a restore made, and always the newest of all.
 */
export function retained<Item extends Dated>(backups: readonly Item[], now: number): readonly Item[] {
  const newestFirst = backups.toSorted((one, other) => other.takenAt - one.takenAt);
  const today = dayOf(now);
  const kept = new Set<Item>([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter(({ takenAt }) => dayOf(takenAt) === today).slice(0, OF_TODAY),
    ...newestOf(newestFirst, dayOf).filter(({ takenAt }) => takenAt >= daysBefore(now, DAYS - 1)),
    ...newestOf(newestFirst, monthOf).filter(({ takenAt }) => takenAt >= monthsBefore(now, MONTHS - 1)),
    ...newestFirst.filter(({ reason }) => reason.startsWith('before restore')).slice(0, BEFORE_RESTORE),
  ]);
  return newestFirst.filter((backup) => kept.has(backup));
}
