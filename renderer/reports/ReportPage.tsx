import { useDeferredValue, useMemo } from 'react';

import { allAtOnce } from '#models/piecewise.ts';
import { buildReport } from '#models/report/buildReport.ts';
import type { WorkspaceFacts } from '#models/reporting/workspaceFacts.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import type { ExportOptions } from '#shared/export/options.ts';

import { ReportChoices } from './ReportChoices.tsx';
import { ReportPreview } from './ReportPreview.tsx';

/** A report as it will be, beside what can be chosen about it. */
export function ReportPage({ facts }: { readonly facts: WorkspaceFacts }) {
  return (
    <div className="wf-reports-page">
      <ReportChoices />
      <Preview facts={facts} />
    </div>
  );
}

function Preview({ facts }: { readonly facts: WorkspaceFacts }) {
  const document = useDeferredValue(useEditorState((state) => state.document));
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const usual = useEditorState((state) => state.settings.vocabulary);
  const options: ExportOptions = useDeferredValue(useEditorState((state) => state.reports.options));
  const report = useMemo(() => {
    const { template = 'report', ...chosen } = options.report ?? {};
    const vocabulary = options.words ?? usual;
    return allAtOnce(buildReport({ document, theoryId, vocabulary, facts }, { template, ...chosen }));
  }, [document, theoryId, usual, options, facts]);
  return report === null ? null : <ReportPreview report={report} />;
}
