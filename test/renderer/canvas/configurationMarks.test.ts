import { describe, expect, it } from 'vitest';

import { mapMarks, mostMarked, noMarks } from '#models/map/configurationMarks.ts';

import { chainOfThree } from './maps.ts';

const nothing = { openId: null, hoveredId: null, isAllShown: false } as const;

/** A map of three boxes in a chain with two configurations: first and second, second and third. */
function furnished() {
  const map = chainOfThree();
  const { bench, theory, first, second, third } = map;
  const made = (roles: readonly { readonly elementId: string; readonly role: 'context' | 'outcome' }[]) =>
    bench
      .run('configurations.make', { theoryId: theory, roles: roles.map((role) => ({ ...role })) })
      ?.change.upserts.find(({ table }) => table === 'configurations')?.row.id ?? '';
  const one = made([
    { elementId: first, role: 'context' },
    { elementId: second, role: 'outcome' },
  ]);
  const other = made([
    { elementId: second, role: 'context' },
    { elementId: third, role: 'outcome' },
  ]);
  return { ...map, one, other };
}

describe('the marks of configurations on the map', () => {
  it('C9 are none, and the very same none, while no configuration is looked at', () => {
    const { model } = furnished();
    expect(mapMarks(model(), nothing)).toBe(noMarks);
  });

  it('C9 outline the open one and say the part of each of its boxes: one box plays another part in the next', () => {
    const { model, first, second, one, other } = furnished();
    const marks = mapMarks(model(), { ...nothing, openId: one });
    expect(marks.marked.map(({ code, isChosen }) => [code, isChosen])).toEqual([['CMOC 1', true]]);
    expect(marks.badges.get(first)?.words).toMatch(/in CMOC 1$/);
    expect(marks.badges.get(second)?.roles.map(({ role }) => role)).toEqual(['outcome']);
    const pointed = mapMarks(model(), { ...nothing, openId: one, hoveredId: other });
    expect(pointed.badges.get(second)?.roles.map(({ role }) => role)).toEqual(['context']);
    expect(pointed.marked.map(({ code, isChosen }) => [code, isChosen])).toEqual([
      ['CMOC 1', false],
      ['CMOC 2', true],
    ]);
  });

  it('C9 as a layer are as many as can be told apart, neighbours with different lines', () => {
    const { bench, theory, first, model } = furnished();
    for (let index = 0; index < mostMarked + 3; index += 1)
      bench.run('configurations.make', { theoryId: theory, roles: [{ elementId: first, role: 'context' }] });
    const { marked } = mapMarks(model(), { ...nothing, isAllShown: true });
    expect(marked).toHaveLength(mostMarked);
    marked.slice(1).forEach((each, index) => expect(each.dash).not.toEqual(marked[index]?.dash));
  });
});
