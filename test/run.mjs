// The whole of `npm test`, step by step, with the time of each; stops at the first that fails.
// Plain JavaScript so that an old Node can still say in words what is missing.
import { spawn } from 'node:child_process';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Wherefore needs Node 22.12 or newer; this is Node ${process.versions.node}. Run "npm ci" (it brings a Node 24 on Linux and Windows) or install Node 24.`,
  );
  process.exit(1);
}

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** @typedef {readonly [title: string, command: string, args: readonly string[]]} Step */

const built = (config) => [bin('vite'), ['build', '--config', config, '--logLevel', 'warn']];

/** What needs one processor each goes on side by side, in two rows. @type {readonly (readonly Step[])[]} */
const sideBySide = [
  [
    ['Types', bin('tsc'), ['-b']],
    ['Lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ],
  [
    ['Build', ...built('vite.renderer.config.ts')],
    ['Build of the page for phones', ...built('vite.room.config.ts')],
    ['Build of the desktop shell', ...built('vite.electron.config.ts')],
    ['Format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ],
];

/** What needs the whole machine. @type {readonly Step[]} */
const tests = [
  ['Unit, property, store and architecture tests', bin('vitest'), ['run', '--project', 'unit']],
  ['Electron stand-in tests', bin('vitest'), ['run', '--project', 'electron']],
  ['Looks in the browser', bin('vitest'), ['run', '--project', 'looks']],
  ['Browser tests', bin('vitest'), ['run', '--project', 'browser']],
];

/** Runs one step; ends everything with its status when it fails. @param {Step} step */
async function run([title, command, args]) {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n${title}: failed after ${seconds} s.`);
    process.exit(status ?? 1);
  }
  console.log(`${title}: ${seconds} s`);
}

/** @param {readonly Step[]} steps */
async function inTurn(steps) {
  for (const step of steps) await run(step);
}

console.log('\n== Types and lint; builds and format');
await Promise.all(sideBySide.map(inTurn));
for (const step of tests) {
  console.log(`\n== ${step[0]}`);
  await run(step);
}
console.log('\nEverything passed.');
