import { beginningSide } from '#backend/beginningSide.ts';
import type { Severity } from '#models/checks/check.ts';
import { checkOf } from '#models/checks/registry.ts';
import { type Finding, type SetAside, findingKey, runChecks } from '#models/checks/runChecks.ts';
import { type Document, rowsOf, theoryIdOf } from '#models/document.ts';
import { integrityProblems } from '#models/integrity.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import type { CliCommand } from '../command.ts';
import {
  documentOf,
  optionalOption,
  readWorkspace,
  theoryNamed,
  vocabularyOf,
} from '../workspaceArguments.ts';

/** One finding as programs read it; `theoryId` is null where a row of the library breaks a rule. */
type Told = {
  readonly id: string;
  readonly theoryId: string | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly targets: readonly string[];
  readonly question: string;
  readonly source: string;
};

/** What breaks the rules that rows must keep: always errors, as nothing that is broken can be relied on. */
function broken(document: Document, only: string | null): readonly Told[] {
  return integrityProblems(document).flatMap(({ table, id, rule, message }) => {
    const row = rowsOf(document, table).get(id);
    const theoryId = row === undefined ? null : theoryIdOf(table, row);
    if (only !== null && row !== undefined && theoryId !== only) return [];
    const told = { rule, severity: 'error' as const, message, targets: [id] };
    return [{ id: `${rule} ${id}`, theoryId, ...told, question: '', source: 'docs/SPEC.md, Integrity' }];
  });
}

function told(theoryId: string, { rule, severity, message, question, targets }: Finding): Told {
  const source = checkOf(rule)?.source ?? '';
  return { id: findingKey(rule, targets), theoryId, rule, severity, message, targets, question, source };
}

function toldAside(theoryId: string, { finding, dismissal }: SetAside) {
  const { reason, contributor, dismissedAt } = dismissal;
  return { ...told(theoryId, finding), reason, contributor, dismissedAt };
}

const headings = { error: 'Errors', warning: 'Warnings', hint: 'Hints' } as const satisfies Record<
  Severity,
  string
>;

/** The findings of one theory under its title, by severity and check: each check asks its question once. */
function theoryText(title: string, findings: readonly Told[], vocabulary: Vocabulary): readonly string[] {
  const lines = [title];
  for (const [severity, ofSeverity] of Map.groupBy(findings, (finding) => finding.severity)) {
    lines.push('', `${headings[severity]} (${ofSeverity.length})`);
    for (const [rule, ofRule] of Map.groupBy(ofSeverity, (finding) => finding.rule)) {
      const check = checkOf(rule);
      lines.push(check === undefined ? rule : `${rule} ${check.title[vocabulary]}. ${check.question}`);
      for (const { message, targets } of ofRule)
        lines.push(`  - ${message}${targets.length === 0 ? '' : ` (${targets.join(', ')})`}`);
    }
  }
  return lines;
}

/** `check`: the rules that rows must keep, and the realist checks; exit code 1 only when there are errors. */
export const checkCommand: CliCommand = {
  usage: 'check <workspace> [--theory ID] [--all] [--words plain|realist]',
  summary: 'what breaks a rule, and what readers of realist work would ask; exit code 1 only for errors',
  positionals: [1, 1],
  options: { theory: { type: 'string' }, all: { type: 'boolean' }, words: { type: 'string' } },
  run: (invocation) =>
    readWorkspace(invocation, (store) => {
      const vocabulary = vocabularyOf(invocation);
      const document = documentOf(store);
      const named = optionalOption(invocation, 'theory');
      const only = named === undefined ? null : theoryNamed(document, named);
      const theories = [...document.theories.values()]
        .filter(({ id }) => only === null || id === only)
        .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
      const isAll = invocation.values['all'] === true;
      const answers = theories.map(({ id, title }) => ({
        id,
        title,
        answer: runChecks(document, id, { vocabulary, isAll, basis: beginningSide(document, id) }),
      }));
      const faults = broken(document, only);
      const asked = answers.flatMap(({ id, answer }) => answer.findings.map((found) => told(id, found)));
      const findings = [...faults, ...asked];
      const dismissed = answers.flatMap(({ id, answer }) =>
        answer.dismissed.map((each) => toldAside(id, each)),
      );
      const counts = { error: 0, warning: 0, hint: 0 };
      for (const { severity } of findings) counts[severity] += 1;
      const parts = answers
        .map(({ id, title }) => ({ title, own: findings.filter(({ theoryId }) => theoryId === id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => theoryText(title, own, vocabulary).join('\n'));
      const library = findings.filter(({ theoryId }) => theoryId === null);
      if (library.length > 0) parts.unshift(theoryText('Library', library, vocabulary).join('\n'));
      const said = (['error', 'warning', 'hint'] as const).map(
        (severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`,
      );
      const total = `${said.join(', ')}; ${dismissed.length} set aside.`;
      const text = findings.length === 0 ? 'No rule is broken, and nothing is asked.' : parts.join('\n\n');
      return {
        json: { findings, counts, dismissed },
        text: `${text}\n\n${total}`,
        exitCode: counts.error === 0 ? 0 : 1,
      };
    }),
};
