import type { ExportFormat } from '#shared/export/formats.ts';

import { diagramExporters } from './diagrams.ts';
import { exportDocx } from './docx/docx.ts';
import type { Exporter } from './exporter.ts';
import { exportHtmlReport } from './html/htmlReport.ts';
import { exportPptx } from './pptx/pptx.ts';
import { exportMeasures, exportOutcomes } from './lists.ts';
import { exportRefinement, exportRefinementText } from './refinement/refinement.ts';
import { exportSentences } from './sentences.ts';
import { exportHtml } from './html.ts';
import { exportPdf } from './pdf.ts';
import { exportPng } from './png.ts';
import { exportBibliography, exportBibliographyPage, exportSources } from './sources.ts';
import { exportSvg } from './svg.ts';
import { exportCsv, exportXlsx } from './workbook.ts';
import { exportWhereforeJson } from './whereforeJson.ts';

/** Who writes which format. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  svg: exportSvg,
  refinement: exportRefinement,
  'refinement-text': exportRefinementText,
  png: exportPng,
  pdf: exportPdf,
  html: exportHtml,
  xlsx: exportXlsx,
  csv: exportCsv,
  ris: exportSources('ris'),
  bibtex: exportSources('bibtex'),
  'csl-json': exportSources('csl-json'),
  bibliography: exportBibliography,
  'bibliography-html': exportBibliographyPage,
  'measures-csv': exportMeasures,
  'outcomes-csv': exportOutcomes,
  ...diagramExporters,
  docx: exportDocx,
  pptx: exportPptx,
  'html-report': exportHtmlReport,
  sentences: exportSentences,
  'wherefore-json': exportWhereforeJson,
};
