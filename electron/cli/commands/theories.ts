import type { CliCommand } from '../command.ts';
import { readWorkspace } from '../workspaceArguments.ts';

/** `theories`: lists the theories of a workspace. */
export const theoriesCommand: CliCommand = {
  usage: 'theories <workspace>',
  summary: 'list the theories of a workspace',
  positionals: [1, 1],
  options: {},
  run: (invocation) =>
    readWorkspace(invocation, (store) => {
      const json = store.theorySummaries();
      const text = json.map(
        (one) =>
          `${one.id}  ${one.title} (${one.kind}; ${one.elements} boxes, ${one.arrows} arrows, ${one.evidenceLinks} evidence links, ${one.measurements} measurements)`,
      );
      return { json, text: text.length === 0 ? 'This workspace has no theory yet.' : text.join('\n') };
    }),
};
