import { describe, expect, it } from 'vitest';

import type { IdOf } from '#models/document.ts';
import { printTheoryText } from '#models/theoryText/printText.ts';

import { Desk } from './desk.ts';
import { readAsNew } from './readAsNew.ts';

/** Each configuration of the desk's theory: its code, and what plays which part. */
function configurations(desk: Desk): string[] {
  const { document } = desk.bench;
  return [...document.configurations.values()].map(({ id, code }) => {
    const roles = [...document.configurationRoles.values()]
      .filter(({ configurationId }) => configurationId === id)
      .sort((one, other) => one.position - other.position);
    return `${code}: ${roles.map(({ role, elementId }) => `${role} ${desk.label(elementId)}`).join(', ')}`;
  });
}

const line = 'IF Cost [in no stage] THEN (may) Attends [decreases] BECAUSE …';

describe('a mechanism written after BECAUSE', () => {
  it('T15: a part with a mark becomes a box, and the line a configuration; the words stay', () => {
    const desk = new Desk();
    desk.replace(line, line.replace('…', 'people trust the worker [mechanism]'));
    const made = [...desk.bench.document.elements.values()].find(({ label }) =>
      label.startsWith('people trust'),
    );
    expect(made).toMatchObject({
      label: 'people trust the worker',
      usualRole: 'mechanism',
      stageId: desk.stages[1],
    });
    expect(desk.bench.document.arrows.size).toBe(3);
    expect(desk.arrow(desk.byCost)?.becauseText).toBe('people trust the worker [mechanism]');
    expect(configurations(desk)).toEqual([
      'CMOC 1: context Cost, mechanism people trust the worker, outcome Attends',
    ]);
    const before = desk.text;
    expect(desk.print()).toBe(before);
    expect(desk.write(before).edits).toEqual([]);
  });

  it('T15: resource and reasoning are boxes of their own', () => {
    const desk = new Desk();
    desk.replace(line, line.replace('…', 'a lift home [resource]; people feel looked after [reasoning]'));
    expect(configurations(desk)).toEqual([
      'CMOC 1: context Cost, resource a lift home, reasoning people feel looked after, outcome Attends',
    ]);
  });

  it('T15: without a mark a because is words alone', () => {
    const desk = new Desk();
    desk.replace(line, line.replace('…', 'people trust the worker'));
    expect(desk.labels()).not.toContain('people trust the worker');
    expect(configurations(desk)).toEqual([]);
  });

  it('T15: a box that is there is named, not made again; its name lightly changed renames it', () => {
    const desk = new Desk();
    const labels = desk.labels();
    desk.replace(line, line.replace('…', 'trust in the GP [mechanism]'));
    expect(desk.labels()).toEqual(labels);
    desk.replace('trust in the GP [mechanism]', 'people trust the worker [mechanism]');
    desk.replace('people trust the worker', 'people trust the workers');
    expect(desk.labels()).toEqual([...labels, 'people trust the workers'].sort());
    expect(configurations(desk)).toEqual([
      'CMOC 1: context Cost, mechanism people trust the workers, outcome Attends',
    ]);
  });

  it('T15: another circumstance is the same configuration; a line that acts on a line is a box and no configuration', () => {
    const desk = new Desk();
    desk.replace(line, line.replace('…', 'they weigh it up [mechanism]'));
    desk.replace('IF Cost', 'IF Long journeys');
    expect(configurations(desk)).toEqual([
      'CMOC 1: context Long journeys, mechanism they weigh it up, outcome Attends',
    ]);
    desk.write(`${desk.text.trimEnd()}\n  IF stigma BLOCKS this BECAUSE shame [mechanism]\n`);
    expect(desk.labels()).toContain('shame');
    expect(configurations(desk)).toHaveLength(1);
  });

  it('T15: a box that is said in a because has no line of its own, until nobody says it', () => {
    const desk = new Desk();
    desk.replace(line, line.replace('…', 'people trust the worker [mechanism]'));
    desk.bench.run('elements.change', {
      ids: [...desk.bench.document.elements.keys()].filter((id) => desk.label(id)?.startsWith('people')),
      fields: { label: 'Trust' },
    });
    expect(desk.print()).toContain('BOX Trust');
  });

  it('T1: a text with marked parts is read and printed as it is', () => {
    const text = [
      '# Walks',
      '',
      '## Engagement',
      'IF it is near THEN they come BECAUSE a lift home [resource]; they feel looked after [reasoning]',
      'IF they feel looked after THEN they come BECAUSE they belong [mechanism]',
      '  IF rain BLOCKS this BECAUSE they belong [mechanism]',
      '',
    ].join('\n');
    const { document, theoryId } = readAsNew(text);
    expect(printTheoryText(document, { theoryId, vocabulary: 'realist' }).text).toBe(text);
    expect(document.configurations.size).toBe(2);
    const lift = [...document.elements.values()].find(({ label }) => label === 'a lift home');
    expect(document.stages.get(lift?.stageId as IdOf<'stages'>)?.name).toBe('Engagement');
  });
});
