import { describe, expect, it } from 'vitest';

import { commands } from '#models/commands/registry.ts';
import {
  type EvidenceDraft,
  blankEvidence,
  blankSource,
  isYear,
  missingWords,
  toEvidence,
} from '#renderer/inspector/evidenceDraft.ts';

const arrow = { id: 'arrow_1', theoryId: 'theory_1', kind: 'arrow' } as const;
const newSource = { ...blankSource, title: '  A study\n of walking ', authors: 'Smith A', year: '2020' };

describe('the form for evidence', () => {
  it('says in words what is missing, in the order of the form', () => {
    const said = (fields: Partial<EvidenceDraft>) => missingWords({ ...blankEvidence, ...fields });
    expect(said({})).toBe('Choose a source, or write one down.');
    expect(said({ newSource: blankSource })).toBe('The source needs a title.');
    expect(said({ newSource: { ...newSource, year: '20' } })).toBe('A year has four digits.');
    expect(said({ newSource })).toBe('Write down what it says.');
    expect(said({ newSource, text: 'They came.' })).toBe('');
  });

  it('becomes one command, source and extract together, that its own schema accepts', () => {
    const input = toEvidence(
      { ...blankEvidence, newSource, text: ' They came. ', stance: 'contradicts', locator: 'p. 3' },
      arrow,
    );
    expect(commands['evidence.attach'].input.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({
      target: { arrowId: 'arrow_1' },
      stance: 'contradicts',
      extract: {
        source: { title: 'A study of walking', year: 2020 },
        fields: { text: 'They came.', locator: 'p. 3' },
      },
    });
  });

  it('C6 is tied to a configuration as a whole where that is the claim', () => {
    const claim = { id: 'configuration_1', theoryId: 'theory_1', kind: 'configuration' } as const;
    const input = toEvidence({ ...blankEvidence, newSource, text: 'They came.' }, claim);
    expect(commands['evidence.attach'].input.safeParse(input).success).toBe(true);
    expect(input?.target).toEqual({ configurationId: 'configuration_1' });
  });

  it('makes no command while something is missing', () => {
    expect(toEvidence({ ...blankEvidence, text: 'Words' }, arrow)).toBeNull();
  });

  it('takes a year of four digits, or none', () => {
    expect(['', '1999', ' 2020 ', '0999', '20', '20201', 'MMXX'].map(isYear)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
