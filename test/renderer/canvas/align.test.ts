import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedBox, aligned, distributed } from '#renderer/canvas/align.ts';

const small = fc.integer({ min: -500, max: 500 });
const length = fc.integer({ min: 1, max: 300 });
const boxes = fc
  .array(fc.record({ x: small, y: small, width: length, height: length }), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((box, index): AlignedBox => ({ ...box, id: `box ${index}` })));

function moved(list: readonly AlignedBox[], places: ReadonlyMap<string, { x: number; y: number }>) {
  return list.map((box) => ({ ...box, ...places.get(box.id) }));
}

describe('align and distribute', () => {
  it('lines up left edges, right edges and middles, and never moves the other way', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const left = moved(list, aligned(list, 'left'));
        expect(new Set(left.map((box) => box.x)).size).toBe(1);
        const right = moved(list, aligned(list, 'right'));
        expect(new Set(right.map((box) => box.x + box.width)).size).toBe(1);
        const middle = moved(list, aligned(list, 'middle'));
        expect(new Set(middle.map((box) => box.y + box.height / 2)).size).toBe(1);
        expect(left.map((box) => box.y)).toEqual(list.map((box) => box.y));
        expect(middle.map((box) => box.x)).toEqual(list.map((box) => box.x));
      }),
    );
  });

  it('stays within the rectangle around all of them', () => {
    fc.assert(
      fc.property(
        boxes,
        fc.constantFrom('left', 'centre', 'right', 'top', 'middle', 'bottom'),
        (list, how) => {
          const after = moved(list, aligned(list, how));
          const low = (of: readonly AlignedBox[]) => Math.min(...of.map((box) => box.x));
          const high = (of: readonly AlignedBox[]) => Math.max(...of.map((box) => box.x + box.width));
          expect(low(after)).toBeGreaterThanOrEqual(low(list));
          expect(high(after)).toBeLessThanOrEqual(high(list));
        },
      ),
    );
  });

  it('gives equal air between three boxes or more, the outer ones staying where they are', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const after = moved(list, distributed(list, 'across')).sort((one, other) => one.x - other.x);
        if (list.length < 3) {
          expect(after.map(({ id, x }) => `${id} ${x}`).sort()).toEqual(
            list.map(({ id, x }) => `${id} ${x}`).sort(),
          );
          return;
        }
        const order = [...list].sort((one, other) => one.x - other.x || (one.id < other.id ? -1 : 1));
        const places = distributed(list, 'across');
        const airs = order.slice(1).map((box, index) => {
          const before = order[index];
          return (places.get(box.id)?.x ?? 0) - (places.get(before?.id ?? '')?.x ?? 0) - (before?.width ?? 0);
        });
        for (const air of airs) expect(air).toBeCloseTo(airs[0] ?? 0, 6);
        expect(places.get(order[0]?.id ?? '')?.x).toBe(order[0]?.x);
        expect(places.get(order.at(-1)?.id ?? '')?.x).toBeCloseTo(order.at(-1)?.x ?? 0, 6);
      }),
    );
  });
});
