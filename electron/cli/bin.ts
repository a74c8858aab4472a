#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `error usage/old-node: Wherefore needs Node 22.12 or newer; this is Node ${process.versions.node}.\n`,
  );
  process.exit(2);
}

// Loaded only now: an older Node would crash on what follows instead of saying why.
const { runCommandLine } = await import('./runCommandLine.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});

export {};
