import { useState } from 'react';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { FrameworkPage } from './FrameworkPage.tsx';
import { MeasureLibrary } from './MeasureLibrary.tsx';
import { PlanPage } from './PlanPage.tsx';
import './measures.css';

type Page = 'plan' | 'library' | 'frameworks';

/** How one would know: the plan of what is measured when, the measures there are, and lists of outcomes to tag with. */
export function MeasuresView() {
  const said = useSaid();
  const [page, setPage] = useState<Page>('plan');
  return (
    <div className="wf-measures">
      <Tabs<Page>
        label="Measures of this theory"
        selected={page}
        onSelect={setPage}
        tabs={[
          {
            id: 'plan',
            label: 'Measurement plan',
            content: <PlanPage onFindMeasure={() => setPage('library')} />,
          },
          { id: 'library', label: 'Measures', content: <MeasureLibrary /> },
          { id: 'frameworks', label: said('Outcome lists'), content: <FrameworkPage /> },
        ]}
      />
    </div>
  );
}
