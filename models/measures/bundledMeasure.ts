import { newMeasureFields } from '../commands/newRows.ts';
import type { Measure } from '../entities/measure.ts';

/** A measure that comes with the program: a record of facts, without the items, which are others' property. */
export type BundledMeasure = Omit<Measure, 'id'> & {
  /** Its name within the library, never changed: copies in workspaces are recognised by name, not by it. */
  readonly slug: string;
};

type Said = Pick<BundledMeasure, 'slug' | 'name' | 'construct' | 'direction' | 'verified' | 'reference'> &
  Partial<BundledMeasure>;

/** Words put beside a fact that nobody has checked against its primary source. */
export const notVerified = '(not verified)';

/** Where facts come from when the excerpt they were read in was not written down. */
export const partlySeen = 'Read in part in a public excerpt; which one was not written down';

/** A record with everything that is not known left as not said. */
export function bundled(said: Said): BundledMeasure {
  return { ...newMeasureFields, ...said };
}
