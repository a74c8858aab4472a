import { describe, expect, it } from 'vitest';

import { arrowStyle } from '#models/figure/arrowStyle.ts';

const plain = { sign: 'increases', status: 'hypothesised', kind: 'causes', isOnArrow: false } as const;
const bare = { sources: 0, supports: 0, contradicts: 0 };

describe('the style of an arrow', () => {
  it('is dashed and thin without evidence, and solid and wider with more sources', () => {
    expect(arrowStyle(plain, bare)).toEqual({
      stroke: 'none',
      width: 1.5,
      dash: [6, 5],
      strands: 1,
      head: 'filled',
      mark: null,
      endMark: null,
    });
    const widths = [1, 2, 3, 4, 9].map((sources) =>
      arrowStyle(plain, { sources, supports: sources, contradicts: 0 }),
    );
    expect(widths.map((style) => [style.stroke, style.width, style.dash])).toEqual([
      ['one', 1.75, null],
      ['few', 3, null],
      ['few', 3, null],
      ['many', 4.5, null],
      ['many', 4.5, null],
    ]);
  });

  it('has two strands when contested, by status or by evidence for and against', () => {
    expect(arrowStyle({ ...plain, status: 'contested' }, bare).strands).toBe(2);
    expect(arrowStyle(plain, { sources: 2, supports: 1, contradicts: 1 }).strands).toBe(2);
  });

  it('is crossed when refuted', () => {
    expect(arrowStyle({ ...plain, status: 'refuted' }, bare).mark).toBe('refuted');
  });

  it('tells the four signs apart without colour', () => {
    const looks = (['increases', 'decreases', 'unclear', 'none'] as const).map((sign) => {
      const { head, mark, dash } = arrowStyle(
        { ...plain, sign },
        { sources: 1, supports: 1, contradicts: 0 },
      );
      return { head, mark, dash };
    });
    expect(looks).toEqual([
      { head: 'filled', mark: null, dash: null },
      { head: 'hollow', mark: null, dash: null },
      { head: 'open', mark: 'unclear', dash: null },
      { head: 'nothing', mark: 'noLink', dash: [1.5, 4.5] },
    ]);
  });

  it('ends on another arrow in a dot, with a ring when it enables and a bar when it blocks', () => {
    const ends = (['causes', 'enables', 'blocks'] as const).map((kind) => {
      const { head, endMark } = arrowStyle({ ...plain, kind, isOnArrow: true }, bare);
      return { head, endMark };
    });
    expect(ends).toEqual([
      { head: 'nothing', endMark: 'dot' },
      { head: 'nothing', endMark: 'enables' },
      { head: 'nothing', endMark: 'blocks' },
    ]);
  });
});
