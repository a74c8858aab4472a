import type { IdOf } from '#models/document.ts';
import { type RefinementReport, refinementReport } from '#models/refinement/report.ts';
import { refinementStory } from '#models/refinement/story.ts';
import { success } from '#models/result.ts';

import { beginningSide } from '../../beginningSide.ts';
import type { Exporter, ExportRequest } from '../exporter.ts';
import { refinementPage } from './page.ts';
import { refinementText } from './text.ts';

const lost = ['the theory itself', 'snapshots (their names are shown)', 'changes that were undone'];

function reportFor({ document, theoryId, vocabulary }: ExportRequest): RefinementReport {
  const side = beginningSide(document, theoryId);
  return refinementReport(
    document,
    refinementStory(document, theoryId as IdOf<'theories'>, side),
    vocabulary,
  );
}

/** From initial to refined theory as one web page (SPEC U). */
export const exportRefinement: Exporter = (request) =>
  success({ content: refinementPage(reportFor(request)), lost });

/** The same as plain text. */
export const exportRefinementText: Exporter = (request) =>
  success({ content: refinementText(reportFor(request)), lost });
