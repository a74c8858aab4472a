import { describe, expect, it } from 'vitest';

import { arrowKindField, arrowSignField, arrowStatusField } from '#models/entities/arrow.ts';
import { usualRoleField } from '#models/entities/element.ts';
import { stanceField } from '#models/entities/evidenceLink.ts';
import { tableNames, tableOf } from '#models/document.ts';
import { countWords } from '#models/words/countWords.ts';
import { saveWords, whenWords } from '#renderer/words/frameWords.ts';
import { fieldWords } from '#models/terms/fieldNames.ts';
import { shortCitation } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';

const failure = { code: 'storage/disk-full', message: 'The disk is full.' };

describe('words', () => {
  it('both vocabularies name every role, kind, direction, status and stance, each by a word of its own', () => {
    for (const vocabulary of ['plain', 'realist'] as const) {
      const { roles, kinds, signs, statuses, stances } = words(vocabulary);
      const named = [
        [roles, usualRoleField.options],
        [kinds, arrowKindField.options],
        [signs, arrowSignField.options],
        [statuses, arrowStatusField.options],
        [stances, stanceField.options],
      ] as const;
      for (const [table, ids] of named) {
        expect(Object.keys(table).sort()).toEqual([...ids].sort());
        expect(new Set(Object.values(table)).size).toBe(ids.length);
      }
    }
  });

  it('plain words hold no term of the trade', () => {
    const text = JSON.stringify(words('plain')).toLowerCase();
    expect(text).not.toMatch(/mechanism":"mechanism|hypothes[^"]*"[,}]|cmo|contested"[,}]|refuted"[,}]/);
  });

  it('every stored field has a name that people can read', () => {
    for (const table of tableNames) {
      for (const field of Object.keys(tableOf(table).schema.shape))
        expect(fieldWords(field)).toMatch(/^[A-Z][A-Za-z -]*$/);
    }
  });

  it('the save state is always said in words', () => {
    expect(saveWords({ kind: 'saved', at: null })).toBe('Saved');
    expect(saveWords({ kind: 'saved', at: new Date(2026, 10, 23, 10, 32).getTime() })).toBe('Saved 10:32');
    expect(saveWords({ kind: 'saving', waiting: 2 })).toBe('Saving…');
    expect(saveWords({ kind: 'retrying', failure, waiting: 1 })).toBe('Not saved yet, trying again');
    expect(saveWords({ kind: 'blocked', failure, waiting: 1 })).toBe('Not saved');
  });

  it('moments are said as people say them', () => {
    const now = new Date(2026, 10, 23, 12, 0).getTime();
    const at = (...parts: [number, number, number, number, number]) =>
      whenWords(new Date(...parts).getTime(), now);
    expect(at(2026, 10, 23, 9, 5)).toBe('today 09:05');
    expect(at(2026, 10, 22, 23, 59)).toBe('yesterday 23:59');
    expect(at(2026, 10, 3, 8, 0)).toBe('3 November');
    expect(at(2025, 10, 3, 8, 0)).toBe('3 November 2025');
  });

  it('counts agree with their nouns', () => {
    expect([countWords(1, 'box', 'boxes'), countWords(0, 'box', 'boxes'), countWords(2, 'arrow')]).toEqual([
      '1 box',
      '0 boxes',
      '2 arrows',
    ]);
  });

  it('a source is named by its first author and year, or else by its title', () => {
    expect(shortCitation({ authors: 'Smith A, Jones B, Roe C', year: 2020, title: 'T' })).toBe(
      'Smith A et al., 2020',
    );
    expect(shortCitation({ authors: 'Smith A, Jones B', year: 2020, title: 'T' })).toBe(
      'Smith A and Jones B, 2020',
    );
    expect(shortCitation({ authors: 'Smith A, et al', year: 2020, title: 'T' })).toBe('Smith A et al., 2020');
    expect(shortCitation({ authors: 'Smith A', year: null, title: 'T' })).toBe('Smith A');
    expect(shortCitation({ authors: ' ', year: 2020, title: 'Interview 3' })).toBe('Interview 3, 2020');
  });
});
