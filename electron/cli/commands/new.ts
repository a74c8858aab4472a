import path from 'node:path';

import { createWorkspace } from '#backend/handlers/workspaceHandlers.ts';
import { workspaceSchema } from '#models/entities/workspace.ts';

import { type CliCommand, wrongUsage } from '../command.ts';
import { mustBeWritable, optionalOption, unwrap } from '../workspaceArguments.ts';

/** `new`: makes a workspace; never overwrites a file. */
export const newCommand: CliCommand = {
  usage: 'new <file.wherefore> [--starter ID]… [--title TITLE]',
  summary: 'make a workspace; refuses to overwrite (exit code 5)',
  positionals: [1, 1],
  options: { starter: { type: 'string', multiple: true }, title: { type: 'string' } },
  run: (invocation) => {
    const file = path.resolve(invocation.positionals[0] ?? '');
    const asked = invocation.values['starter'];
    const starterIds = Array.isArray(asked) ? asked.map(String) : [];
    const title = optionalOption(invocation, 'title') ?? path.basename(file).replace(/\.wherefore$/i, '');
    if (!workspaceSchema.shape.title.safeParse(title).success)
      return wrongUsage('--title is a name of one line. No file was made.');
    mustBeWritable(file);
    const store = unwrap(createWorkspace(invocation, { file, title, starterIds }));
    const theories = store.theorySummaries().map(({ id, title: name }) => ({ id, title: name }));
    store.close();
    const list = theories.map((theory) => `  ${theory.id}  ${theory.title}`).join('\n');
    return { json: { workspace: file, theories }, text: `Made ${file}${list === '' ? '' : `\n${list}`}` };
  },
};
