import { useState } from 'react';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Scale } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';

import { EvidenceMatrix } from './EvidenceMatrix.tsx';
import { GapTable } from './GapTable.tsx';
import { PathTrace } from './PathTrace.tsx';
import './evidence.css';

type Page = 'gaps' | 'matrix' | 'paths';

/** What the evidence says of the theory as a whole: where it is missing most, of what kind it is, and along which paths. */
export function EvidenceView() {
  const [page, setPage] = useState<Page>('gaps');
  const hasArrows = useEditorState(({ document, theoryId }) =>
    [...document.arrows.values()].some((arrow) => arrow.theoryId === theoryId),
  );
  if (!hasArrows) {
    return (
      <div className="wf-evidence wf-evidence--empty">
        <EmptyState title="No arrows yet" icon={Scale}>
          Draw an arrow on the map; here you will see how much rests on it, and what speaks for it.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="wf-evidence">
      <Tabs<Page>
        label="Evidence of this theory"
        selected={page}
        onSelect={setPage}
        tabs={[
          { id: 'gaps', label: 'Where evidence is missing most', content: <GapTable /> },
          { id: 'matrix', label: 'Evidence matrix', content: <EvidenceMatrix /> },
          { id: 'paths', label: 'Paths and threads', content: <PathTrace /> },
        ]}
      />
    </div>
  );
}
