import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type TextChange, changesBetween } from '#renderer/sentences/textChanges.ts';

function applied(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to),
    text,
  );
}

const texts = fc
  .array(fc.constantFrom('', 'IF a THEN b', 'IF a THEN c', '## Stage', 'BOX d'), { maxLength: 8 })
  .map((lines) => lines.join('\n'));

describe('what changes between two texts', () => {
  it('turns the one into the other, in order and apart', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = changesBetween(before, after);
        expect(applied(before, changes)).toBe(after);
        changes.forEach(({ from, to }, index) => {
          expect(from).toBeGreaterThanOrEqual(changes[index - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(before.length);
          expect(to).toBeGreaterThanOrEqual(from);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('touches nothing but the words that differ', () => {
    const before = '# T\nIF a THEN b BECAUSE …\nIF c THEN d\n';
    expect(changesBetween(before, before.replace('THEN d', 'THEN dd'))).toEqual([
      { from: 37, to: 37, insert: 'd' },
    ]);
    expect(changesBetween(before, before.replace('IF a THEN b BECAUSE …\n', ''))).toEqual([
      { from: 4, to: 26, insert: '' },
    ]);
  });
});
