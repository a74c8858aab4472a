import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { consensus } from '#models/panel/consensus.ts';

const counts = fc.array(fc.nat(60), { minLength: 2, maxLength: 7 });

describe('consensus (H5)', () => {
  it('is the number that the R package agrmt gives for its own example', () => {
    // https://search.r-project.org/CRAN/refmans/agrmt/html/consensus.html: 0.7256876
    expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
  });

  it('is 1 when all say the same, 0 when half stand at either end, and unsaid when nobody speaks', () => {
    expect(consensus([0, 0, 9])).toBe(1);
    expect(consensus([0, 4, 0])).toBe(1);
    expect(consensus([5, 0, 5])).toBe(0);
    expect(consensus([0, 0, 0])).toBeNull();
  });

  it('is what a hand works out for two who agree and one who is not sure', () => {
    // Scale 0, 1, 2; mean (2 + 2 + 1) / 3 = 5/3; agree is 1/3 from it, not sure 2/3; width 2.
    const byHand = 1 + (2 / 3) * Math.log2(1 - 1 / 3 / 2) + (1 / 3) * Math.log2(1 - 2 / 3 / 2);
    expect(consensus([0, 1, 2])).toBeCloseTo(byHand, 12);
  });

  it('lies between 0 and 1, is the same from either end of the scale, and counts shares, not heads', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (given, times) => {
        const value = consensus(given);
        if (value === null) return given.every((count) => count === 0);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(consensus(given.toReversed())).toBeCloseTo(value, 9);
        expect(consensus(given.map((count) => count * times))).toBeCloseTo(value, 9);
        return true;
      }),
    );
  });
});
