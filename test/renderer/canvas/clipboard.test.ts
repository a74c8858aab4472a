import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardMarker, clipboardText, fragmentIn } from '#renderer/canvas/clipboard.ts';

import { chainOfThree } from './maps.ts';

describe('what is copied on the map', () => {
  it('is sentences for people, then rows that paste into the same or another theory with their arrows', () => {
    const { bench, first, second, toSecond, theory } = chainOfThree();
    const text = clipboardText(bench.document, [first, second], 'realist');
    expect(text.startsWith('IF Trust THEN')).toBe(true);
    const found = fragmentIn(text);
    if (!found.ok) throw new Error(found.error.message);
    const ids = found.value.rows.map(({ row }) => row.id);
    expect(ids).toEqual(expect.arrayContaining([first, second, toSecond]));
    const other = bench.theory('Another');
    for (const theoryId of [theory, other]) {
      const before = bench.count('elements');
      const { rows, laneNames } = found.value;
      bench.run('elements.paste', { theoryId, fragment: { rows: [...rows], laneNames: { ...laneNames } } });
      expect(bench.count('elements')).toBe(before + 2);
    }
    expect([...bench.document.arrows.values()].filter((arrow) => arrow.theoryId === other)).toHaveLength(1);
  });

  it('survives words around it, as mail programs add them', () => {
    const { bench, first } = chainOfThree();
    const text = `Look at this!\n\n${clipboardText(bench.document, [first], 'plain')}`;
    expect(fragmentIn(text).ok).toBe(true);
  });

  it('is refused with a sentence when it is not ours or is damaged, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = fragmentIn(text);
        expect(found.ok ? '' : found.error.code).toBe('clipboard/nothing-to-paste');
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (rest) => {
        const found = fragmentIn(`${clipboardMarker}\n${rest}`);
        expect(found.ok ? '' : found.error.code).toBe('clipboard/damaged');
      }),
    );
  });
});
