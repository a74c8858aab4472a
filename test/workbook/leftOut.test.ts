import { describe, expect, it } from 'vitest';

import { furnished } from '../models/furnishedTheory.ts';
import { columnOf, openBook, planOf, rowOf, sheetOf, told, typed } from './bookUnderTest.ts';

function open() {
  const all = furnished();
  const { bench, theoryId } = all;
  const sheets = openBook(bench.document, theoryId);
  return { ...all, sheets, plan: () => planOf(bench.document, sheets) };
}

describe('rows and passages that cannot be told', () => {
  it('B6: rows of another theory, and rows that are gone, are named and left out', () => {
    const { bench, sheets, plan, from, to, theoryId } = open();
    const elements = sheetOf(sheets, 'elements');
    const other = bench.theory('Another');
    const elsewhere = bench.element(other, 'Elsewhere');
    const row = [...rowOf(elements, to)];
    row[row.length - 1] = typed(`${elsewhere} label=0000000`);
    elements.cells.push(row);
    bench.run('elements.remove', { elementIds: [from], arrowIds: [] });
    expect(
      plan()
        .problems.map(({ place, message }) => `${place}: ${message}`)
        .slice(0, 2),
    ).toEqual([
      'row 2: This row is not in the theory: it was removed since, or the file is of another workspace. It was left out.',
      'row 6: This row belongs to another theory of the workspace. It was left out.',
    ]);
    expect(plan().theoryId).toBe(theoryId);
  });

  it('B6: one passage that two rows change differently is taken from neither', () => {
    const all = furnished();
    const { bench, theoryId, second } = all;
    const [extractId] = bench.document.extracts.keys();
    bench.run('evidence.attach', {
      theoryId,
      target: { arrowId: second },
      stance: 'refines',
      extract: { id: extractId ?? '' },
    });
    const sheets = openBook(bench.document, theoryId);
    const evidence = sheetOf(sheets, 'evidence');
    const links = [...bench.document.evidenceLinks.values()].filter((link) => link.extractId === extractId);
    expect(links.length).toBe(2);
    const quote = columnOf(evidence, 'evidence', 'quote');
    const [one, other] = links.map(({ id }) => rowOf(evidence, id));
    if (one === undefined || other === undefined) throw new Error('Two rows');
    one[quote] = typed('They came.');
    // One of the two is enough, and both may say the same.
    expect(told(planOf(bench.document, sheets))).toHaveLength(1);
    other[quote] = typed('They did not come.');
    const { changes, problems } = planOf(bench.document, sheets);
    expect(changes).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'E2 and E3 say different things of one passage. Both were left out.',
      'E2 and E3 say different things of one passage. Both were left out.',
    ]);
  });
});
