import { describe, expect, it } from 'vitest';

import { saidIn } from '#models/terms/saidIn.ts';

describe('what the program says in two vocabularies', () => {
  it.each([
    ['Make a configuration', 'Make an explanation'],
    ['No configurations yet', 'No explanations yet'],
    ['Configuration', 'Explanation'],
    [
      'A configuration says in which context which mechanism leads to which outcome.',
      'An explanation says in which circumstance which reason why leads to which effect.',
    ],
    ['an outcome', 'an effect'],
    ['a CMO configuration', 'an explanation'],
    ['Ripple effects and ripples', 'Knock-ons and knock-ons'],
    ['Rivals, and a rival explanation', 'Rival explanations, and a rival explanation'],
    ['Two programme theories', 'Two theories'],
  ])('“%s” is “%s” in plain words, and stays in realist terms', (realist, plain) => {
    expect(saidIn('plain', realist)).toBe(plain);
    expect(saidIn('realist', realist)).toBe(realist);
  });

  it('leaves names in quotation marks, codes people have typed, and parts of other words', () => {
    const text = '“The outcome” of CMOC 3 and CMOC-12, contextual';
    expect(saidIn('plain', text)).toBe(text);
  });

  it('takes the words that are given for either vocabulary', () => {
    expect(saidIn('plain', 'Says {which mechanism|why}.')).toBe('Says why.');
    expect(saidIn('realist', 'Says {which mechanism|why}.')).toBe('Says which mechanism.');
  });
});
