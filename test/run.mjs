// The whole of `npm test`, step by step, with the time of each; stops at the first that fails.
// Plain JavaScript so that an old Node can still say in words what is missing.
import { spawnSync } from 'node:child_process';
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

/** @type {readonly (readonly [title: string, command: string, args: readonly string[]])[]} */
const steps = [
  ['Types', bin('tsc'), ['-b']],
  ['Lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['Format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['Build', bin('vite'), ['build', '--config', 'vite.renderer.config.ts', '--logLevel', 'warn']],
  [
    'Build of the page for phones',
    bin('vite'),
    ['build', '--config', 'vite.room.config.ts', '--logLevel', 'warn'],
  ],
  [
    'Build of the desktop shell',
    bin('vite'),
    ['build', '--config', 'vite.electron.config.ts', '--logLevel', 'warn'],
  ],
  ['Unit, property, store and architecture tests', bin('vitest'), ['run', '--project', 'unit']],
  ['Electron stand-in tests', bin('vitest'), ['run', '--project', 'electron']],
  ['Browser tests', bin('vitest'), ['run', '--project', 'browser']],
];

for (const [title, command, args] of steps) {
  const started = performance.now();
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n${title}: failed after ${seconds} s.`);
    process.exit(status ?? 1);
  }
  console.log(`${title}: ${seconds} s`);
}
console.log('\nEverything passed.');
