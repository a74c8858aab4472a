import { coverage } from '#models/queries/coverage.ts';

import type { CliCommand } from '../command.ts';
import { documentOf, optionalOption, readWorkspace, theoryNamed } from '../workspaceArguments.ts';

/** `coverage`: evidence and measures for each arrow. */
export const coverageCommand: CliCommand = {
  usage: 'coverage <workspace> --theory ID',
  summary: 'evidence for and against, and measures, for each arrow',
  positionals: [1, 1],
  options: { theory: { type: 'string' } },
  run: (invocation) =>
    readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const json = coverage(document, theoryNamed(document, optionalOption(invocation, 'theory')));
      const lines = json.arrows.map((arrow) => {
        const evidence =
          arrow.sources === 0
            ? 'no evidence yet'
            : `${arrow.sources} ${arrow.sources === 1 ? 'source' : 'sources'}: ${arrow.supports} for, ${arrow.contradicts} against, ${arrow.refines} refining`;
        return `${arrow.sentence}\n  ${evidence}`;
      });
      return { json, text: lines.join('\n') };
    }),
};
