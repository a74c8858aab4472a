import { rowsOf } from '#models/document.ts';
import { type Result, failure } from '#models/result.ts';
import { type ExportFormat, exportFacts } from '#shared/export/formats.ts';

import type { Exported, ExportRequest } from './exporters/exporter.ts';
import { exporters } from './exporters/exporters.ts';

/** A theory in a format, and what that format cannot carry; `theory/not-found` when there is none of that id. */
export async function exportTheory(format: ExportFormat, request: ExportRequest): Promise<Result<Exported>> {
  const isOfTheory = exportFacts(format).workspaceName === undefined && request.options.scope !== 'workspace';
  if (isOfTheory && !rowsOf(request.document, 'theories').has(request.theoryId))
    return failure('theory/not-found', 'That theory is no longer in this workspace. Nothing was written.');
  return exporters[format](request);
}
