import { integrityProblems } from '#models/integrity.ts';
import { theoryIdOf, rowsOf } from '#models/document.ts';

import type { CliCommand } from '../command.ts';
import { documentOf, optionalOption, readWorkspace, theoryNamed } from '../workspaceArguments.ts';

/** `check`: the rules a theory must keep; exit code 1 when one is broken. */
export const checkCommand: CliCommand = {
  usage: 'check <workspace> [--theory ID]',
  summary: 'the rules of docs/SPEC.md that rows must keep; exit code 1 when one is broken',
  positionals: [1, 1],
  options: { theory: { type: 'string' } },
  run: (invocation) =>
    readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const named = optionalOption(invocation, 'theory');
      const only = named === undefined ? null : theoryNamed(document, named);
      const findings = integrityProblems(document)
        .filter(({ table, id }) => {
          const row = rowsOf(document, table).get(id);
          return only === null || row === undefined || theoryIdOf(table, row) === only;
        })
        .map(({ rule, message, id }) => ({ rule, severity: 'error', message, targets: [id] }));
      const counts = { error: findings.length, warning: 0, hint: 0 };
      const text =
        findings.length === 0
          ? 'No rule is broken.'
          : findings
              .map(({ rule, message, targets }) => `${rule}: ${message} (${targets.join(', ')})`)
              .join('\n');
      return { json: { findings, counts }, text, exitCode: findings.length === 0 ? 0 : 1 };
    }),
};
