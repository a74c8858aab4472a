import fs from 'node:fs';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { cliInFreshFolder } from './runCli.ts';

const { file, remove, run } = cliInFreshFolder();

afterAll(remove);

const published = path.resolve(import.meta.dirname, '../fixtures/published');

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

/** The tables of a workspace into which a published table was imported, and what the import said. */
function imported(name: string): { readonly result: Row; readonly tables: Tables } {
  const workspace = file(`${name}.wherefore`);
  expect(run(['new', workspace]).code).toBe(0);
  const ran = run(['import', workspace, path.join(published, name), '--as', 'cmo-table', '--json']);
  expect(ran.code, ran.err).toBe(0);
  const out = file(`${name}.json`);
  expect(run(['export', workspace, '--to', 'wherefore-json', '--out', out]).code).toBe(0);
  const { tables } = JSON.parse(fs.readFileSync(out, 'utf8')) as { readonly tables: Tables };
  return { result: (ran.json() as readonly Row[])[0] ?? {}, tables };
}

/** How many boxes have a part in more than one configuration: the same wording in several rows. */
function sharedBoxes({ configurationRoles = [] }: Tables): number {
  const users = Map.groupBy(configurationRoles, ({ elementId }) => elementId);
  return [...users.values()].filter(
    (roles) => new Set(roles.map(({ configurationId }) => configurationId)).size > 1,
  ).length;
}

describe('published tables (see their README)', () => {
  it('Ford et al. 2019, table 9: headings between the rows are stages, an outcome stands for all rows of its block', () => {
    const { result, tables } = imported('ford2019-table9.csv');
    expect(result).toMatchObject({ added: 12, skipped: 0, elements: 24, arrows: 12, duplicates: 0 });
    const stages = tables['stages']?.toSorted(
      (one, other) => Number(one['position']) - Number(other['position']),
    );
    expect(stages?.map(({ name }) => name)).toEqual(['Booking system', 'Transport options']);
    // Two outcomes, “Convenience” and “Reassurance”.
    expect(sharedBoxes(tables)).toBe(4);
  });

  it('sustainability 2021, table 3: whole sentences with (C), (M) and (O) after their parts', () => {
    const { result, tables } = imported('sustainability2021-table3.csv');
    expect(result).toMatchObject({ added: 2, skipped: 0, elements: 13, arrows: 4 });
    expect(tables['configurations']?.map(({ code }) => String(code)).toSorted()).toEqual([
      'CMOc 1',
      'CMOc 2',
    ]);
    const roles = Map.groupBy(tables['configurationRoles'] ?? [], ({ role }) => role);
    const counts = [...roles].map(([role, all]) => [String(role), all.length]);
    expect(Object.fromEntries(counts)).toEqual({ context: 2, mechanism: 7, outcome: 4 });
  });

  it('Magenta Book 2020, property marking: outcomes and mechanisms, no context, which is said', () => {
    const { result } = imported('magenta2020-property-marking.csv');
    expect(result).toMatchObject({ added: 4, skipped: 0, elements: 8, arrows: 4 });
    expect(JSON.stringify(result)).toContain('This row says no context; the gap was kept.');
  });
});
