import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#models/geometry/textMetrics.ts';
import { overviewLine, overviewWords } from '#renderer/canvas/overviewWords.ts';

const card = { width: 216, height: 62 };

describe('words of a box from afar', () => {
  it('are as large as the box allows, and all of them as long as they fit', () => {
    expect(overviewWords('Hope', card)).toMatchObject({ fontSize: 32, lines: ['Hope'] });
    const longer = overviewWords('People agree to be referred', card);
    expect(longer.lines.join(' ')).toBe('People agree to be referred');
    expect(longer.fontSize).toBeLessThan(32);
  });

  it('end with an ellipsis where something had to be left out', () => {
    const { lines } = overviewWords('a word and another '.repeat(20).trim(), card);
    expect(lines.at(-1)).toMatch(/…$/u);
  });

  it('never leave the box, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 62, max: 200 }),
        (name, height) => {
          const { fontSize, lines, room } = overviewWords(name, { width: 216, height });
          expect(lines.length * fontSize * overviewLine).toBeLessThanOrEqual(height);
          for (const line of lines)
            expect(textWidth(line, fontSize, 600)).toBeLessThanOrEqual(Math.max(room, fontSize * 1.2));
        },
      ),
    );
  });
});
