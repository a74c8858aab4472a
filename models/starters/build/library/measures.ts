import type { Measure } from '../../../entities/measure.ts';
import { measuresLibrary } from '../../../measures/library.ts';

/** The measures the bundled theories name, by their slugs in the measures library. */
export const measures: Readonly<Record<string, Omit<Measure, 'id'>>> = Object.fromEntries(
  measuresLibrary.map(({ slug, ...measure }) => [slug, measure]),
);
