import type { Measure } from '../entities/measure.ts';

/** What `completedBy` says when nobody is asked: it is read from records. */
export const fromRecords = 'Records';

/** True for what is read from records and asks nothing of anybody: it says so, or counts and says nothing else. */
export function isFromRecords({
  constructKind,
  completedBy,
}: Pick<Measure, 'constructKind' | 'completedBy'>): boolean {
  const by = completedBy.trim().toLowerCase();
  return by === fromRecords.toLowerCase() || (by === '' && constructKind === 'count');
}
