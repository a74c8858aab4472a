import { confidenceWords, sourcesSaid } from '#models/evidence/evidenceWords.ts';
import { type Coverage, type CoveredArrow, coverage } from '#models/queries/coverage.ts';

import type { CliCommand } from '../command.ts';
import { documentOf, optionalOption, readWorkspace, theoryNamed } from '../workspaceArguments.ts';

function evidenceText(arrow: CoveredArrow): string {
  if (arrow.sources === 0) return 'no evidence yet';
  const { supports, contradicts, refines, kinds, newest } = arrow;
  const counts = `${sourcesSaid(arrow.sources)}: ${supports} for, ${contradicts} against, ${refines} refining`;
  const newestText = newest === null ? '' : `; newest ${newest}`;
  return `${counts}; ${kinds.join(', ')}${newestText}`;
}

function coverageText({ arrows, summary }: Coverage): string {
  const lines = arrows.map((arrow) => {
    const confidence = arrow.confidence === null ? '' : `; confidence ${confidenceWords[arrow.confidence]}`;
    const measures = arrow.measures.length === 0 ? '' : `; measured by ${arrow.measures.join(', ')}`;
    return `${arrow.sentence}\n  ${evidenceText(arrow)}${confidence}${measures}`;
  });
  const { bare, sources } = summary;
  const total = `${bare} of ${summary.arrows} arrows have no evidence; ${sourcesSaid(sources)} in all.`;
  return summary.arrows === 0 ? 'There are no arrows yet.' : [...lines, total].join('\n');
}

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
      return { json, text: coverageText(json) };
    }),
};
