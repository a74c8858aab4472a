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
import { referrers } from '../referenceIndex.ts';
import { requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

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
    });
    for (const time of new Set(input.timePointIds)) {
      const timeId = context.newId('measured') as z.infer<typeof measurementTimeId>;
      draft.measurementTimes.set(timeId, {
        id: timeId,
        theoryId: input.theoryId,
        measurementId: id,
        timePointId: time,
      });
    }
  },
});

export const measurementsChange = changeCommand('measurements.change', 'measurements', {
  id: measurementId,
  fields: measurementSchema.pick({ role: true, status: true, note: true }).partial(),
});
export const measurementsRemove = removeCommand('measurements.remove', 'measurements', measurementId);

/** Sets at which time points a measurement is taken: exactly the given ones. */
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
      });
    }
  },
});
