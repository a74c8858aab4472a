import path from 'node:path';

/**
 * The workspace a command line names, as an absolute path, or null. Options and everything that does not end in
 * `.wherefore` are passed over: a packaged app gets no script argument, a development one does.
 */
export function workspaceInArguments(argv: readonly string[], workingDirectory: string): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && isWorkspacePath(argument));
  return named === undefined ? null : path.resolve(workingDirectory, named);
}

/** True for the name of a workspace file; says nothing of what is in it. */
export function isWorkspacePath(name: string): boolean {
  return name.length <= 4096 && name.toLowerCase().endsWith('.wherefore') && !name.includes('\0');
}
