#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `error usage/old-node: Wherefore needs Node 22.12 or newer; this is Node ${process.versions.node}.\n`,
  );
  process.exit(2);
}

// npm runs a script in the project's folder; paths on a command line mean the folder its user is in.
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
if (folder !== undefined && (script === 'wherefore' || script === 'serve')) process.chdir(folder);

// A reader that has seen enough (`… | head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// Loaded only now: an older Node would crash on what follows instead of saying why.
const { runCommandLine } = await import('./runCommandLine.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});

export {};
