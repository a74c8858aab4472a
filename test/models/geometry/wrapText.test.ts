import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textWidth } from '#models/geometry/textMetrics.ts';
import { wrapText } from '#models/geometry/wrapText.ts';

// One character is never broken, however narrow the line.
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('text widths', () => {
  it('knows the letters of the product’s font at both weights', () => {
    expect(textWidth('Attends', 14)).toBeCloseTo(14 * (0.626 + 2 * 0.326 + 0.538 + 0.55 + 0.564 + 0.471), 5);
    expect(textWidth('Attends', 14, 600)).toBeGreaterThan(textWidth('Attends', 14));
  });

  it('takes an accented letter for as wide as its base, and an ideograph for a full em', () => {
    expect(textWidth('ő', 10)).toBe(textWidth('o', 10));
    expect(textWidth('理', 10)).toBe(10);
  });
});

describe('wrapping', () => {
  it('breaks at spaces and keeps every word', () => {
    const lines = wrapText({
      text: 'Referral matches needs and expectations',
      width: 192,
      fontSize: 14,
      maxLines: 4,
    });
    expect(lines).toEqual(['Referral matches needs and', 'expectations']);
  });

  it('ends the last line in an ellipsis when something is left out', () => {
    const lines = wrapText({
      text: 'one two three four five six seven eight',
      width: 60,
      fontSize: 14,
      maxLines: 2,
    });
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/u);
  });

  it('breaks a word longer than a line', () => {
    const lines = wrapText({ text: 'x'.repeat(80), width: 100, fontSize: 14, maxLines: 9 });
    expect(lines.join('')).toBe('x'.repeat(80));
    expect(lines.length).toBeGreaterThan(1);
  });

  it('never gives a line wider than the width nor more lines than asked, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, maxLines) => {
          const lines = wrapText({ text, width, fontSize: 14, maxLines });
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines)
            expect([...segments.segment(line)].length === 1 || textWidth(line, 14) <= width + 0.001).toBe(
              true,
            );
        },
      ),
      { numRuns: 500 },
    );
  });
});
