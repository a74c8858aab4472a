import { describe, expect, it } from 'vitest';

import { becauseEnd, evidenceWords, looksOf } from '#renderer/sentences/lineLook.ts';

const shown = (line: string) => looksOf(line).map(({ from, to, look }) => [look, line.slice(from, to)]);

describe('the looks of a line', () => {
  it('tells keywords, names, hedges, signs, evidence and gaps apart', () => {
    expect(
      shown(
        '  IF they are near {Distance} THEN (may) Attends [decreases] BECAUSE … [evidence: 2 for, 1 against]',
      ),
    ).toEqual([
      ['keyword', 'IF'],
      ['name', '{Distance}'],
      ['keyword', 'THEN'],
      ['hedge', '(may)'],
      ['sign', '[decreases]'],
      ['keyword', 'BECAUSE'],
      ['gap', '…'],
      ['evidence', '[evidence: 2 for, 1 against]'],
    ]);
    expect(shown('## Engagement')).toEqual([
      ['headingMark', '## '],
      ['heading', 'Engagement'],
    ]);
    expect(shown('BOX a worker')).toEqual([['keyword', 'BOX']]);
    expect(shown('IF a THEN b BECAUSE people AND places')).toContainEqual(['because', 'AND']);
  });

  it('T15: knows where the mark goes that makes a because a box', () => {
    const line = 'IF a THEN b BECAUSE they trust her AND him [evidence: 1 for]';
    expect(line.slice(0, becauseEnd(line) ?? 0)).toBe('IF a THEN b BECAUSE they trust her AND him');
    expect(becauseEnd('IF a THEN b BECAUSE they trust her [mechanism]')).toBeNull();
    expect(becauseEnd('IF a THEN b BECAUSE …')).toBeNull();
    expect(becauseEnd('BOX a')).toBeNull();
  });

  it('reads evidence as a chip says it', () => {
    expect(evidenceWords('[evidence: 2 for, 1 against]')).toBe('2 for · 1 against');
  });
});
