import { describe, expect, it } from 'vitest';

import { emptyHistory, record, undo } from '#models/history.ts';
import { integrityProblems } from '#models/integrity.ts';
import { type InputOf, runCommand } from '#models/runCommand.ts';

import { PanelBench } from './panelBench.ts';

type Said = Omit<InputOf<'suggestions.add'>, 'sessionId'>;

function suggest(bench: PanelBench, said: Said): string {
  bench.run('suggestions.add', { sessionId: bench.sessionId, ...said });
  return [...bench.document.suggestions.keys()].at(-1) ?? '';
}

function refusal(
  bench: PanelBench,
  name: 'suggestions.accept' | 'suggestions.decline',
  input: object,
): string {
  const result = runCommand(bench.document, name, input as never, bench.env);
  return result.ok ? 'accepted' : result.error.code;
}

const rowOf = (bench: PanelBench, id: string) => bench.document.suggestions.get(id as never);

describe('what is missing (H6)', () => {
  it('a box becomes a box in the words of the panel, and the session its source', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    const participantId = bench.join({ groupName: 'Link worker' });
    const id = suggest(bench, { kind: 'box', words: 'A lift home', participantId });
    bench.run('suggestions.accept', { id, decidedBy: 'The team' });
    const { becameElementId, status, decidedBy } = rowOf(bench, id) ?? {};
    const element = bench.document.elements.get(becameElementId as never);
    const [source] = bench.document.sources.values();
    expect([status, decidedBy]).toEqual(['accepted', 'The team']);
    expect(element).toMatchObject({
      label: 'A lift home',
      origin: 'panel',
      originSourceId: source?.id,
      originNote: 'Session “An evening”, Link worker',
    });
    expect(source).toMatchObject({
      kind: 'panel_session',
      methods: 'panel',
      title: 'Panel session: An evening',
    });
    expect(bench.document.sessions.get(bench.sessionId)?.sourceId).toBe(source?.id);
    expect([...bench.document.placements.values()].some(({ elementId }) => elementId === element?.id)).toBe(
      true,
    );
  });

  it('an arrow joins boxes that are there by either name, and makes those that are not', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    const id = suggest(bench, {
      kind: 'arrow',
      fromWords: 'box 1.',
      toWords: 'Feeling at home',
      words: 'somebody greets them',
    });
    bench.run('suggestions.accept', { id });
    const arrow = bench.document.arrows.get(rowOf(bench, id)?.becameArrowId as never);
    expect(bench.document.elements.get(arrow?.sourceElementId as never)?.label).toBe('Box 1');
    expect(bench.document.elements.get(arrow?.targetElementId as never)?.label).toBe('Feeling at home');
    expect(arrow).toMatchObject({ becauseText: 'somebody greets them', origin: 'panel' });
    expect(bench.count('elements')).toBe(3);
  });

  it('two new boxes of one arrow do not stand on each other', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    const id = suggest(bench, { kind: 'arrow', fromWords: 'A', toWords: 'B' });
    bench.run('suggestions.accept', { id });
    const places = [...bench.document.placements.values()].map(({ elementId, x, y }) => {
      const stageId = bench.document.elements.get(elementId)?.stageId ?? '';
      return `${stageId} ${x} ${y}`;
    });
    expect(new Set(places).size).toBe(4);
  });

  it('what makes an arrow hold, or not, becomes a box that acts on the arrow', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    const [aboutArrowId] = bench.arrowIds;
    const said = { kind: 'context', aboutArrowId } as const;
    const kinds = (['helps', 'hinders', 'unclear'] as const).map((effect) => {
      const id = suggest(bench, { ...said, words: `It ${effect}`, effect });
      bench.run('suggestions.accept', { id });
      const arrow = bench.document.arrows.get(rowOf(bench, id)?.becameArrowId as never);
      const box = bench.document.elements.get(rowOf(bench, id)?.becameElementId as never);
      return [arrow?.targetArrowId, arrow?.kind, arrow?.sign, box?.usualRole];
    });
    expect(kinds).toEqual([
      [aboutArrowId, 'enables', 'increases', 'context'],
      [aboutArrowId, 'blocks', 'increases', 'context'],
      [aboutArrowId, 'enables', 'unclear', 'context'],
    ]);
  });

  it('a note becomes a note on the arrow it is about, in the voice of the session', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    const [aboutArrowId] = bench.arrowIds;
    const id = suggest(bench, { kind: 'note', words: 'Buses stop at six.', aboutArrowId });
    bench.run('suggestions.accept', { id });
    expect(bench.document.memos.get(rowOf(bench, id)?.becameMemoId as never)).toMatchObject({
      text: 'Buses stop at six.',
      arrowId: aboutArrowId,
      contributor: 'Session “An evening”',
    });
  });

  it('is refused where it is there already, decided already, or about an arrow that is gone', () => {
    const bench = new PanelBench({ arrows: 2, people: 0 });
    const box = suggest(bench, { kind: 'box', words: ' box 2' });
    expect(refusal(bench, 'suggestions.accept', { id: box })).toBe('suggestions/already-there');
    const arrow = suggest(bench, { kind: 'arrow', fromWords: 'Box 1', toWords: 'Box 2' });
    expect(refusal(bench, 'suggestions.accept', { id: arrow })).toBe('suggestions/already-there');
    expect(refusal(bench, 'suggestions.accept', { id: arrow, toWords: 'box 1' })).toBe(
      'suggestions/same-ends',
    );
    const context = suggest(bench, { kind: 'context', words: 'Rain', aboutArrowId: bench.arrowIds[1] });
    bench.run('arrows.remove', { ids: [bench.arrowIds[1] ?? ''] });
    expect(refusal(bench, 'suggestions.accept', { id: context })).toBe('suggestions/arrow-gone');
    bench.run('suggestions.decline', { id: context, reason: 'The arrow is gone.' });
    expect(refusal(bench, 'suggestions.decline', { id: context, reason: 'Again.' })).toBe(
      'suggestions/decided',
    );
    bench.run('suggestions.merge', {
      id: box,
      into: { elementId: [...bench.document.elements.keys()][1] ?? '' },
    });
    bench.run('suggestions.reopen', { id: box });
    expect(rowOf(bench, box)).toMatchObject({ status: 'open', reason: '', becameElementId: null });
  });

  it('accepting is one step: undo leaves neither box, arrow nor source', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    const id = suggest(bench, { kind: 'arrow', fromWords: 'A', toWords: 'B' });
    const before = bench.document;
    const commit = bench.run('suggestions.accept', { id });
    if (commit === null) throw new Error('Nothing was accepted.');
    const { history } = record(emptyHistory, commit, bench.env.now());
    const back = undo(bench.document, history, bench.env);
    for (const table of ['elements', 'arrows', 'placements', 'sources', 'suggestions', 'sessions'] as const)
      expect([...(back?.document[table] ?? [])]).toEqual([...before[table]]);
    expect(integrityProblems(bench.document)).toEqual([]);
  });
});
