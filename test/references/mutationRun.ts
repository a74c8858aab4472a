// Reads 20,000 damaged files and says what they took: node test/references/mutationRun.ts [count]
import { spawnSync } from 'node:child_process';

import { mutationOf, survive } from './mutations.ts';

// Left alone, Node lets garbage pile up as long as the machine has room; with this much it must do with what is needed.
const HEAP = '--max-old-space-size=96';
if (!process.execArgv.includes(HEAP)) {
  const { status } = spawnSync(process.execPath, [HEAP, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

const count = Number(process.argv[2] ?? '20000');
let slowest = { milliseconds: 0, how: '', seed: 0 };
let records = 0;
let refused = 0;
let most = 0;
const started = performance.now();
for (let seed = 1; seed <= count; seed += 1) {
  const mutation = mutationOf(seed);
  const outcome = survive(mutation);
  records += outcome.records;
  refused += outcome.isRefused ? 1 : 0;
  if (outcome.milliseconds > slowest.milliseconds)
    slowest = { milliseconds: outcome.milliseconds, how: mutation.how, seed };
  if (seed % 50 === 0) most = Math.max(most, process.memoryUsage.rss());
}
const megabytes = Math.round(most / 1024 / 1024);
console.log(
  `${count} damaged files in ${((performance.now() - started) / 1000).toFixed(1)} s: ${records} records read, ${refused} files refused, nothing thrown.`,
);
console.log(
  `Slowest ${slowest.milliseconds.toFixed(0)} ms (seed ${slowest.seed}, ${slowest.how}); memory at most ${megabytes} MB.`,
);
if (slowest.milliseconds > 2_000 || megabytes > 300) process.exitCode = 1;
