import { applyChange } from '#models/changeSet.ts';
import type { Severity } from '#models/checks/check.ts';
import { checks, switchedOn } from '#models/checks/registry.ts';
import { runChecks } from '#models/checks/runChecks.ts';
import { emptyDocument } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import { starters } from '#models/starters/catalogue.ts';
import { describe, expect, it } from 'vitest';

import { CheckBench } from './checkBench.ts';
import { checkTwins } from './checkTwins.ts';

/** Id, severity and default of every check, as the list of the field's complaints has them; none is read off the program. */
const expected: readonly (readonly [id: string, severity: Severity, isOn: boolean])[] = [
  ['R01', 'warning', true],
  ['R02', 'warning', true],
  ['R03', 'warning', true],
  ['R04', 'warning', true],
  ['R05', 'warning', true],
  ['R06', 'warning', true],
  ['R07', 'hint', true],
  ['R08', 'hint', true],
  ['R09', 'hint', true],
  ['R10', 'hint', false],
  ['R11', 'warning', true],
  ['R12', 'error', true],
  ['R13', 'hint', false],
  ['R14', 'hint', true],
  ['R15', 'hint', true],
  ['R16', 'hint', true],
  ['R17', 'hint', true],
  ['R18', 'hint', true],
  ['R19', 'hint', true],
  ['R20', 'warning', true],
  ['R21', 'hint', false],
  ['R22', 'hint', false],
  ['R23', 'hint', false],
  ['R24', 'hint', false],
  ['R25', 'error', true],
  ['R26', 'warning', true],
  ['R27', 'hint', false],
  ['R28', 'warning', false],
  ['R29', 'hint', false],
  ['R30', 'hint', false],
];

describe('every check has a theory it asks about, and a twin one step away that it does not', () => {
  it('the table has one pair for each check of the registry, and none for any other', () => {
    expect(checkTwins.map(({ rule }) => rule)).toEqual(checks.map(({ id }) => id));
  });

  it.each(checkTwins)('$rule asks about: $asked; not when $settled', ({ rule, build }) => {
    const bench = new CheckBench();
    const step = build(bench);
    const asked = bench.found(rule);
    expect(asked).not.toEqual([]);
    const before = { steps: bench.commits.length, document: bench.document };
    step();
    // One step, and nothing the check spoke of is gone: the twin is no empty theory.
    expect(bench.commits).toHaveLength(before.steps + 1);
    const gone = bench.commits.at(-1)?.change.deletes.filter(({ table }) => table !== 'configurationRoles');
    expect(gone).toEqual([]);
    expect(bench.found(rule)).toEqual([]);
    expect(bench.found(rule, before.document)).toEqual(asked);
  });
});

describe('L1, L3: which checks there are', () => {
  it('R01 to R30 with their severities, twenty of them on by default', () => {
    expect(checks.map(({ id, severity, isOnByDefault }) => [id, severity, isOnByDefault])).toEqual(expected);
    const on = expected.flatMap(([id, , isOn]) => (isOn ? [id] : []));
    expect(on).toHaveLength(20);
    expect([...switchedOn('')].toSorted()).toEqual(on);
  });

  it('no starter has an error of any of the three kinds: R12, R25, a row that breaks a rule', () => {
    expect(starters.length).toBeGreaterThan(10);
    for (const { rows } of starters) {
      const document = applyChange(emptyDocument(), { upserts: rows, deletes: [] });
      expect(integrityProblems(document)).toEqual([]);
      for (const theoryId of document.theories.keys())
        expect(runChecks(document, theoryId, { isAll: true }).counts.error).toBe(0);
    }
  });

  it('whatever a theory looks like, only R12 and R25 find errors', () => {
    for (const { build } of checkTwins) {
      const bench = new CheckBench();
      build(bench);
      for (const { id } of checks)
        for (const { severity } of bench.found(id))
          expect(severity === 'error', id).toBe(id === 'R12' || id === 'R25');
    }
  });
});
