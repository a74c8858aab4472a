import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { createBackend } from '#backend/createBackend.ts';
import { createEnv } from '#models/env.ts';
import { success } from '#models/result.ts';
import Database from 'better-sqlite3';

import { startAppUnderTest } from '../e2e/appUnderTest.ts';
import buildWhatIsStale from '../e2e/built.ts';
import { fillWorkspace, sizes, wordOfRank, writeRis } from './largeLibrary.ts';
import { heapMb, overlayTimes, processMb, scrollFrames, searchTimes } from './libraryPage.ts';
import { median } from './measure.ts';

/** `npm run bench:library`: a library of 50,000 sources, made and used as a person would. Prints a table; no test. `-- --keep=FOLDER` keeps
 * and uses again what it made. */
const root = path.resolve(import.meta.dirname, '../..');
const kept = process.argv.find((argument) => argument.startsWith('--keep='))?.slice('--keep='.length);
if (kept !== undefined) fs.mkdirSync(kept, { recursive: true });
const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-library-'));
const userDataDir = path.join(folder, 'user-data');
const workspace = path.join(folder, 'large.wherefore');
const RUNS = 5;
const table: [string, string][] = [];
const say = (what: string, figure: string) => {
  table.push([what, figure]);
  console.log(`${what}: ${figure}`);
};
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const p95 = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;

