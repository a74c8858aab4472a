import { describe, expect, it } from 'vitest';
import { remainingBefore, readingOrder, stepInReadingOrder } from '#renderer/canvas/readingOrder.ts';
import { nextArrowAround, walkFrom } from '#renderer/canvas/walkMap.ts';

import { chainOfThree } from './maps.ts';

describe('moving about on the map by keyboard', () => {
  it('Tab goes through every box and every arrow once, each arrow after the box it leaves', () => {
    const { model, first, second, third, context, toSecond, toThird, onArrow } = chainOfThree();
    const order = readingOrder(model());
    expect(order).toEqual([first, toSecond, second, toThird, context, onArrow, third]);
    expect(stepInReadingOrder(model(), null, 1)).toBe(first);
    expect(stepInReadingOrder(model(), first, 1)).toBe(toSecond);
    expect(stepInReadingOrder(model(), first, -1)).toBeNull();
    expect(stepInReadingOrder(model(), third, 1)).toBeNull();
  });

  it('arrow keys follow arrows from box to box, and stop at the ends', () => {
    const { model, first, second, third, context } = chainOfThree();
    expect(walkFrom(model(), first, 'ArrowRight')).toBe(second);
    expect(walkFrom(model(), second, 'ArrowRight')).toBe(third);
    expect(walkFrom(model(), third, 'ArrowLeft')).toBe(second);
    expect(walkFrom(model(), third, 'ArrowRight')).toBeNull();
    expect(walkFrom(model(), second, 'ArrowDown')).toBe(context);
  });

  it('from an arrow they lead to its ends, also when it ends on an arrow', () => {
    const { model, first, second, context, toSecond, onArrow } = chainOfThree();
    expect(walkFrom(model(), toSecond, 'ArrowRight')).toBe(second);
    expect(walkFrom(model(), toSecond, 'ArrowLeft')).toBe(first);
    expect(walkFrom(model(), onArrow, 'ArrowRight')).toBe(toSecond);
    expect(walkFrom(model(), onArrow, 'ArrowLeft')).toBe(context);
  });

  it('] and [ go round the arrows of a box', () => {
    const { model, second, toSecond, toThird } = chainOfThree();
    expect(nextArrowAround(model(), second, 1)).toBe(toThird);
    expect(nextArrowAround(model(), second, -1)).toBe(toSecond);
    const start = nextArrowAround(model(), toThird, 1);
    expect(start).toBe(toSecond);
  });

  it('when what had the focus is gone, the focus goes to what came before it', () => {
    const { bench, model, first, second, toSecond } = chainOfThree();
    const before = model();
    bench.run('elements.remove', { elementIds: [second], arrowIds: [] });
    expect(remainingBefore(before, model(before), second)).toBe(first);
    expect(remainingBefore(before, model(before), toSecond)).toBe(first);
  });
});
