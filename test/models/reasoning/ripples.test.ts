import { describe, expect, it } from 'vitest';

import { rippleChain, stepsFrom } from '#models/reasoning/chains.ts';
import { configurationLoops } from '#models/reasoning/configurationLoops.ts';
import { feedbackLoops } from '#models/reasoning/feedbackLoops.ts';
import { rippleTitle, ripplesIn } from '#models/reasoning/ripples.ts';
import { rivalCandidates } from '#models/rivals/rivalCandidates.ts';
import { configurationSentence } from '#models/sentences/configurationSentence.ts';

import { thirtyConfigurations } from './manyConfigurations.ts';

describe('ripples of thirty configurations that were made with them', () => {
  const { bench, theoryId, configurations, ripples } = thirtyConfigurations();
  const numberOf = (id: string) => configurations.indexOf(id) + 1;

  it('W4: are exactly those, each once, through the element they share', () => {
    const found = ripplesIn(bench.document, theoryId);
    expect(found.map((one) => [numberOf(one.fromConfigurationId), numberOf(one.toConfigurationId)])).toEqual(
      ripples.toSorted(([one, next], [other, after]) => one - other || next - after),
    );
    for (const { fromConfigurationId, elementId } of found)
      expect(bench.document.elements.get(elementId as never)?.label).toBe(
        `Outcome ${numberOf(fromConfigurationId)}`,
      );
    const [first] = found;
    expect(first === undefined ? '' : rippleTitle(bench.document, first, 'realist')).toBe(
      'CMOC 1 → CMOC 2 through “Outcome 1”',
    );
  });

  it('W5: stand in columns, what leads to them before them; the loop stands together', () => {
    const chain = rippleChain(bench.document, theoryId);
    expect(chain.loops.map((loop) => loop.map(numberOf))).toEqual([[15, 30]]);
    expect(chain.columns.map((column) => column.map(numberOf))).toEqual([
      [1],
      [2, 3],
      [4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15, 30],
      [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29],
    ]);
  });

  it('W5: can be walked forwards and back', () => {
    const all = ripplesIn(bench.document, theoryId);
    const walk = (from: number, direction: 'forwards' | 'back') =>
      stepsFrom(all, configurations[from - 1] ?? '', direction).map((step) => numberOf(step.configurationId));
    expect(walk(3, 'forwards')).toEqual([6, 7]);
    expect(walk(15, 'back')).toEqual([7, 30]);
    expect(walk(30, 'forwards')).toEqual([15]);
    expect(walk(16, 'forwards')).toEqual([]);
    expect(walk(1, 'back')).toEqual([]);
  });

  it('W3: the one feedback loop is reinforcing, through the boxes of CMOC 15 and CMOC 30', () => {
    const { loops, truncated } = feedbackLoops(bench.document, theoryId);
    expect(truncated).toBe(false);
    expect(loops.map(({ label, kind, elements }) => ({ label, kind, elements: elements.length }))).toEqual([
      { label: 'R1', kind: 'reinforcing', elements: 4 },
    ]);
    const names = loops[0]?.elements.map((id) => bench.document.elements.get(id as never)?.label);
    expect(names?.toSorted()).toEqual(['Outcome 15', 'Outcome 30', 'Response 15', 'Response 30']);
  });

  it('W3: the loop balances when the way back is less of it, and is unclear when nobody says which', () => {
    for (const [sign, kind, label] of [
      ['decreases', 'balancing', 'B1'],
      ['unclear', 'unclear', 'U1'],
    ] as const) {
      const known = thirtyConfigurations(sign);
      const { loops } = feedbackLoops(known.bench.document, known.theoryId);
      expect(loops.map((loop) => [loop.kind, loop.label])).toEqual([[kind, label]]);
      expect(loops[0]?.unclearArrows).toEqual(sign === 'unclear' ? [known.backArrow] : []);
      const found = ripplesIn(known.bench.document, known.theoryId);
      const { loops: ofConfigurations } = configurationLoops(known.bench.document, found);
      expect(ofConfigurations.map((loop) => loop.kind)).toEqual([kind]);
    }
  });

  it('C4: each configuration says its own circumstances, those that ripples bring among them', () => {
    const { bench: made, configurations: ids } = thirtyConfigurations();
    const saying = (number: number) => configurationSentence(made.document, ids[number - 1] ?? '', 'realist');
    expect(saying(1)).toContain('Circumstance 1');
    for (const words of ['Circumstance 15', 'Outcome 7', 'Outcome 30', 'Response 15'])
      expect(saying(15)).toContain(words);
    expect(saying(6)).not.toContain('Outcome 6 and');
  });

  it('V2: rivals are the outcomes with other explanations beside their configuration, and no others', () => {
    const { bench: made, theoryId: id, configurations: ids, rivals } = thirtyConfigurations();
    const candidates = rivalCandidates(made.document, id);
    const nameOf = (elementId: string) => made.document.elements.get(elementId as never)?.label;
    expect(
      candidates
        .map(({ elementId }) => nameOf(elementId) ?? '')
        .toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(['Outcome 20', 'Outcome 25']);
    for (const { elementId, explanations } of candidates) {
      const number = Number(nameOf(elementId)?.split(' ')[1]);
      expect(explanations.map((one) => one.id).toSorted()).toEqual(
        [ids[number - 1] ?? '', ...(rivals.get(number) ?? [])].toSorted(),
      );
    }
  });

  it('W4: a name and a note that people give stay with their ripple', () => {
    const [first] = ripplesIn(bench.document, theoryId);
    if (first === undefined) throw new Error('No ripple.');
    const { fromConfigurationId, toConfigurationId, elementId } = first;
    bench.run('ripples.name', {
      theoryId,
      fromConfigurationId,
      toConfigurationId,
      elementId,
      name: 'Open doors',
      note: 'Heard twice.',
    });
    const [named] = ripplesIn(bench.document, theoryId);
    expect(named).toMatchObject({ name: 'Open doors', note: 'Heard twice.' });
    expect(named === undefined ? '' : rippleTitle(bench.document, named, 'plain')).toBe('Open doors');
  });
});
