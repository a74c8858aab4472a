import process from 'node:process';

import { createEnv } from '#models/env.ts';
import { type RecordedCommit, emptyHistory, record, redo, undo } from '#models/history.ts';
import { openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { seededRandom } from '../random/testEnv.ts';
import { valueOf } from './temporaryStore.ts';

/**
 * Saves random commands until it is killed. Prints a line `ready`, then one line for each commit that the store has
 * acknowledged: its id, the revision and the content digest.
 */
function run(path: string, userDataDir: string, seed: number): void {
  const random = seededRandom(seed);
  const env = createEnv({ now: Date.now, randomBytes: (bytes) => crypto.getRandomValues(bytes) });
  const store = valueOf(openWorkspaceFile(path, { env, userDataDir, takeOver: true }));
  if (store.isReadOnly) throw new Error(store.readOnlyReason);
  let document = valueOf(store.loadEverything());
  let history = emptyHistory;
  process.stdout.write('ready\n');
  for (;;) {
    const batch: RecordedCommit[] = [];
    const wanted = random() < 0.2 ? 3 : 1;
    while (batch.length < wanted) {
      const choice = random();
      const step =
        choice < 0.1 ? undo(document, history, env) : choice < 0.15 ? redo(document, history, env) : null;
      if (step !== null) {
        ({ document, history } = step);
        batch.push(step.recorded);
        continue;
      }
      const command = randomCommand(document, random);
      const outcome = command === null ? null : runRandomCommand(document, command, env);
      if (outcome === null || !outcome.ok || outcome.value.commit === null) continue;
      document = outcome.value.document;
      const recorded = record(history, outcome.value.commit, env.now());
      ({ history } = recorded);
      batch.push(recorded.recorded);
    }
    const { revision } = valueOf(
      store.commit({ theoryId: null, baseRevision: store.revision(), commits: batch }),
    );
    const acknowledged = batch.map(({ commitId }, index) => {
      const isLast = index === batch.length - 1;
      return `${commitId} ${revision - batch.length + 1 + index} ${isLast ? store.contentDigest() : '-'}\n`;
    });
    process.stdout.write(acknowledged.join(''));
  }
}

const [path, userDataDir, seed] = process.argv.slice(2);
if (path === undefined || userDataDir === undefined)
  throw new Error('Give a file and a folder for the data.');
run(path, userDataDir, Number(seed));
