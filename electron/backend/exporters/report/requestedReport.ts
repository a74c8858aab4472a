import type { FigureBlock } from '#models/report/blocks.ts';
import { buildReport } from '#models/report/buildReport.ts';
import { pageRoom, pointsPerPixelIn } from '#models/report/figureSize.ts';
import type { Report, Section } from '#models/report/report.ts';

import type { ExportRequest } from '../exporter.ts';
import { type DrawnFigure, type Medium, drawFigure } from './drawFigure.ts';
import { factsOf } from './factsOf.ts';
import { withPauses } from '../../withPauses.ts';

/** A report as it was asked for, with what its writer needs besides. */
export type RequestedReport = {
  readonly report: Report;
  readonly draw: (block: FigureBlock) => DrawnFigure;
  /** True for a part with a drawing that is read best on a page on its side. */
  readonly isBroad: (section: Section) => boolean;
  readonly date: string | undefined;
  readonly pause: ExportRequest['pause'];
  readonly lost: readonly string[];
};

/** A drawing is turned when that makes it so much larger. */
const GAIN = 1.3;

const lost = ['places on the map', 'the full texts of sources', 'details of measures'] as const;

/** The drawings of a report, each made once before the report is written. */
async function drawnIn(
  { sections, vocabulary }: Report,
  { document, theoryId, pause }: ExportRequest,
  medium: Medium,
): Promise<ReadonlyMap<FigureBlock, DrawnFigure>> {
  const drawn = new Map<FigureBlock, DrawnFigure>();
  const blocks = sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'figure'));
  for (const [done, block] of blocks.entries()) {
    // One after the other; in between, whoever waits gets a turn.
    // oxlint-disable-next-line no-await-in-loop
    await pause({ done, total: blocks.length });
    // oxlint-disable-next-line no-await-in-loop
    drawn.set(block, await drawFigure(block.part, { document, theoryId, vocabulary, medium, pause }));
  }
  return drawn;
}

/** Builds the report that is asked for, with pauses; null when the theory is not there. */
export async function reportFor(request: ExportRequest, medium: Medium): Promise<RequestedReport | null> {
  const { document, theoryId, vocabulary, options, pause } = request;
  const { template = 'report', sections, standard, date } = options.report ?? {};
  const report = await withPauses(
    buildReport(
      { document, theoryId, vocabulary, facts: factsOf(request) },
      { template, sections, standard, date },
    ),
    pause,
  );
  if (report === null) return null;
  const drawn = await drawnIn(report, request, medium);
  const draw = (block: FigureBlock): DrawnFigure => {
    const figure = drawn.get(block);
    if (figure === undefined) throw new Error('A figure of the report was not drawn.');
    return figure;
  };
  const isBroad = ({ blocks }: Section) =>
    blocks.some((block) => {
      if (block.kind !== 'figure') return false;
      const figure = draw(block);
      return pointsPerPixelIn(pageRoom.turned, figure) > GAIN * pointsPerPixelIn(pageRoom.upright, figure);
    });
  return { report, draw, isBroad, date, pause, lost };
}
