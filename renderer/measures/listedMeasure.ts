import type { Measure } from '#models/entities/measure.ts';

/** A measure in the list: one of the workspace, or one that comes with the program and has not been taken over. */
export type ListedMeasure = {
  readonly key: string;
  readonly measure: Omit<Measure, 'id'> & { readonly id?: Measure['id'] };
};
