import { describe, expect, it } from 'vitest';

import { rectsOverlap } from '#models/geometry/box.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';
import { describeItem } from '#renderer/canvas/describeItem.ts';
import { LOOP_MARK, loopMarks } from '#renderer/canvas/loopMarks.ts';
import { rippleWords } from '#renderer/canvas/rippleWords.ts';

import { chainOfThree } from './maps.ts';

/** The chain of three, its end leading back to its start with an arrow that lessens. */
function looped() {
  const map = chainOfThree();
  const back = map.bench.arrow(map.third, map.first, { sign: 'decreases' });
  const loop = [map.first, map.second, map.third, map.toSecond, map.toThird, back];
  return { ...map, loop: new Set<string>(loop) };
}

describe('the marks of loops on the map', () => {
  it('W8: are none without a focus, and none for a loop that is in focus only in part', () => {
    const { model, loop, first } = looped();
    const { routes } = routeLinks(model().routeInput);
    expect(loopMarks(model(), { focused: null, routes })).toEqual([]);
    expect(loopMarks(model(), { focused: new Set([...loop].filter((id) => id !== first)), routes })).toEqual(
      [],
    );
  });

  it('W8: name the loop that is looked at, near it, and cover no box', () => {
    const { model, loop } = looped();
    const map = model();
    const { routes } = routeLinks(map.routeInput);
    const marks = loopMarks(map, { focused: loop, routes });
    expect(marks).toMatchObject([{ words: 'B1', kind: 'balancing' }]);
    for (const { at } of marks) {
      const mark = {
        x: at.x - LOOP_MARK / 2,
        y: at.y - LOOP_MARK / 2,
        width: LOOP_MARK,
        height: LOOP_MARK,
      };
      for (const { box } of map.cards.values()) expect(rectsOverlap(mark, box, 0)).toBe(false);
    }
  });
});

describe('the mark of a ripple', () => {
  it('W8: is on the box that one configuration brings about and another begins with, and in its name', () => {
    const { bench, theory, first, second, third, model } = chainOfThree();
    const make = (from: string, to: string) =>
      bench.run('configurations.make', {
        theoryId: theory,
        roles: [
          { elementId: from, role: 'context' },
          { elementId: to, role: 'outcome' },
        ],
      });
    make(first, second);
    expect(rippleWords(model(), second)).toBe('');
    make(second, third);
    const words = 'brought about in CMOC 1, a condition in CMOC 2';
    expect(rippleWords(model(), second)).toBe(words);
    expect(describeItem(model(), second)).toContain(words);
    expect(rippleWords(model(), third)).toBe('');
  });
});
