import { describe, expect, it } from 'vitest';

import { changeFromEmpty } from '#models/changeSet.ts';
import { type CommandName, commandNames } from '#models/commands/registry.ts';
import { rowsOf, tableNames } from '#models/document.ts';
import { runCommand } from '#models/runCommand.ts';

import type { Case } from './commandCase.ts';
import { cases } from './commandCases.ts';
import { furnished } from './furnishedTheory.ts';
import { Bench } from './smallTheory.ts';

const given = furnished();

describe('every command', () => {
  it('P1: has a case here, and is registered under its own name', () => {
    expect(Object.keys(cases).sort()).toEqual([...commandNames].sort());
    expect(commandNames.length).toBeGreaterThan(50);
    expect(tableNames.filter((table) => rowsOf(given.bench.document, table).size === 0)).toEqual([]);
  });

  for (const name of commandNames) {
    const { works, refused } = cases[name] as Case<typeof name>;

    it(`P2: ${name} does its work, and says in a few words what it did`, () => {
      const { bench } = given;
      const result = runCommand(bench.document, name, works(given), bench.env);
      expect(result.ok ? null : result.error).toBeNull();
      if (!result.ok) return;
      expect(result.value.commit).not.toBeNull();
      expect(result.value.commit?.label.trim()).toMatch(/^[A-Z].{2,119}$/u);
    });

    it(`P2: ${name} refuses what it cannot do, with a code and a sentence`, () => {
      const { bench } = given;
      const before = bench.document;
      const [input, code] = refused(given);
      const result = runCommand(before, name, input, bench.env);
      expect(result.ok ? 'accepted' : result.error.code).toBe(code);
      if (!result.ok) expect(result.error.message).toMatch(/^[A-Z].*Nothing was changed\.$/);
    });
  }

  it('P2: a command nobody registered is refused, not looked up on the object', () => {
    for (const name of ['constructor', '__proto__', 'elements.explode']) {
      const result = runCommand(given.bench.document, name as CommandName, {} as never, given.bench.env);
      expect(result).toMatchObject({ ok: false, error: { code: 'command/unknown' } });
    }
  });
});

describe('rules of single commands', () => {
  it('P4: joining the arrows of a group again, the same way, is no change', () => {
    const { bench, second, third } = furnished();
    expect(bench.run('arrows.group', { ids: [second, third], logic: 'and' })).toBeNull();
    expect(bench.run('arrows.group', { ids: [third, second], logic: 'or' })?.change.upserts).toHaveLength(1);
  });

  it('P2: one arrow named twice is not two arrows to join', () => {
    const { bench, arrowId } = furnished();
    const result = runCommand(
      bench.document,
      'arrows.group',
      { ids: [arrowId, arrowId], logic: 'and' },
      bench.env,
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'arrows/too-few' } });
  });

  it('P3: a commit of a name of 500 characters keeps a label the log takes, without half a character', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Walking group');
    const commit = bench.run('elements.add', { theoryId, label: '🤝'.repeat(250) });
    expect(commit?.label.length).toBeLessThanOrEqual(120);
    expect(commit?.label).not.toMatch(/\p{Cs}/u);
  });

  it('P10: a place of −0 is stored as 0, so that it reads back the same', () => {
    const { bench, from } = furnished();
    bench.run('layout.move', { moves: [{ elementId: from, x: 1, y: 1 }] });
    bench.run('layout.move', { moves: [{ elementId: from, x: -0, y: -0 }] });
    const placed = [...bench.document.placements.values()].find((row) => row.elementId === from);
    expect([placed?.x, placed?.y]).toEqual([0, 0]);
  });

  it('P4: changing a field to what it is yields no commit', () => {
    const { bench, from } = furnished();
    expect(bench.run('elements.change', { ids: [from], fields: { label: 'Accompanied' } })).toBeNull();
  });

  it('P4: taking in rows as they are already yields no commit', () => {
    const { bench } = furnished();
    const rows = changeFromEmpty(bench.document).upserts.map(({ table, row }) => ({
      table,
      row: { ...row },
    }));
    expect(rows.length).toBeGreaterThan(20);
    expect(bench.run('workspace.merge', { rows, label: 'Import' })).toBeNull();
  });

  it('P11: a new target takes an arrow out of its group, and a group of one goes', () => {
    const { bench, third, second, from } = furnished();
    bench.run('arrows.retarget', { id: third, target: { elementId: from } });
    expect(bench.count('arrowGroups')).toBe(0);
    expect(bench.document.arrows.get(second)?.arrowGroupId).toBeNull();
  });
});
