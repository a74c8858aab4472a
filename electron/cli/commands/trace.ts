import type { Document, IdOf } from '#models/document.ts';
import { type Trace, type TracedPath, tracePaths, traceLimits } from '#models/evidence/tracePaths.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';

import { type CliCommand, type Invocation, type Outcome, wrongUsage } from '../command.ts';
import {
  documentOf,
  elementNamed,
  optionalOption,
  readWorkspace,
  requiredOption,
  theoryNamed,
  vocabularyOf,
} from '../workspaceArguments.ts';
import { type AskedTheory, questionOutcome, reachOutcome } from './traceAnswers.ts';

type Saying = { readonly document: Document; readonly vocabulary: Vocabulary };

function nameOf({ document, vocabulary }: Saying, elementId: string): string {
  return elementName(document.elements.get(elementId as IdOf<'elements'>), vocabulary);
}

function pathText(saying: Saying, path: TracedPath, number: number): string {
  const route = path.elements.map((id) => nameOf(saying, id)).join(' → ');
  const weakest = arrowSentence(saying.document, path.weakest, saying.vocabulary);
  return [
    `${number}. ${route} (${path.sign})`,
    `   Weakest: ${weakest} (${path.weakestReason})`,
    `   ${path.threads}`,
  ].join('\n');
}

function traceText(
  saying: Saying,
  { paths, truncated }: Trace,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const ends = `from “${nameOf(saying, from)}” to “${nameOf(saying, to)}”`;
  if (paths.length === 0)
    return truncated
      ? `No path ${ends} was found in the time allowed; there may be some.`
      : `No path leads ${ends}.`;
  const amount = paths.length === 1 ? '1 path' : `${paths.length} paths`;
  const head = truncated ? `${amount} ${ends}, the shortest; there may be more.` : `${amount} ${ends}.`;
  return [head, ...paths.map((path, index) => pathText(saying, path, index + 1))].join('\n');
}

function pathsOutcome(asked: AskedTheory, invocation: Invocation, paths: number): Outcome {
  const { document, theoryId } = asked;
  const from = elementNamed(document, theoryId, requiredOption(invocation, 'from'));
  const to = elementNamed(document, theoryId, requiredOption(invocation, 'to'));
  if (from === to)
    return wrongUsage('--from and --to name the same element; a path leads from one to another.');
  const json = tracePaths(document, theoryId, { from, to, limits: { ...traceLimits, paths } });
  return { json, text: traceText(asked, json, { from, to }) };
}

const modes = ['upstream', 'downstream', 'question'] as const;

/** `trace`: the paths between two elements, and where each is weakest; or what leads to or follows from one. */
export const traceCommand: CliCommand = {
  usage:
    'trace <workspace> --theory ID (--from ELEMENT --to ELEMENT [--limit N] | --upstream ELEMENT | --downstream ELEMENT | --question QUESTION [--of ELEMENT]) [--words plain|realist]',
  summary:
    'all paths from one element to another, the weakest arrow of each, which way it goes, and who supports it throughout; or all that leads to an element or follows from it; or the answer to a question',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    limit: { type: 'string' },
    upstream: { type: 'string' },
    downstream: { type: 'string' },
    question: { type: 'string' },
    of: { type: 'string' },
    words: { type: 'string' },
  },
  run: (invocation) => {
    const asked = modes.filter((mode) => optionalOption(invocation, mode) !== undefined);
    const [mode] = asked;
    if (asked.length > 1) return wrongUsage(`--${asked.join(' and --')} cannot be asked at once.`);
    if (mode === undefined) for (const end of ['from', 'to']) requiredOption(invocation, end);
    const vocabulary = vocabularyOf(invocation);
    const limit = Number(optionalOption(invocation, 'limit') ?? String(traceLimits.paths));
    if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
      return wrongUsage('--limit is a whole number from 1 to 100000.');
    return readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      const theory = { document, theoryId, vocabulary };
      if (mode === undefined) return pathsOutcome(theory, invocation, limit);
      const named = requiredOption(invocation, mode);
      return mode === 'question'
        ? questionOutcome(theory, invocation, named)
        : reachOutcome(theory, mode, named);
    });
  },
};
