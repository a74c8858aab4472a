import { describe, expect, it } from 'vitest';

import { arrowFigure } from '#models/figure/arrowFigure.ts';
import { darkColours } from '#models/figure/darkColours.ts';
import { lightColours } from '#models/figure/palette.ts';

import { Bench } from '../smallTheory.ts';

const LONG =
  'A label that is as long as a label may well become when somebody is careful about what they mean';

function theoryOf(labels: readonly string[]) {
  const bench = new Bench();
  const theoryId = bench.theory('Walking group');
  const boxes = labels.map((label) => bench.element(theoryId, label));
  const arrowId = bench.arrow(boxes[0] ?? '', boxes[1] ?? '');
  return { bench, boxes, arrowId };
}

const tall = { shape: 'tall', vocabulary: 'plain' } as const;

/** Top and bottom of each card, by the group that moves it and the frame in it. */
function cardsOf(svg: string): readonly { readonly top: number; readonly bottom: number }[] {
  return [...svg.matchAll(/<g transform="translate\((\S+) (\S+)\)"><rect[^>]*height="(\S+?)"/gu)].map(
    ([, , y, height]) => ({ top: Number(y), bottom: Number(y) + Number(height) }),
  );
}

describe('the picture of one arrow (H3)', () => {
  it('shows neither evidence, nor notes, nor whose words they are', () => {
    const { bench, boxes, arrowId } = theoryOf(['Bus', 'People arrive']);
    const bare = arrowFigure(bench.document, arrowId, tall);
    bench.evidence(arrowId, 'A study');
    bench.run('elements.change', {
      ids: [boxes[0] ?? ('' as never)],
      fields: { note: 'Ask again.', origin: 'slides' },
    });
    expect(bench.count('evidenceLinks')).toBe(1);
    expect(bench.document.elements.get(boxes[0] as never)).toMatchObject({
      note: 'Ask again.',
      origin: 'slides',
    });
    expect(arrowFigure(bench.document, arrowId, tall)?.svg).toBe(bare?.svg);
  });

  it('stands what leads above what follows, with air between them however long the words are', () => {
    for (const labels of [
      ['Bus', 'People arrive'],
      [LONG, LONG],
    ] as const) {
      const { bench, arrowId } = theoryOf(labels);
      const [first, second] = cardsOf(arrowFigure(bench.document, arrowId, tall)?.svg ?? '').toSorted(
        (one, other) => one.top - other.top,
      );
      if (first === undefined || second === undefined) throw new Error('Two cards were drawn.');
      expect(second.top - first.bottom).toBeGreaterThan(40);
      expect(second.top - first.bottom).toBeLessThan(100);
    }
  });

  it('is the same drawing in the colours of a dark screen', () => {
    const { bench, arrowId } = theoryOf(['Bus', 'People arrive']);
    const light = arrowFigure(bench.document, arrowId, tall)?.svg ?? '';
    const dark = arrowFigure(bench.document, arrowId, { ...tall, colours: darkColours })?.svg ?? '';
    const shape = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/gu, '#');
    expect(shape(dark)).toBe(shape(light));
    const used = [...dark.matchAll(/#[0-9a-f]{6}/gu)].map(([colour]) => colour);
    expect(used.length).toBeGreaterThan(3);
    const lightOnly = JSON.stringify(lightColours);
    for (const colour of used) expect(lightOnly).not.toContain(colour);
  });

  it('is none of an arrow that is not there', () => {
    const { bench } = theoryOf(['Bus', 'People arrive']);
    expect(arrowFigure(bench.document, 'arrow_gone', tall)).toBeNull();
  });
});
