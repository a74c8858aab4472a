import { describe, expect, it } from 'vitest';

import { paragraphsOfPage } from '#renderer/coding/pdfLines.ts';

const line = (str: string, y: number) => ({ str, hasEOL: true, y, height: 10 });

describe('the paragraphs of a PDF page', () => {
  it('lines that stand close are one paragraph; a gap begins another', () => {
    expect(
      paragraphsOfPage([line('We met', 700), line('at the door.', 688), line('Others left.', 660)], ''),
    ).toEqual(['We met at the door.', 'Others left.']);
  });

  it('a word divided by a line end is mended, unless the text writes it with its hyphen elsewhere', () => {
    const runs = [line('self-', 700), line('worth and belong-', 688), line('ing', 676)];
    expect(paragraphsOfPage(runs, 'self-worth')).toEqual(['self-worth and belonging']);
  });

  it('the next column, which begins higher, is another paragraph', () => {
    expect(paragraphsOfPage([line('left', 100), line('right', 700)], '')).toEqual(['left', 'right']);
  });
});
