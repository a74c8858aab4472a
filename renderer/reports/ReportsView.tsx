import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { ReportDesk } from '#renderer/state/editorStore.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';

import { ReportPage } from './ReportPage.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useWorkspaceFacts } from './useWorkspaceFacts.ts';
import './reports.css';

/** What leaves as a report: which, with what in it, how it reads; and the items of a reporting standard. */
export function ReportsView() {
  const editor = useEditor();
  const { page } = useEditorState((state) => state.reports);
  const { facts, problem } = useWorkspaceFacts();
  const show = (next: ReportDesk['page']) =>
    editor.store.setState(({ reports }) => ({ reports: { ...reports, page: next } }));
  const waiting = <p className="wf-reports-waiting">{problem === '' ? 'Reading the workspace…' : problem}</p>;
  return (
    <div className="wf-reports">
      <Tabs<ReportDesk['page']>
        label="Reports of this theory"
        selected={page}
        onSelect={show}
        tabs={[
          { id: 'report', label: 'Report', content: facts === null ? waiting : <ReportPage facts={facts} /> },
          {
            id: 'standard',
            label: 'Reporting standard',
            content: facts === null ? waiting : <StandardPage facts={facts} />,
          },
        ]}
      />
    </div>
  );
}
