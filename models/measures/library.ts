import { belongingMeasures } from './belongingMeasures.ts';
import type { BundledMeasure } from './bundledMeasure.ts';
import { healthMeasures } from './healthMeasures.ts';
import { lonelinessMeasures } from './lonelinessMeasures.ts';
import { recordMeasures } from './recordMeasures.ts';
import { wellbeingMeasures } from './wellbeingMeasures.ts';

/** The measures that come with the program. What is not verified says so, in the record and wherever it is shown. */
export const measuresLibrary: readonly BundledMeasure[] = [
  ...wellbeingMeasures,
  ...lonelinessMeasures,
  ...belongingMeasures,
  ...healthMeasures,
  ...recordMeasures,
];

/** True when a score can be added up from answers; else results are entered as the owner's method gives them. */
export function canBeAddedUp({ transform }: Pick<BundledMeasure, 'transform'>): boolean {
  return transform === 'none';
}

/** A bundled measure as fields for a row, under a key that is no id of a row. */
export type OfferedMeasure = { readonly key: string; readonly measure: Omit<BundledMeasure, 'slug'> };

/** The bundled measures in which every word of the text occurs, but for those whose names are taken. */
export function bundledLike(text: string, takenNames: readonly string[]): readonly OfferedMeasure[] {
  const taken = new Set(takenNames.map((name) => name.toLowerCase()));
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return measuresLibrary.flatMap(({ slug, ...measure }) => {
    const all = `${measure.name} ${measure.shortName} ${measure.construct} ${measure.domains}`.toLowerCase();
    const fits = !taken.has(measure.name.toLowerCase()) && words.every((word) => all.includes(word));
    return fits ? [{ key: slug, measure }] : [];
  });
}
