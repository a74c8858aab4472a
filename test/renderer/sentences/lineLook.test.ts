import { describe, expect, it } from 'vitest';

import { evidenceWords, looksOf } from '#renderer/sentences/lineLook.ts';

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

  it('reads evidence as a chip says it', () => {
    expect(evidenceWords('[evidence: 2 for, 1 against]')).toBe('2 for · 1 against');
  });
});
