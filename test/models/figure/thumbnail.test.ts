import { describe, expect, it } from 'vitest';

import { emptyDocument } from '#models/document.ts';
import { thumbnail } from '#models/figure/thumbnail.ts';
import { starters } from '#models/starters/catalogue.ts';

import { documentOf, starterOf } from '../starters/starterDocument.ts';

describe('the thumbnail of a theory', () => {
  const document = documentOf(starterOf('social-cure'));
  const drawn = thumbnail(document, 'theory_cure');

  it('draws every card and no words: labels are bars', () => {
    expect(drawn).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="/u);
    expect(drawn.match(/rx="10"/gu)).toHaveLength(document.elements.size);
    expect(drawn).not.toMatch(/<text|Loneliness/u);
  });

  it('is the same bytes from the same rows, in whatever order they come', () => {
    const turned = { ...document, elements: new Map([...document.elements].toReversed()) };
    expect(thumbnail(turned, 'theory_cure')).toBe(drawn);
  });

  it('is empty when there is nothing to draw, and small enough for a gallery otherwise', () => {
    expect(thumbnail(emptyDocument(), 'theory_cure')).toBe('');
    for (const { id, elements, thumbnail: small } of starters)
      expect({
        id,
        isFit: elements === 0 ? small === '' : small.length > 0 && small.length < 20_000,
      }).toEqual({ id, isFit: true });
  });
});
