import type { FigureBlock } from '#models/report/blocks.ts';
import { buildReport } from '#models/report/buildReport.ts';
import type { Report, Section } from '#models/report/report.ts';

import type { ExportRequest } from '../exporter.ts';
import { type DrawnFigure, drawFigure } from './drawFigure.ts';
import { factsOf } from './factsOf.ts';
import { withPauses } from './withPauses.ts';

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
/** What a page has room for, upright and on its side: width and height in points. */
const room = { upright: [467, 620], turned: [714, 380] } as const;

const scaleIn = ([across, down]: readonly [number, number], { width, height }: DrawnFigure) =>
  Math.min(across / width, down / height);

const lost = ['places on the map', 'the full texts of sources', 'details of measures'] as const;

/** Builds the report that is asked for, with pauses; null when the theory is not there. */
export async function reportFor(request: ExportRequest): Promise<RequestedReport | null> {
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
  const known = new Map<string, DrawnFigure>();
  const draw = ({ part }: FigureBlock): DrawnFigure => {
    const drawn =
      known.get(part.of) ?? drawFigure(part, { document, theoryId, vocabulary: report.vocabulary });
    known.set(part.of, drawn);
    return drawn;
  };
  const isBroad = ({ blocks }: Section) =>
    blocks.some((block) => {
      if (block.kind !== 'figure') return false;
      const drawn = draw(block);
      return scaleIn(room.turned, drawn) > GAIN * scaleIn(room.upright, drawn);
    });
  return { report, draw, isBroad, date, pause, lost };
}
