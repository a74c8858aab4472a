import type { ExportFormat } from '#shared/export/formats.ts';

import { diagramExporters } from './diagrams.ts';
import type { Exporter } from './exporter.ts';
import { exportSentences } from './sentences.ts';
import { exportHtml } from './html.ts';
import { exportPdf } from './pdf.ts';
import { exportPng } from './png.ts';
import { exportSvg } from './svg.ts';
import { exportWhereforeJson } from './whereforeJson.ts';

/** Who writes which format. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  svg: exportSvg,
  png: exportPng,
  pdf: exportPdf,
  html: exportHtml,
  ...diagramExporters,
  sentences: exportSentences,
  'wherefore-json': exportWhereforeJson,
};
