import { describe, expect, it } from 'vitest';

import { type Document, rowsOf, tableNames, tableOf } from '#models/document.ts';
import { emptyHistory, record, undo } from '#models/history.ts';
import { integrityProblems } from '#models/integrity.ts';

import { furnished } from './furnishedTheory.ts';

const counts = (document: Document) =>
  Object.fromEntries(tableNames.map((table) => [table, rowsOf(document, table).size]));

/** Fields whose number of rows changed, with before and after. */
function lost(before: Document, after: Document) {
  const old = counts(before);
  return Object.fromEntries(
    Object.entries(counts(after)).flatMap(([table, now]) =>
      old[table] === now ? [] : [[table, (old[table] ?? 0) - now]],
    ),
  );
}

describe('deleting', () => {
  it('P11: a box takes its arrows, what acts on them, its evidence, measures, roles, rivals and notes along: one commit, one undo', () => {
    const { bench, from, arrowId } = furnished();
    const before = bench.document;
    const already = bench.commits.length;
    const commit = bench.run('elements.remove', { elementIds: [from], arrowIds: [] });
    expect(bench.commits.length - already).toBe(1);
    expect(lost(before, bench.document)).toEqual({
      elements: 1,
      placements: 1,
      arrows: 2,
      configurationRoles: 1,
      evidenceLinks: 1,
      measurements: 1,
      memos: 1,
      rivals: 1,
    });
    expect(bench.document.arrows.has(arrowId)).toBe(false);
    expect(integrityProblems(bench.document)).toEqual([]);
    if (commit === null) return;
    const { history } = record(emptyHistory, commit, 0);
    expect(undo(bench.document, history, bench.env)?.document).toEqual(before);
  });

  it('P11: an arrow takes along the arrows that act on it, through any number of arrows', () => {
    const { bench, lone, to, acting } = furnished();
    const deeper = bench.arrow(to, acting);
    const deepest = bench.arrow(lone, deeper);
    const [first] = bench.document.arrows.keys();
    bench.run('arrows.remove', { ids: [first ?? ''] });
    expect([acting, deeper, deepest].filter((id) => bench.document.arrows.has(id))).toEqual([]);
    expect(integrityProblems(bench.document)).toEqual([]);
  });

  it('P11: a group that is left with one arrow goes, and that arrow stays', () => {
    const { bench, second, third } = furnished();
    bench.run('arrows.remove', { ids: [third] });
    expect(bench.count('arrowGroups')).toBe(0);
    expect(bench.document.arrows.get(second)?.arrowGroupId).toBeNull();
  });

  it('P11: a stage leaves its boxes on the map, outside every stage', () => {
    const { bench, from, one } = furnished();
    const before = bench.document;
    bench.run('stages.remove', { ids: [one] });
    expect(lost(before, bench.document)).toEqual({ stages: 1 });
    expect(bench.document.elements.get(from)?.stageId).toBeNull();
  });

  it('P11: a source takes its extracts and their links along; boxes that named it as their origin stay', () => {
    const { bench, from, firstId } = furnished();
    const source = firstId('sources');
    bench.run('elements.change', { ids: [from], fields: { origin: 'publication', originSourceId: source } });
    const before = bench.document;
    bench.run('sources.remove', { ids: [source] });
    expect(lost(before, bench.document)).toEqual({
      sources: 1,
      sourceTexts: 1,
      extracts: 1,
      findings: 1,
      checklistAnswers: 1,
      evidenceLinks: 1,
    });
    expect(bench.document.elements.get(from)?.originSourceId).toBeNull();
  });

  it('P11: a theory takes everything of its own along and leaves the library and other theories', () => {
    const { bench, theoryId } = furnished();
    bench.run('theories.copy', { id: theoryId, title: 'Another' });
    const before = bench.document;
    bench.run('theories.remove', { ids: [theoryId] });
    for (const table of tableNames) {
      const [old, now] = [rowsOf(before, table).size, rowsOf(bench.document, table).size];
      const { scope, isAboutTheory = false } = tableOf(table);
      // Of the original's story a copy has the reasons alone.
      const isCopied = !isAboutTheory || table === 'refinements';
      const left = scope !== 'theory' ? old : isCopied ? old / 2 : 0;
      expect({ table, now }).toEqual({ table, now: left });
    }
    expect(integrityProblems(bench.document)).toEqual([]);
  });

  it('P4: deleting what is not there changes nothing', () => {
    const { bench } = furnished();
    expect(
      bench.run('elements.remove', { elementIds: ['element_gone'], arrowIds: ['arrow_gone'] }),
    ).toBeNull();
  });
});
