import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { card, cardSize, cardTextWidth } from '#models/geometry/card.ts';
import { textWidth } from '#models/geometry/textMetrics.ts';

describe('a card', () => {
  it('is 220 wide and as high as its label, within 64 and 120', () => {
    expect(cardSize({ label: 'Attends', hasRole: true })).toEqual({
      width: 220,
      height: 64,
      roleTop: 8,
      labelTop: 30,
      labelLines: ['Attends'],
      poles: null,
      footerTop: null,
    });
    expect(cardSize({ label: 'word '.repeat(60), hasRole: true }).height).toBe(120);
  });

  it('shows both poles of a two-pole element under its label', () => {
    const face = cardSize({
      label: 'Time with the patient',
      poleLow: 'rushed',
      poleHigh: 'phased',
      hasRole: true,
    });
    expect(face.poles).toEqual({ top: 54, low: ['rushed'], high: ['phased'] });
  });

  it('keeps everything on it inside it, whatever it shows', () => {
    const text = fc.string({ maxLength: 200 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.boolean(),
        fc.boolean(),
        (label, poleLow, poleHigh, hasRole, hasFooter) => {
          const face = cardSize({ label, poleLow, poleHigh, hasRole, hasFooter });
          expect(face.height).toBeGreaterThanOrEqual(card.minHeight);
          expect(face.height).toBeLessThanOrEqual(card.maxHeight);
          for (const line of face.labelLines)
            expect(textWidth(line, card.labelSize)).toBeLessThanOrEqual(cardTextWidth + 0.001);
          const labelBottom = face.labelTop + face.labelLines.length * card.labelLine;
          const poleLines = Math.max(face.poles?.low.length ?? 0, face.poles?.high.length ?? 0);
          const bottom = face.poles === null ? labelBottom : face.poles.top + poleLines * card.poleLine;
          expect(bottom).toBeLessThanOrEqual(face.footerTop ?? face.height);
        },
      ),
    );
  });
});
