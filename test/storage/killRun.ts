import { spawn } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { type Document, emptyDocument, tableNames } from '#models/document.ts';
import { applyChange } from '#models/changeSet.ts';
import { integrityProblems } from '#models/integrity.ts';
import { createEnv } from '#models/env.ts';
import { createWorkspaceFile, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';
import { openConnection } from '#backend/storage/connection.ts';

import { seededRandom } from '../random/testEnv.ts';
import { temporaryPlace, valueOf } from './temporaryStore.ts';

/** What a run of kills found; all but the first three must be 0. */
export type KillFigures = {
  kills: number;
  acknowledged: number;
  hotJournals: number;
  lost: number;
  wrongDigests: number;
  halfApplied: number;
  refused: number;
};

/** The figures of two runs taken together. */
export function sumOf(one: KillFigures, other: KillFigures): KillFigures {
  return {
    kills: one.kills + other.kills,
    acknowledged: one.acknowledged + other.acknowledged,
    hotJournals: one.hotJournals + other.hotJournals,
    lost: one.lost + other.lost,
    wrongDigests: one.wrongDigests + other.wrongDigests,
    halfApplied: one.halfApplied + other.halfApplied,
    refused: one.refused + other.refused,
  };
}

type Acknowledged = { readonly commitId: string; readonly revision: number; readonly digest: string };

const child = fileURLToPath(new URL('killChild.ts', import.meta.url));

/** Starts a child, kills it at a random moment within 30 ms of its first commit, gives what it had acknowledged. */
function killOnce(args: readonly string[], delayMs: number): Promise<readonly Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    started.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      const isFirst = !output.includes(' ') && text.includes(' ');
      output += text;
      if (isFirst) setTimeout(() => started.kill('SIGKILL'), delayMs);
    });
    started.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The child ended by itself: ${errors}`));
      // What stands behind the last line end was not said to the end.
      const lines = output
        .slice(0, output.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line.includes(' '));
      resolve(
        lines.map((line) => {
          const [commitId = '', revision, digest = ''] = line.split(' ');
          return { commitId, revision: Number(revision), digest };
        }),
      );
    });
  });
}

/** The rows of a document by table and id, in one order. */
function comparable(document: Document): string {
  return JSON.stringify(
    tableNames.map((table) => [
      table,
      [...document[table].values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    ]),
  );
}

function logIds(path: string): ReadonlyMap<string, number> {
  const connection = openConnection(path, { isReadOnly: true });
  const rows = connection
    .prepare<[], { commit_id: string; revision: number }>('SELECT commit_id, revision FROM change_log')
    .all();
  connection.close();
  return new Map(rows.map((row) => [row.commit_id, row.revision]));
}

/**
 * Kills a process that is saving random commands, again and again on one file (renewed after each 20 kills), and
 * looks after each kill whether every acknowledged commit is there, the digest is right, and the rows are exactly what
 * the log's commits make of an empty file: no half command.
 */
export async function runKills(
  kills: number,
  seed: number,
  tell = (_figures: KillFigures) => {},
): Promise<KillFigures> {
  const figures = {
    kills: 0,
    acknowledged: 0,
    hotJournals: 0,
    lost: 0,
    wrongDigests: 0,
    halfApplied: 0,
    refused: 0,
  };
  const random = seededRandom(seed);
  const place = temporaryPlace(seed);
  const env = createEnv({ now: Date.now, randomBytes: (bytes) => crypto.getRandomValues(bytes) });
  const options = { env, userDataDir: place.options.userDataDir };
  try {
    let path = '';
    let known = new Map<string, number>();
    let empty: Document = emptyDocument();
    for (let kill = 0; kill < kills; kill += 1) {
      if (kill % 20 === 0) {
        path = place.pathOf(`kill-${kill}.wherefore`);
        const store = valueOf(createWorkspaceFile(path, 'Kill test', options));
        empty = valueOf(store.loadEverything());
        store.close();
        known = new Map();
      }
      const acknowledged = await killOnce([path, options.userDataDir, String(seed + kill)], random() * 30);
      figures.kills += 1;
      figures.acknowledged += acknowledged.length;
      for (const { commitId, revision } of acknowledged) known.set(commitId, revision);
      if (fs.existsSync(`${path}-journal`)) figures.hotJournals += 1;
      check({ path, options, known, empty, last: acknowledged.at(-1) }, figures);
      if (kill % 50 === 49) tell(figures);
    }
    return figures;
  } finally {
    place.remove();
  }
}

type Check = {
  readonly path: string;
  readonly options: Parameters<typeof openWorkspaceFile>[1];
  readonly known: ReadonlyMap<string, number>;
  readonly empty: Document;
  readonly last: Acknowledged | undefined;
};

function check({ path, options, known, empty, last }: Check, figures: KillFigures): void {
  const opened = openWorkspaceFile(path, { ...options, takeOver: true });
  if (!opened.ok) {
    console.error(opened.error);
    figures.refused += 1;
    return;
  }
  const store = opened.value;
  const log = logIds(path);
  for (const [commitId, revision] of known) if (log.get(commitId) !== revision) figures.lost += 1;
  // Opening has compared the digest with the rows; here with what the killed process said.
  if (store.revision() === last?.revision && last.digest !== '-' && store.contentDigest() !== last.digest) {
    figures.wrongDigests += 1;
  }
  const entries = store.loadLog(100_000);
  const replayed = entries.reduce((document, entry) => applyChange(document, entry.change), empty);
  const isComplete = entries.length === store.revision();
  const document = valueOf(store.loadEverything());
  if (isComplete && comparable(replayed) !== comparable(document)) figures.halfApplied += 1;
  if (!isComplete) {
    const undone = entries.toReversed().reduce((rows, entry) => applyChange(rows, entry.inverse), document);
    const redone = entries.reduce((rows, entry) => applyChange(rows, entry.change), undone);
    if (comparable(redone) !== comparable(document)) figures.halfApplied += 1;
  }
  if (integrityProblems(document).length > 0) figures.halfApplied += 1;
  store.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[2] ?? 1000);
  const seed = Number(process.argv[3] ?? 1);
  const started = Date.now();
  const figures = await runKills(count, seed, (now) => console.log(JSON.stringify(now)));
  console.log(`seed ${seed}, ${((Date.now() - started) / 1000).toFixed(0)} s:`, figures);
  const isBad = figures.lost + figures.wrongDigests + figures.halfApplied + figures.refused > 0;
  process.exitCode = isBad ? 1 : 0;
}
