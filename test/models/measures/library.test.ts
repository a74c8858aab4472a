import { describe, expect, it } from 'vitest';

import { measureSchema } from '#models/entities/measure.ts';
import { canBeAddedUp, measuresLibrary } from '#models/measures/library.ts';

describe('the measures that come with the program', () => {
  it('are 46 records of the shape of a measure, each under a name of its own', () => {
    expect(measuresLibrary).toHaveLength(46);
    const fields = measureSchema.omit({ id: true });
    for (const { slug, ...measure } of measuresLibrary)
      expect(fields.safeParse(measure).error?.message ?? 'fits', slug).toBe('fits');
    expect(new Set(measuresLibrary.map(({ slug }) => slug)).size).toBe(46);
    expect(new Set(measuresLibrary.map(({ name }) => name.toLowerCase())).size).toBe(46);
  });

  it('have ranges that go from less to more', () => {
    for (const { slug, minimum, maximum } of measuresLibrary)
      if (minimum !== null && maximum !== null) expect(minimum, slug).toBeLessThan(maximum);
  });

  it('are never added up here where their owner’s table, values or licence are needed', () => {
    const entered = measuresLibrary.filter((measure) => !canBeAddedUp(measure)).map(({ slug }) => slug);
    for (const slug of ['swemwbs', 'pam-13', 'sf-12', 'eq-5d-5l', 'hads', 'well-being-star'])
      expect(entered).toContain(slug);
  });
});
