import type { Document, IdOf } from '#models/document.ts';
import { answerHelpSheet, answerSheet } from '#models/panel/answerSheet.ts';
import { reportHtml, reportText } from '#models/panel/reportFiles.ts';
import { sessionReport } from '#models/panel/sessionReport.ts';
import { allAtOnce } from '#models/piecewise.ts';
import { type Result, failure, success } from '#models/result.ts';
import { csvText } from '#shared/documents/csvWrite.ts';
import { writingXlsx } from '#shared/documents/xlsxWrite.ts';
import type { PanelFile } from '#shared/export/panelFiles.ts';

/** What a panel session is written as; `panel/no-session` when it is gone. */
export function panelFileContent(
  document: Document,
  sessionId: string,
  what: PanelFile,
): Result<string | Uint8Array> {
  const session = document.sessions.get(sessionId as IdOf<'sessions'>);
  const report = sessionReport(document, sessionId);
  if (session === undefined || report === null)
    return failure('panel/no-session', 'That session is no longer in this workspace. Nothing was written.');
  switch (what) {
    case 'panel-report-html':
      return success(reportHtml(report));
    case 'panel-report-text':
      return success(reportText(report));
    case 'panel-answers-xlsx':
      return success(
        allAtOnce(writingXlsx([answerSheet(document, sessionId, session.round), answerHelpSheet])),
      );
    case 'panel-answers-csv':
      return success(csvText(answerSheet(document, sessionId, session.round)));
  }
}
