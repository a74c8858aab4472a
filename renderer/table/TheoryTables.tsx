import { useState } from 'react';
import { referrers } from '#models/referenceIndex.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ArrowTable } from './ArrowTable.tsx';
import { ConfigurationTable } from './ConfigurationTable.tsx';

type Page = 'arrows' | 'configurations';

/** The theory as tables: its arrows, and its configurations; nothing forces anybody to have any. */
export function TheoryTables() {
  const said = useSaid();
  const [page, setPage] = useState<Page>('arrows');
  const count = useEditorState(
    ({ document, theoryId }) =>
      referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId ?? '').length,
  );
  return (
    <div className="wf-tables">
      <Tabs<Page>
        label="Tables of this theory"
        selected={page}
        onSelect={setPage}
        tabs={[
          { id: 'arrows', label: 'Arrows', content: <ArrowTable /> },
          {
            id: 'configurations',
            label: said('Configurations'),
            count,
            countWords: said(count === 1 ? 'configuration' : 'configurations'),
            content: <ConfigurationTable />,
          },
        ]}
      />
    </div>
  );
}
