import type { FigureOptions, FigureScope } from '#models/figure/figureOptions.ts';
import { type Figure, figureWork } from '#models/figure/renderFigure.ts';
import type { FigurePage } from '#models/figure/pages.ts';
import { sheets as sheetSizes } from '#models/figure/paper.ts';
import { tilePage } from '#models/figure/tilePage.ts';
import { tracePaths } from '#models/evidence/tracePaths.ts';
import { type Result, failure, success } from '#models/result.ts';
import { rowsOf } from '#models/document.ts';

import type { ExportRequest } from './exporter.ts';
import { withPauses } from '../withPauses.ts';

/** What a figure is made from. */
export type FigureRequest = Pick<ExportRequest, 'document' | 'theoryId' | 'vocabulary' | 'options' | 'pause'>;

/** Words on paper smaller than this are hard to read, points. */
const LEAST_POINTS = 6;

/** What a figure leaves of a theory, in every format. */
const left = ['quotes (the number of sources is shown)', 'measures', 'notes', 'history'];

function isThere(
  { document, theoryId }: FigureRequest,
  table: 'stages' | 'elements' | 'configurations',
  id: string,
) {
  const row = rowsOf(document, table).get(id);
  return row !== undefined && 'theoryId' in row && row.theoryId === theoryId;
}

function missingPart(request: FigureRequest, scope: FigureScope): Result<never> | null {
  const gone = (what: string) =>
    failure(
      'export/no-such-part',
      `${what} is not in this theory, so nothing was written. Choose another part.`,
    );
  switch (scope.kind) {
    case 'theory':
      return null;
    case 'stage':
      return isThere(request, 'stages', scope.stageId) ? null : gone('That stage');
    case 'configuration':
      return isThere(request, 'configurations', scope.configurationId) ? null : gone('That configuration');
    case 'items':
      return scope.ids.some(
        (id) => isThere(request, 'elements', id) || request.document.arrows.has(id as never),
      )
        ? null
        : gone('What was selected');
    case 'path': {
      if (!isThere(request, 'elements', scope.from)) return gone('The box the path begins at');
      if (!isThere(request, 'elements', scope.to)) return gone('The box the path ends at');
      const limits = { paths: 1, steps: 5_000_000 };
      const { document, theoryId } = request;
      const { from, to } = scope;
      if (tracePaths(document, theoryId, { from, to, limits }).paths.length > 0) return null;
      return failure(
        'export/no-path',
        'No arrow leads from the one box to the other, so there is no path to show. Nothing was written.',
      );
    }
  }
}

/** The figure that a request asks for, and what it leaves out. */
export async function requestedFigure(
  request: FigureRequest,
): Promise<Result<{ readonly figure: Figure; readonly lost: readonly string[] }>> {
  const choices = request.options.figure ?? {};
  const missing = missingPart(request, choices.scope ?? { kind: 'theory' });
  if (missing !== null) return missing;
  const options: FigureOptions = { ...choices, words: request.vocabulary };
  const work = figureWork(request.document, request.theoryId, options);
  const figure = await withPauses(work, request.pause);
  const isSmall = figure.smallestPoints < LEAST_POINTS;
  const points = figure.smallestPoints.toFixed(1);
  const lost = isSmall
    ? [...left, `readable size: the smallest words on the map are ${points} points`]
    : left;
  return success({ figure, lost });
}

/** The pages of a figure as a printer gets them: a poster in sheets, unless it is wanted in one. */
export function printedPages(
  figure: Figure,
  { options }: Pick<FigureRequest, 'options'>,
): readonly FigurePage[] {
  const { paper = 'drawn', sheets = 'a4' } = options.figure ?? {};
  if (paper !== 'poster' || sheets === 'one') return figure.pages;
  return figure.pages.flatMap((page) => tilePage(page, sheetSizes[sheets]));
}
