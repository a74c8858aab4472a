#!/usr/bin/env node
import module from 'node:module';
import path from 'node:path';

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
// What was parsed once is kept, in a folder of this user's own: a command then starts in a third of the time.
const { userDataDir } = await import('../backend/userDataDir.ts');
module.enableCompileCache(path.join(userDataDir(), 'compiled'));
const { runCommandLine } = await import('./runCommandLine.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
