import type { ExportFormat } from '#shared/export/formats.ts';

import { diagramExporters } from './diagrams.ts';
import { exportDocx } from './docx/docx.ts';
import type { Exporter } from './exporter.ts';
import { exportHtmlReport } from './html/htmlReport.ts';
import { exportPptx } from './pptx/pptx.ts';
import { exportSentences } from './sentences.ts';
import { exportSvg } from './svg.ts';
import { exportWhereforeJson } from './whereforeJson.ts';

/** Who writes which format. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  svg: exportSvg,
  ...diagramExporters,
  docx: exportDocx,
  pptx: exportPptx,
  'html-report': exportHtmlReport,
  sentences: exportSentences,
  'wherefore-json': exportWhereforeJson,
};