function cli(...args: string[]): number {
  const start = performance.now();
  const ran = spawnSync(process.execPath, [path.join(root, 'electron/cli/bin.ts'), ...args], {
    env: { ...process.env, WHEREFORE_USER_DATA: userDataDir },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return performance.now() - start;
}

function make(): void {
  const ris = path.join(folder, 'large.ris');
  const bytes = writeRis(ris);
  cli('new', workspace);
  const time = cli('import', workspace, ris) / 1000;
  say(
    `import of ${sizes.sources} RIS records (${Math.round(bytes / 1e6)} MB), program start included`,
    `${time.toFixed(1)} s, ${Math.round(sizes.sources / time)} records a second`,
  );
  fs.rmSync(ris);
  const { extracts = 0, links = 0 } = fillWorkspace(workspace, userDataDir);
  say(`${sizes.extracts} extracts by the import path`, `${extracts.toFixed(1)} s`);
  say(`${sizes.links} evidence links by the import path`, `${links.toFixed(1)} s`);
  say('the file', `${Math.round(fs.statSync(workspace).size / 1e6)} MB`);
}

const prefixes = [40, 150, 400, 900, 2000].flatMap((rank) =>
  [2, 3, 4, 5, 6].map((length) => wordOfRank(rank).slice(0, length)),
);
const twoWords = [
  [3, 60],
  [10, 200],
  [40, 80],
  [100, 500],
  [300, 900],
].map((ranks) => ranks.map(wordOfRank).join(' '));

async function backend(): Promise<void> {
  const env = createEnv({ now: () => Date.now(), randomBytes: (count) => crypto.getRandomValues(count) });
  const made = createBackend({
    env,
    userDataDir,
    documentsDir: folder,
    version: 'bench',
    reportBug: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
    capabilities: {
      kind: 'memory',
      hasNativeDialogs: false,
      openPath: null,
      pickOpenFile: () => Promise.resolve(null),
      pickSaveFile: () => Promise.resolve(null),
      revealInFolder: () => Promise.resolve(),
      openExternal: () => Promise.resolve(success(undefined)),
      flushed: () => undefined,
    },
  });
  const call = async (method: string, input: unknown) => {
    const start = performance.now();
    const reply = await made.dispatch(method, input);
    if (!reply.ok) throw new Error(reply.error.message);
    return { value: reply.value as Record<string, unknown>, time: performance.now() - start };
  };
  const opened = await call('workspace.open', { path: workspace, takeOver: false });
  const handle = opened.value['workspace'];
  say('open the workspace', ms(opened.time));
  const loaded = await call('theory.load', { workspace: handle, theoryId: 'theory_bench' });
  say('load its theory of 500 arrows and 10,000 links', ms(loaded.time));
  const page = (text: string) =>
    call('library.page', {
      workspace: handle,
      text,
      sort: 'title',
      methods: null,
      readingStatus: null,
      tag: null,
      hasExtracts: null,
      limit: 100,
      offset: 0,
    });
  say('first search (the index is made)', ms((await page('walking')).time));
  const times = async (texts: readonly string[]) => {
    const found: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one call after the other is what is measured
      for (const text of texts) found.push((await page(text)).time);
    }
    return found;
  };
  const [plain, asTyped, two] = [await times(['']), await times(prefixes), await times(twoWords)];
  say('a page of the library, nothing searched: median', ms(median(plain)));
  say('search as you type, 2 to 6 letters: median / p95', `${ms(median(asTyped))} / ${ms(p95(asTyped))}`);
  say('search, two words: median / p95', `${ms(median(two))} / ${ms(p95(two))}`);
  const everywhere: number[] = [];
  for (const text of twoWords)
    // oxlint-disable-next-line no-await-in-loop -- one call after the other is what is measured
    everywhere.push(
      (await call('search.everything', { workspace: handle, text, kind: null, limit: 50 })).time,
    );
  const like = likeTimes();
  say(
    'two words by LIKE over titles, abstracts and extracts: median',
    `${ms(like)}; the best 50 by our index take ${(median(everywhere) / like).toFixed(3)} of it, a counted and sorted page ${(median(two) / like).toFixed(3)}, as-you-type ${(median(asTyped) / like).toFixed(3)}`,
  );
  await made.close();
}

function likeTimes(): number {
  const connection = new Database(workspace, { readonly: true });
  const find = connection.prepare(
    `SELECT id FROM sources WHERE (title || ' ' || abstract) LIKE ? AND (title || ' ' || abstract) LIKE ?
     UNION ALL SELECT id FROM extracts WHERE text LIKE ? AND text LIKE ?`,
  );
  const times = twoWords.map((text) => {
    const [one, two] = text.split(' ').map((word) => `%${word}%`);
    const start = performance.now();
    find.all(one, two, one, two);
    return performance.now() - start;
  });
  connection.close();
  return median(times);
}

const overlays = [
  'How much evidence',
  'Kind of evidence',
  'For and against',
  'How sure we are',
  'How recent',
];

async function window(): Promise<void> {
  let start = 0;
  const app = await startAppUnderTest({
    args: [workspace],
    prepare: (home) => {
      fs.cpSync(userDataDir, path.join(home, 'user-data'), { recursive: true });
      start = performance.now();
    },
  });
  const { page } = app;
  page.setDefaultTimeout(120_000);
  await page.getByText('A theory of 500 arrows').first().waitFor();
  await page.getByRole('button', { name: /^Arrows show/ }).waitFor();
  say('program start to the map (browser start included)', ms(performance.now() - start));
  say('the page’s heap with the map open', `${(await heapMb(page)).toFixed(1)} MB`);
  const runs: ReadonlyMap<string, number>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // oxlint-disable-next-line no-await-in-loop -- runs follow each other
    runs.push(await overlayTimes(page, overlays));
  }
  const switches = runs.flatMap((run) => [...run.values()]);
  const each = overlays.map(
    (title) => `${title} ${ms(median(runs.map((run) => run.get(title) ?? Number.NaN)))}`,
  );
  say(
    'switch of an overlay on 500 arrows: median / p95, then each median',
    `${ms(median(switches))} / ${ms(p95(switches))}; ${each.join(', ')}`,
  );
  await page.getByRole('radio', { name: 'Library' }).click({ force: true });
  await page.locator('.wf-library-list li').first().waitFor();
  const frames = await scrollFrames(page);
  say('scrolling the library, a frame: median / p95', `${ms(median(frames))} / ${ms(p95(frames))}`);
  const typed = await searchTimes(page, [...prefixes, ...twoWords]);
  say(
    'from the last letter to the rows on the screen, 120 ms pause included: median / p95',
    `${ms(median(typed))} / ${ms(p95(typed))}`,
  );
  say('the page’s heap after searching and scrolling', `${(await heapMb(page)).toFixed(1)} MB`);
  const { now, most } = processMb(app.hostPid());
  say('the backend’s memory after all this / at most', `${Math.round(now)} / ${Math.round(most)} MB`);
  await app.close();
}

buildWhatIsStale();
try {
  if (!fs.existsSync(workspace)) make();
  await backend();
  await window();
  console.log(
    ['', '| what | figure |', '|---|---|', ...table.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  );
} finally {
  if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true });
}
