import type { Document } from '#models/document.ts';
import { reportHtml, reportText } from '#models/panel/reportFiles.ts';
import { sessionReport } from '#models/panel/sessionReport.ts';
import { type Result, failure, success } from '#models/result.ts';
import type { PanelFile } from '#shared/export/panelFiles.ts';

/** What a panel session is written as; `panel/no-session` when it is gone. */
export function panelFileContent(
  document: Document,
  sessionId: string,
  what: PanelFile,
): Result<string | Uint8Array> {
  const report = sessionReport(document, sessionId);
  if (report === null)
    return failure('panel/no-session', 'That session is no longer in this workspace. Nothing was written.');
  switch (what) {
    case 'panel-report-html':
      return success(reportHtml(report));
    case 'panel-report-text':
      return success(reportText(report));
  }
}
