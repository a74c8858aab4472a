import { describe, expect, it } from 'vitest';

import { findTerms, glossary, isPartlyUnverified, termMeaning, termOf } from '#models/terms/glossary.ts';

describe('the glossary', () => {
  it('has every term once, with both words and a meaning in whole sentences', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const term of glossary) {
      const { realist, plain } = term;
      expect(realist.trim()).not.toBe('');
      expect(plain.trim()).not.toBe('');
      for (const vocabulary of ['plain', 'realist'] as const)
        expect(termMeaning(term, vocabulary)).toMatch(/^[A-Z][^{}|]*\.$/su);
    }
  });

  it('names a source for every term of the field, and says how far it was checked', () => {
    for (const { sources } of glossary)
      for (const { citation, doi, verified } of sources) {
        expect(citation).toMatch(/\p{L}/u);
        if (doi !== '') expect(doi).toMatch(/^10\.\d{4,9}\/\S+$/u);
        expect(['full', 'partial', 'none']).toContain(verified);
      }
    expect(termOf('configuration').sources).not.toEqual([]);
    expect(isPartlyUnverified(termOf('middleRangeTheory'))).toBe(true);
    expect(isPartlyUnverified(termOf('context'))).toBe(false);
  });

  it('is found by words of either vocabulary, of the meaning and of the source', () => {
    const found = (text: string) => findTerms(text, 'plain').map(({ id }) => id);
    expect(found('knock-on')).toEqual(['ripple']);
    expect(found('RIPPLE effect')).toEqual(['ripple']);
    expect(found('dimmer')).toEqual(['activation']);
    expect(found('dalkin')).toEqual(expect.arrayContaining(['resource', 'reasoning', 'activation']));
    expect(found('nothing of the kind')).toEqual([]);
    expect(findTerms('', 'realist')).toHaveLength(glossary.length);
  });
});
