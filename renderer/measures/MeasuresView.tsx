import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { MeasuresPage } from '#renderer/state/editorStore.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { FrameworkPage } from './FrameworkPage.tsx';
import { MeasureLibrary } from './MeasureLibrary.tsx';
import { PlanPage } from './PlanPage.tsx';
import './measures.css';

/** How one would know: the plan of what is measured when, the measures there are, and lists of outcomes to tag with. */
export function MeasuresView() {
  const said = useSaid();
  const editor = useEditor();
  const page = useEditorState((state) => state.measuresPage);
  const setPage = (measuresPage: MeasuresPage) => editor.store.setState({ measuresPage });
  return (
    <div className="wf-measures">
      <Tabs<MeasuresPage>
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
