import { useState } from 'react';
import { ConfigurationList } from '#renderer/configurations/ConfigurationList.tsx';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { referrers } from '#models/referenceIndex.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Waypoints } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';

import { ChainsPage } from './ChainsPage.tsx';
import './reasoning.css';

type Page = 'configurations' | 'chains';

/** How the theory explains: its configurations, and what follows from them taken together. */
export function ReasoningView() {
  const [page, setPage] = useState<Page>('configurations');
  return (
    <div className="wf-reasoning">
      <Tabs<Page>
        label="Reasoning of this theory"
        selected={page}
        onSelect={setPage}
        tabs={[
          { id: 'configurations', label: 'Configurations', content: <Configurations /> },
          { id: 'chains', label: 'Chains and loops', content: <ChainsPage /> },
        ]}
      />
    </div>
  );
}

function Configurations() {
  const count = useEditorState(
    ({ document, theoryId }) =>
      referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId ?? '').length,
  );
  if (count > 0) return <ConfigurationList />;
  return (
    <EmptyState title="No configurations yet" icon={Waypoints}>
      A configuration says in which context which mechanism leads to which outcome. Select boxes on the map
      and press G, or choose “Make a configuration” for a sentence. Nobody needs them: a theory of arrows
      alone is fine.
    </EmptyState>
  );
}
