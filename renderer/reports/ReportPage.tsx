import { useMemo } from 'react';

import { buildReport } from '#models/report/buildReport.ts';
import type { WorkspaceFacts } from '#models/reporting/workspaceFacts.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

import { ReportChoices } from './ReportChoices.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { usePiecewise } from './usePiecewise.ts';

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
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const usual = useEditorState((state) => state.settings.vocabulary);
  const { report: chosen, words } = useEditorState((state) => state.reports.options);
  const begin = useMemo(
    () => () => {
      const { template = 'report', ...others } = chosen ?? {};
      return buildReport({ document, theoryId, vocabulary: words ?? usual, facts }, { template, ...others });
    },
    [document, theoryId, usual, chosen, words, facts],
  );
  const report = usePiecewise(begin);
  return report === null ? <div className="wf-reports-preview" /> : <ReportPreview report={report} />;
}
