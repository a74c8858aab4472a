import { inOrder } from '../commands/laneCommands.ts';
import type { Document, IdOf } from '../document.ts';
import type { Measure } from '../entities/measure.ts';
import type { Measurement } from '../entities/measurement.ts';
import type { MeasurementTime } from '../entities/measurementTime.ts';
import type { TimePoint } from '../entities/timePoint.ts';
import { figureTargets } from '../queries/theoryFigures.ts';
import { referrers } from '../referenceIndex.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { type Burden, burdenAt } from './burden.ts';
import { type MeasuredThing, measuredThing } from './measurementTarget.ts';

/** One measure used for one thing, and when it is taken; a time point that is missing is not planned. */
export type PlanRow = {
  readonly measurement: Measurement;
  readonly measure: Measure;
  readonly times: ReadonlyMap<string, MeasurementTime>;
};

/** Everything that is measured of one thing. */
export type PlanGroup = { readonly thing: MeasuredThing; readonly rows: readonly PlanRow[] };

/** Who is asked what, when: the matrix of things × measures × time points, and what is missing from it. */
export type MeasurementPlan = {
  readonly times: readonly TimePoint[];
  /** Outcomes first, then other boxes, arrows and configurations, each by name. */
  readonly groups: readonly PlanGroup[];
  /** Boxes that are usually outcomes and that nobody measures. */
  readonly unmeasuredOutcomes: readonly string[];
  /** Measurements of the theory without any time point. */
  readonly undated: readonly Measurement[];
  /** How much is asked of one person at each time point, in the order of `times`. */
  readonly burden: readonly Burden[];
};

/** The measurements of a theory with the measure and times of each; those whose measure is not loaded are left out. */
export function planRows(document: Document, theoryId: string): readonly PlanRow[] {
  return referrers(document, { table: 'measurements', field: 'theoryId' }, theoryId).flatMap((id) => {
    const measurement = document.measurements.get(id as IdOf<'measurements'>);
    const measure = measurement === undefined ? undefined : document.measures.get(measurement.measureId);
    if (measurement === undefined || measure === undefined) return [];
    const times = referrers(document, { table: 'measurementTimes', field: 'measurementId' }, id).flatMap(
      (timeId) => document.measurementTimes.get(timeId as IdOf<'measurementTimes'>) ?? [],
    );
    return [{ measurement, measure, times: new Map(times.map((time) => [time.timePointId, time])) }];
  });
}

function rank({ kind, usualRole }: MeasuredThing): number {
  if (kind === 'element') return usualRole === 'outcome' ? 0 : 1;
  return kind === 'arrow' ? 2 : 3;
}

/** The measurement plan of a theory. */
export function measurementPlan(
  document: Document,
  theoryId: string,
  vocabulary: Vocabulary,
): MeasurementPlan {
  const rows = planRows(document, theoryId);
  const byThing = new Map<string, { readonly thing: MeasuredThing; readonly rows: PlanRow[] }>();
  for (const row of rows) {
    const thing = measuredThing(document, row.measurement, vocabulary);
    const group = byThing.get(thing.id) ?? { thing, rows: [] };
    group.rows.push(row);
    byThing.set(thing.id, group);
  }
  for (const { rows: own } of byThing.values())
    own.sort((one, other) => one.measure.name.localeCompare(other.measure.name, 'en'));
  const groups = [...byThing.values()].sort(
    ({ thing: one }, { thing: other }) =>
      rank(one) - rank(other) || one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1),
  );
  const times = inOrder(document.timePoints.values(), theoryId);
  return {
    times,
    groups,
    unmeasuredOutcomes: figureTargets(document, theoryId).unmeasuredOutcomes,
    undated: rows.filter((row) => row.times.size === 0).map(({ measurement }) => measurement),
    burden: times.map(({ id }) => burdenAt(rows, id)),
  };
}

/** How many measurements are taken at each time point; the timeline draws the same. */
export function takenAt({
  times,
  groups,
}: MeasurementPlan): readonly (TimePoint & { readonly taken: number })[] {
  return times.map((time) => ({
    ...time,
    taken: groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.times.has(time.id)).length, 0),
  }));
}
