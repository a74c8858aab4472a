import type { Document, IdOf } from '#models/document.ts';
import { type Trace, type TracedPath, tracePaths, traceLimits } from '#models/evidence/tracePaths.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';

import { type CliCommand, wrongUsage } from '../command.ts';
import {
  documentOf,
  elementNamed,
  optionalOption,
  readWorkspace,
  requiredOption,
  theoryNamed,
  vocabularyOf,
} from '../workspaceArguments.ts';

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

/** `trace`: the paths between two elements, and where each is weakest. */
export const traceCommand: CliCommand = {
  usage: 'trace <workspace> --theory ID --from ELEMENT --to ELEMENT [--limit N] [--words plain|realist]',
  summary: 'all paths from one element to another, the weakest arrow of each, and who supports it throughout',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    limit: { type: 'string' },
    words: { type: 'string' },
  },
  run: (invocation) => {
    const ends = { from: requiredOption(invocation, 'from'), to: requiredOption(invocation, 'to') };
    const vocabulary = vocabularyOf(invocation);
    const limit = Number(optionalOption(invocation, 'limit') ?? String(traceLimits.paths));
    if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
      return wrongUsage('--limit is a whole number from 1 to 100000.');
    return readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      const from = elementNamed(document, theoryId, ends.from);
      const to = elementNamed(document, theoryId, ends.to);
      if (from === to)
        return wrongUsage('--from and --to name the same element; a path leads from one to another.');
      const json = tracePaths(document, theoryId, { from, to, limits: { ...traceLimits, paths: limit } });
      return { json, text: traceText({ document, vocabulary }, json, { from, to }) };
    });
  },
};
