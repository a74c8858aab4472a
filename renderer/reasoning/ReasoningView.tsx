import { ConfigurationList } from '#renderer/configurations/ConfigurationList.tsx';
import { RefinementPage } from '#renderer/refinement/RefinementPage.tsx';
import { RivalsPage } from '#renderer/rivals/RivalsPage.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { ReasoningPage } from '#renderer/state/editorStore.ts';
import { rivalWords } from '#renderer/words/rivalWords.ts';
import { referrers } from '#models/referenceIndex.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Waypoints } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ChainsPage } from './ChainsPage.tsx';
import './reasoning.css';

/** How the theory explains: its configurations, and what follows from them taken together. */
export function ReasoningView() {
  const said = useSaid();
  const editor = useEditor();
  const page = useEditorState((state) => state.reasoningPage);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <div className="wf-reasoning">
      <Tabs<ReasoningPage>
        label="Reasoning of this theory"
        selected={page}
        onSelect={(reasoningPage) => editor.store.setState({ reasoningPage })}
        tabs={[
          { id: 'configurations', label: said('Configurations'), content: <Configurations /> },
          { id: 'chains', label: 'Chains and loops', content: <ChainsPage /> },
          { id: 'rivals', label: rivalWords(vocabulary).many, content: <RivalsPage /> },
          { id: 'refinement', label: 'From initial to refined', content: <RefinementPage /> },
        ]}
      />
    </div>
  );
}

function Configurations() {
  const said = useSaid();
  const count = useEditorState(
    ({ document, theoryId }) =>
      referrers(document, { table: 'configurations', field: 'theoryId' }, theoryId ?? '').length,
  );
  if (count > 0) return <ConfigurationList />;
  return (
    <EmptyState title={said('No configurations yet')} icon={Waypoints}>
      {said(
        'A configuration says {in which context which mechanism leads to which outcome|what works for whom, in what circumstances, and why}. Select boxes on the map and press G, or choose “{Make a configuration|Make an explanation}” for a sentence. Nobody needs them: a theory of arrows alone is fine.',
      )}
    </EmptyState>
  );
}
