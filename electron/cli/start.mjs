// Plain JavaScript, so that a Node too old for TypeScript can still say in words what is missing.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Wherefore needs Node 22.12 or newer; this is Node ${process.versions.node}. Run "npm ci" (it brings a Node 24 on Linux and Windows) or install Node 24.`,
  );
  process.exit(1);
}

if (process.features.typescript) await import('./start.ts');
else {
  // Until 22.18 Node reads TypeScript only when told to.
  const start = path.join(import.meta.dirname, 'start.ts');
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const { status } = spawnSync(process.execPath, [...flags, start, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
