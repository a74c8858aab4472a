import { z } from 'zod';

import { defineCommand } from '../command.ts';
import {
  arrowId,
  configurationId,
  elementId,
  measureId,
  measurementId,
  measurementTimeId,
  theoryId,
  timePointId,
} from '../entities/ids.ts';
import { measureSchema } from '../entities/measure.ts';
import { measurementSchema } from '../entities/measurement.ts';
import { measurementTimeSchema } from '../entities/measurementTime.ts';
import { referrers } from '../referenceIndex.ts';
import { requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** A time point at which nothing has been found out yet. */
const newResult = { result: null, spread: null, count: null, resultNote: '' } as const;

const measurementTarget = z.union([
  z.strictObject({ arrowId }),
  z.strictObject({ elementId }),
  z.strictObject({ configurationId }),
]);

/** Uses a measure, old or new, for an arrow, element or configuration, at the given time points, in one step. */
export const measurementsAttach = defineCommand({
  name: 'measurements.attach',
  input: z.strictObject({
    theoryId,
    target: measurementTarget,
    measure: z.union([z.strictObject({ id: measureId }), measureSchema.omit({ id: true })]),
    role: measurementSchema.shape.role,
    timePointIds: z.array(timePointId).default([]),
    note: measurementSchema.shape.note.default(''),
    collector: measurementSchema.shape.collector.default(''),
    method: measurementSchema.shape.method.default(''),
    sample: measurementSchema.shape.sample.default(''),
  }),
  label: () => 'Add measure',
  apply: (draft, input, context) => {
    let measure: z.infer<typeof measureId>;
    if ('id' in input.measure) measure = input.measure.id;
    else {
      measure = context.newId('measure') as z.infer<typeof measureId>;
      draft.measures.set(measure, { ...input.measure, id: measure });
    }
    const id = context.newId('measurement') as z.infer<typeof measurementId>;
    draft.measurements.set(id, {
      id,
      theoryId: input.theoryId,
      measureId: measure,
      arrowId: 'arrowId' in input.target ? input.target.arrowId : null,
      elementId: 'elementId' in input.target ? input.target.elementId : null,
      configurationId: 'configurationId' in input.target ? input.target.configurationId : null,
      role: input.role,
      status: 'planned',
      note: input.note,
      collector: input.collector,
      method: input.method,
      sample: input.sample,
    });
    for (const time of new Set(input.timePointIds)) {
      const timeId = context.newId('measured') as z.infer<typeof measurementTimeId>;
      draft.measurementTimes.set(timeId, {
        id: timeId,
        theoryId: input.theoryId,
        measurementId: id,
        timePointId: time,
        ...newResult,
      });
    }
  },
});

export const measurementsChange = changeCommand('measurements.change', 'measurements', {
  id: measurementId,
  fields: measurementSchema
    .pick({ role: true, status: true, note: true, collector: true, method: true, sample: true })
    .partial(),
});
export const measurementsRemove = removeCommand('measurements.remove', 'measurements', measurementId);

/** Sets at which time points a measurement is taken: exactly the given ones; results of those that stay are kept. */
export const measurementsSetTimes = defineCommand({
  name: 'measurements.setTimes',
  input: z.strictObject({ id: measurementId, timePointIds: z.array(timePointId) }),
  label: () => 'Change time points',
  apply: (draft, input, context) => {
    const measurement = requiredRow(context.base.measurements, input.id, 'measurement');
    const wanted = new Set<string>(input.timePointIds);
    for (const rowId of referrers(
      context.base,
      { table: 'measurementTimes', field: 'measurementId' },
      input.id,
    )) {
      const row = requiredRow(
        context.base.measurementTimes,
        rowId as z.infer<typeof measurementTimeId>,
        'time',
      );
      if (!wanted.delete(row.timePointId)) draft.measurementTimes.delete(row.id);
    }
    for (const time of wanted) {
      const id = context.newId('measured') as z.infer<typeof measurementTimeId>;
      const { theoryId: inTheory } = measurement;
      draft.measurementTimes.set(id, {
        id,
        theoryId: inTheory,
        measurementId: input.id,
        timePointId: time as z.infer<typeof timePointId>,
        ...newResult,
      });
    }
  },
});

/** Writes down, changes or empties what came out of a measurement at one time point. */
export const measurementsSetResult = changeCommand('measurements.setResult', 'measurementTimes', {
  id: measurementTimeId,
  fields: measurementTimeSchema.pick({ result: true, spread: true, count: true, resultNote: true }).partial(),
});
