import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { likelyStandard, reportedItems, reportingProgress } from '#models/reporting/reportedItems.ts';
import { reportingItemOf } from '#models/reporting/itemRows.ts';

import { Bench } from '../smallTheory.ts';

const at = (theoryId: string, item = '4') => ({ theoryId, standard: 'rameses1' as const, item });

describe('what is said of an item of a reporting standard', () => {
  it('D2: is one row an item; a row that says nothing any more goes; the same again is no change', () => {
    const bench = new Bench();
    const theoryId = bench.theory('A realist review');
    bench.run('reportingItems.set', { ...at(theoryId), fields: { status: 'yes' } });
    bench.run('reportingItems.set', { ...at(theoryId), fields: { pages: '4–5' } });
    expect(reportingItemOf(bench.document, at(theoryId))).toMatchObject({
      status: 'yes',
      pages: '4–5',
      text: '',
      takenText: '',
    });
    expect(bench.count('reportingItems')).toBe(1);
    expect(bench.run('reportingItems.set', { ...at(theoryId), fields: { status: 'yes' } })).toBe(null);
    bench.run('reportingItems.set', { ...at(theoryId), fields: { status: null, pages: '' } });
    expect(bench.count('reportingItems')).toBe(0);
  });

  it('D3: taking over fills an empty text, and stands below what people wrote, which stays to the letter', () => {
    const written = fc.string({ maxLength: 40 }).filter((text) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text));
    const offers = fc.array(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(written, offers, (own, given) => {
        const bench = new Bench();
        const theoryId = bench.theory('T');
        if (own !== '') bench.run('reportingItems.set', { ...at(theoryId), fields: { text: own } });
        for (const offered of given) {
          if (offered.trim() === '' || /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(offered)) continue;
          const before = reportingItemOf(bench.document, at(theoryId))?.text ?? '';
          bench.run('reportingItems.takeOver', { ...at(theoryId), offered });
          const after = reportingItemOf(bench.document, at(theoryId));
          expect(after?.text.startsWith(before)).toBe(true);
          expect(after?.text).toContain(offered);
        }
        const text = reportingItemOf(bench.document, at(theoryId))?.text ?? '';
        expect(text.startsWith(own)).toBe(true);
      }),
    );
  });

  it('D3: the same text taken over twice changes nothing; one that would be too long is refused and nothing is lost', () => {
    const bench = new Bench();
    const theoryId = bench.theory('T');
    bench.run('reportingItems.takeOver', { ...at(theoryId), offered: 'Made from the model.' });
    expect(bench.run('reportingItems.takeOver', { ...at(theoryId), offered: 'Made from the model.' })).toBe(
      null,
    );
    bench.run('reportingItems.set', { ...at(theoryId, '5'), fields: { text: 'x'.repeat(49_990) } });
    expect(() =>
      bench.run('reportingItems.takeOver', { ...at(theoryId, '5'), offered: 'y'.repeat(20) }),
    ).toThrow('reporting/too-long');
    expect(reportingItemOf(bench.document, at(theoryId, '5'))?.text).toHaveLength(49_990);
  });

  it('D1, D5: there are 19 items and 20, unverified wording is marked, and progress counts what is reported or not applicable', () => {
    const bench = new Bench();
    const theoryId = bench.theory('T');
    const items = (standard: 'rameses1' | 'rameses2') => reportedItems(bench.document, theoryId, standard);
    expect(items('rameses1').map(({ asked }) => asked.item)).toEqual(
      Array.from({ length: 19 }, (_, index) => String(index + 1)),
    );
    expect(items('rameses2')).toHaveLength(20);
    expect(new Set(items('rameses2').map(({ asked }) => asked.part)).size).toBe(6);
    expect(items('rameses1').filter(({ asked }) => asked.isNameSeen)).toEqual([]);
    expect(items('rameses2').filter(({ asked }) => asked.isNameSeen)).toHaveLength(8);
    bench.run('reportingItems.set', {
      theoryId,
      standard: 'rameses2',
      item: '6',
      fields: { status: 'not_applicable' },
    });
    bench.run('reportingItems.set', { theoryId, standard: 'rameses2', item: '1', fields: { status: 'yes' } });
    bench.run('reportingItems.set', {
      theoryId,
      standard: 'rameses2',
      item: '2',
      fields: { status: 'unclear' },
    });
    expect(reportingProgress(items('rameses2'))).toEqual({
      items: 20,
      done: 2,
      byStatus: { yes: 1, no: 0, unclear: 1, not_applicable: 1, open: 17 },
    });
    expect(likelyStandard(bench.document, theoryId)).toBe('rameses2');
  });
});
