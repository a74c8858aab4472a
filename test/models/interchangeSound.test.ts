import { expect, it } from 'vitest';

import { toInterchange } from '#models/interchange.ts';
import { fromInterchange } from '#models/interchangeReading.ts';
import { planMerge } from '#models/mergePlan.ts';

import { testEnv } from '../random/testEnv.ts';
import { furnished } from './furnishedTheory.ts';
import { Bench } from './smallTheory.ts';

type Rows = Record<string, Record<string, unknown>[]>;

/** A theory as a file, changed by hand. */
function read(change: (tables: Rows) => void) {
  const { bench, theoryId } = furnished();
  const file = JSON.parse(toInterchange(bench.document, [theoryId])) as { tables: Rows };
  change(file.tables);
  const result = fromInterchange(JSON.stringify(file));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

it('J4: of two rows that say the same, the sound one is kept', () => {
  const whole = read(() => undefined);
  const found = read(({ placements }) => {
    const [first] = placements ?? [];
    placements?.unshift({ ...first, id: 'placement_broken', theoryId: 'theory_missing' });
  });
  expect(found.skipped).toBe(1);
  expect(found.rows).toEqual(whole.rows);
});

it('J4: a box whose stage is of another theory stays, outside every stage, with all that hangs on it', () => {
  const whole = read(() => undefined);
  const found = read(({ theories, stages, elements }) => {
    theories?.push({ ...theories[0], id: 'theory_other' });
    stages?.push({ ...stages[0], id: 'stage_other', theoryId: 'theory_other' });
    const box = elements?.find((row) => row['stageId'] !== null);
    if (box !== undefined) box['stageId'] = 'stage_other';
  });
  expect(found.skipped).toBe(0);
  expect(found.rows).toHaveLength(whole.rows.length + 2);
});

it('J5: a title is not cut in the middle of a character when a copy is named', () => {
  const bench = new Bench();
  const theoryId = bench.theory(`${'x'.repeat(479)}🤝${'y'.repeat(10)}`);
  const rows = fromInterchange(toInterchange(bench.document, [theoryId]));
  if (!rows.ok) throw new Error(rows.error.message);
  bench.run('theories.change', { ids: [theoryId], fields: { scope: 'changed since' } });
  const plan = planMerge(bench.document, rows.value, testEnv(1));
  const copy = plan.rows.find(({ table }) => table === 'theories');
  expect(copy?.table === 'theories' && copy.row.title.isWellFormed()).toBe(true);
});

it('J3: thousands of rows that share one half of what must be unique are read in time that does not explode', () => {
  const started = performance.now();
  const count = 8_000;
  const found = read((tables) => {
    const [element] = tables['elements'] ?? [];
    const [role] = tables['configurationRoles'] ?? [];
    for (let index = 0; index < count; index += 1) {
      tables['elements']?.push({ ...element, id: `element_n${index}` });
      tables['configurationRoles']?.push({ ...role, id: `role_n${index}`, elementId: `element_n${index}` });
    }
  });
  expect(found.skipped).toBe(0);
  // Comparing each with each takes minutes; this bound is far from both.
  expect(performance.now() - started).toBeLessThan(20_000);
});
