import { confidenceWords, sourcesSaid } from '#models/evidence/evidenceWords.ts';
import { type GapList, gapList } from '#models/evidence/gapList.ts';
import { overlayNames } from '#models/evidence/overlays.ts';
import { overlayValues } from '#models/evidence/overlayValues.ts';
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
  const total = `${sourcesSaid(summary.sources)} in all.`;
  return lines.length === 0 ? 'There are no arrows yet.' : [...lines, '', total].join('\n');
}

const MOST_GAPS = 5;

/** The gaps that matter most, as a list under the arrows. */
function gapText({ arrows }: Coverage, { gaps }: GapList): string {
  const sentences = new Map(arrows.map(({ id, sentence }) => [id, sentence]));
  const lines = gaps
    .filter(({ score }) => score > 0)
    .slice(0, MOST_GAPS)
    .map(({ arrowId, rank, reason }) => `${rank}. ${sentences.get(arrowId) ?? ''}\n   ${reason}`);
  return lines.length === 0 ? '' : ['', 'Gaps that matter most', ...lines].join('\n');
}

/** `coverage`: evidence and measures for each arrow, the overlays in words, and the gap list. */
export const coverageCommand: CliCommand = {
  usage: 'coverage <workspace> --theory ID',
  summary: 'evidence for and against, and measures, for each arrow; the gaps that matter most',
  positionals: [1, 1],
  options: { theory: { type: 'string' } },
  run: (invocation) =>
    readWorkspace(invocation, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      const currentYear = new Date(invocation.env.now()).getFullYear();
      const covered = coverage(document, theoryId);
      const gaps = gapList(document, theoryId);
      const overlays = Object.fromEntries(
        overlayNames.map((name) => [name, overlayValues(document, theoryId, { name, currentYear }).text]),
      );
      const text = [coverageText(covered), ...Object.values(overlays), gapText(covered, gaps)];
      const isEmpty = covered.arrows.length === 0;
      return {
        json: { ...covered, overlays, gaps: gaps.gaps, gapsNote: gaps.note },
        text: isEmpty ? coverageText(covered) : text.filter((part) => part !== '').join('\n'),
      };
    }),
};
