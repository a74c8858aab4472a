import type { Measure } from '../entities/measure.ts';
import { isFromRecords } from '../measures/fromRecords.ts';

type Taken = { readonly measure: Measure; readonly times: ReadonlyMap<string, unknown> };

/** What is asked of one person at one time point. */
export type Burden = {
  readonly timePointId: string;
  /** Different measures that people answer; the same measure for two things is asked once. */
  readonly measures: number;
  /** Questions of those whose number of items is known. */
  readonly items: number;
  /** Measures of which nobody wrote down how many items they have. */
  readonly unknown: number;
  /** Minutes that those take whose time is known; null when it is known of none. */
  readonly minutes: number | null;
  /** Measures that are read from records and ask nothing of anybody. */
  readonly fromRecords: number;
};

/** Adds up what is asked at a time point. */
export function burdenAt(rows: readonly Taken[], timePointId: string): Burden {
  const measures = new Map(
    rows.filter(({ times }) => times.has(timePointId)).map(({ measure }) => [measure.id, measure]),
  );
  const all = [...measures.values()];
  const asked = all.filter((measure) => !isFromRecords(measure));
  return {
    timePointId,
    measures: asked.length,
    items: asked.reduce((sum, { items }) => sum + (items ?? 0), 0),
    unknown: asked.filter(({ items }) => items === null).length,
    minutes: asked.every(({ minutes }) => minutes === null)
      ? null
      : asked.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    fromRecords: all.length - asked.length,
  };
}
