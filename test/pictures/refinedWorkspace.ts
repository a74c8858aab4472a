import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import type { Decision } from '#models/compare/decisions.ts';
import { formatInterchange } from '#models/interchange.ts';
import { rowsOf, tableNames } from '#models/document.ts';

import { ThreeRounds } from '../backend/refinement/threeRounds.ts';

const cli = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');

function run(...args: readonly string[]): void {
  const done = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

const took =
  (...reasons: readonly string[]) =>
  (_: string, index: number): Decision => ({
    choice: 'theirs',
    reason: reasons[index % reasons.length] ?? 'The panel said so.',
  });

/** A theory refined in three rounds, and two other sites' versions of it that nobody has looked at yet. */
function refined(): ThreeRounds {
  const made = new ThreeRounds();
  const [first = null, second = null] = made.sourceIds;
  made.snapshot('As the review has it', 'initial');
  const riverside = made.copy('Riverside: what link workers say');
  made.rename(riverside, 10, 'Referral is offered, not prescribed');
  made.rename(riverside, 12, 'Somebody goes along the first time');
  made.add(riverside, 'Waiting weeks for the first call');
  made.connect(riverside, 'Waiting weeks for the first call', 11, 'decreases');
  made.later(34);
  made.merge(
    riverside,
    took('Link workers hear that word every week.', 'A bus ticket alone did not do it, going along did.'),
    { session: 'Panel of March', contributor: 'Link workers', sourceId: first },
  );
  made.later(21);
  made.rename(made.theoryId, 5, 'What it costs to get there and take part');
  made.explain(() => 'The fee was never the problem; the bus fare was.', second);
  made.snapshot('Before the second panel', 'version');
  made.later(28);
  const hill = made.copy('Hillside: what members say');
  made.rename(hill, 6, 'Somebody listens and does not judge');
  made.rename(hill, 7, 'Keeps coming');
  made.add(hill, 'Knows somebody there');
  made.merge(
    hill,
    (key, index) =>
      index === 1
        ? { choice: 'mine', reason: '“Adherence” is the word of the review; we keep it for the paper.' }
        : took('Members said it in their own words.')(key, index),
    { session: 'Panel of June', contributor: 'Members', sourceId: null },
  );
  made.later(10);
  made.rename(made.theoryId, 3, 'Gets worse, or gets better');
  const town = made.copy('Town: a local model');
  made.rename(town, 0, 'Close by, open, and easy to get into');
  made.rename(town, 8, 'The leader knows everybody by name');
  made.add(town, 'A warm room in winter');
  made.connect(town, 'A warm room in winter', 1, 'increases');
  made.run('elements.remove', { elementIds: [made.box(town, 3)], arrowIds: [] });
  made.move(town, 6);
  return made;
}

/** Writes the workspace of the pictures. */
export function refinedWorkspace(file: string): void {
  const { document } = refined();
  const rows = tableNames
    .filter((table) => table !== 'workspaces')
    .flatMap((table) => [...rowsOf(document, table).values()].map((row) => ({ table, row })));
  const json = `${file}.json`;
  fs.writeFileSync(json, formatInterchange(rows as Parameters<typeof formatInterchange>[0]));
  run('new', file, '--title', 'Social prescribing in three places');
  run('import', file, json);
  fs.rmSync(json);
}
