import { useEffect } from 'react';

import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown, ChevronUp } from '#renderer/ui/icons.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { perform } from '#renderer/actions/perform.ts';
import { countWords } from '#models/words/countWords.ts';

import { ChangeFilters } from './ChangeFilters.tsx';
import { ChangeList } from './ChangeList.tsx';
import { ChangeSentences } from './ChangeSentences.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { compareDesk, useCompare } from './compareDesk.ts';
import { CompareHeader } from './CompareHeader.tsx';
import { BesideEachOther, OnePicture } from './ComparePictures.tsx';
import { MergeBar } from './MergeBar.tsx';
import { PairQuestions } from './PairQuestions.tsx';
import './changeKinds.css';
import './compare.css';

/** Two theories held against each other: a picture, a table or sentences of what differs, and what to do with it. */
export function CompareView() {
  const editor = useEditor();
  useEffect(() => compareDesk(editor).open(), [editor]);
  const problem = useCompare((state) => state.problem);
  const isReady = useCompare((state) => state.comparison !== null);
  return (
    <section className="wf-compare" aria-label="Comparison">
      <CompareHeader />
      {problem !== '' ? (
        <EmptyState title="This cannot be compared">{problem}</EmptyState>
      ) : !isReady ? (
        <p className="wf-compare-reading wf-quiet">Reading both theories…</p>
      ) : (
        <div className="wf-compare-body">
          <div className="wf-compare-main">
            <Shown />
          </div>
          <ChangesPane />
        </div>
      )}
    </section>
  );
}

function Shown() {
  const mode = useCompare((state) => state.mode);
  const comparison = useCompare((state) => state.comparison);
  if (comparison === null) return null;
  switch (mode) {
    case 'picture':
      return <OnePicture comparison={comparison} />;
    case 'beside':
      return <BesideEachOther comparison={comparison} />;
    case 'table':
      return <ChangeTable />;
    case 'sentences':
      return <ChangeSentences />;
  }
}

function ChangesPane() {
  const editor = useEditor();
  const count = useCompare((state) => state.comparison?.changes.length ?? 0);
  return (
    <aside className="wf-compare-pane" aria-label="Changes">
      <div className="wf-compare-paneHead">
        <strong>{countWords(count, 'change')}</strong>
        <Button
          icon={ChevronUp}
          variant="quiet"
          aria-label="Previous change (Shift+F8)"
          onPress={() => perform(editor, 'compare.previous')}
        >
          Previous
        </Button>
        <Button
          icon={ChevronDown}
          variant="quiet"
          aria-label="Next change (F8)"
          onPress={() => perform(editor, 'compare.next')}
        >
          Next
        </Button>
      </div>
      <ChangeFilters />
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="wf-compare-scroll" role="region" aria-label="List of changes" tabIndex={0}>
        <PairQuestions />
        <ChangeList />
      </div>
      <MergeBar />
    </aside>
  );
}
