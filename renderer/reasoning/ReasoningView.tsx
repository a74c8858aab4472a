import { useState } from 'react';
import { ConfigurationTable } from '#renderer/table/ConfigurationTable.tsx';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { referrers } from '#models/referenceIndex.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Waypoints } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import './reasoning.css';

type Page = 'configurations';

/** How the theory explains: its configurations, and what follows from them taken together. */
export function ReasoningView() {
  const [page, setPage] = useState<Page>('configurations');
  return (
    <div className="wf-reasoning">
      <Tabs<Page>
        label="Reasoning of this theory"
        selected={page}
        onSelect={setPage}
        tabs={[{ id: 'configurations', label: 'Configurations', content: <Configurations /> }]}
      />
    </div>
  );
}

function Configurations() {
  const count = useEditorState(
    ({ document, theoryId }) =>
      referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId ?? '').length,
  );
  if (count > 0) return <ConfigurationTable />;
  return (
    <EmptyState title="No configurations yet" icon={Waypoints}>
      A configuration says in which context which mechanism leads to which outcome. Nobody needs them: a
      theory of arrows alone is fine.
    </EmptyState>
  );
}
