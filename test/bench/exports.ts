import { exportTheory } from '#backend/exportTheory.ts';
import type { FigureChoices } from '#shared/export/figureChoices.ts';
import type { ExportFormat } from '#shared/export/formats.ts';

import { generatedTheory } from '../canvas/harnessTheory.ts';
import { median } from './measure.ts';

/**
 * `npm run bench:exports`: what figures and pages take and how large they are at three sizes: work of all threads, time on the
 * wall, and the longest stretch in which the program answered nobody. Prints a table; nothing is written.
 */
const sizes = [
  { boxes: 40, arrows: 60, rounds: 5 },
  { boxes: 240, arrows: 500, rounds: 3 },
  { boxes: 700, arrows: 2000, rounds: 1 },
] as const;

const products: readonly (readonly [name: string, format: ExportFormat, figure: FigureChoices])[] = [
  ['SVG', 'svg', {}],
  ['SVG, A3 with references', 'svg', { paper: 'a3', references: 'foot' }],
  ['PNG 2×', 'png', { paper: 'a3', scale: 2 }],
  ['PNG A3, 300 dpi', 'png', { paper: 'a3', scale: 3.125 }],
  ['PDF A3', 'pdf', { paper: 'a3' }],
  ['PDF poster on A4', 'pdf', { paper: 'poster', sheets: 'a4' }],
  ['web page', 'html', {}],
];

/** What one export takes; `blocked`: the longest time without a turn of the event loop, by the thread's own clock. */
type Run = { readonly ms: number; readonly cpu: number; readonly bytes: number; readonly blocked: number };

/** Milliseconds that this thread has worked: other programs on the machine do not count. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function once(given: Parameters<typeof exportTheory>[1], format: ExportFormat): Promise<Run> {
  let [last, blocked] = [threadMs(), 0];
  const tick = setInterval(() => {
    blocked = Math.max(blocked, threadMs() - last);
    last = threadMs();
  }, 1);
  const [begin, used] = [performance.now(), process.cpuUsage()];
  const made = await exportTheory(format, given);
  const ms = performance.now() - begin;
  const { user, system } = process.cpuUsage(used);
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  clearInterval(tick);
  if (!made.ok) throw new Error(made.error.message);
  return { ms, cpu: (user + system) / 1000, bytes: Buffer.byteLength(made.value.content), blocked };
}

const pause = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

console.log(
  '| arrows | what | work, ms | on the wall, ms | longest stretch, ms | KB |\n|---|---|---|---|---|---|',
);
for (const { boxes, arrows, rounds } of sizes)
  for (const [name, format, figure] of products) {
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // New rows each time: what was remembered of the last round would make this one too fast.
      const { document, theoryId } = generatedTheory(boxes, arrows);
      const given = { document, theoryId, vocabulary: 'plain', options: { figure }, pause } as const;
      // oxlint-disable-next-line no-await-in-loop -- one after another, so that they do not disturb each other
      runs.push(await once(given, format));
    }
    const of = (read: (run: Run) => number) => Math.round(median(runs.map(read)));
    const [cpu, ms, blocked] = [of((run) => run.cpu), of((run) => run.ms), of((run) => run.blocked)];
    const kilobytes = Math.round((runs[0]?.bytes ?? 0) / 1024);
    console.log(`| ${arrows} | ${name} | ${cpu} | ${ms} | ${blocked} | ${kilobytes} |`);
  }
