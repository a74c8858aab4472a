import { useEffect, useRef } from 'react';

import { changeSentence } from '#models/compare/changeSentence.ts';
import { changeBeside, lookAtChange } from '#renderer/actions/compareActions.ts';
import { keepFocus } from '#renderer/actions/panes.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown, ChevronUp } from '#renderer/ui/icons.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

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
import './changeList.css';
import './compare.css';

/** Two theories held against each other: a picture, a table or sentences of what differs, and what to do with it. */
export function CompareView() {
  const editor = useEditor();
  useEffect(() => compareDesk(editor).open(), [editor]);
  const problem = useCompare((state) => state.problem);
  const isReady = useCompare((state) => state.comparison !== null);
  const section = useRef<HTMLElement>(null);
  // What led here, and later what was here, is gone: the keyboard goes on from what came in its place.
  useEffect(() => {
    section.current?.focus();
    return () => keepFocus(editor);
  }, [editor]);
  return (
    <section ref={section} className="wf-compare" aria-label="Comparison" tabIndex={-1}>
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

/** What has been found, for those who do not see it. */
function useFoundSaid(changes: number, questions: number): void {
  const found = [
    countWords(changes, 'change'),
    ...(questions > 0 ? [`${countWords(questions, 'question')} whether two are the same`] : []),
  ].join('; ');
  useEffect(() => announce(found), [found]);
}

function ChangesPane() {
  const said = useSaid();
  const editor = useEditor();
  const count = useCompare((state) => state.comparison?.changes.length ?? 0);
  useFoundSaid(
    count,
    useCompare((state) => state.comparison?.matching.doubts.length ?? 0),
  );
  // The button keeps the focus, to be pressed again; what it leads to has to be said.
  const look = (by: 1 | -1) => {
    const key = changeBeside(editor, by);
    if (key === null) return;
    lookAtChange(editor, key);
    const { comparison } = compareDesk(editor).store.getState();
    const change = comparison?.changes.find((one) => one.key === key);
    const { vocabulary } = editor.store.getState().settings;
    if (comparison !== null && change !== undefined)
      announce(said(changeSentence(comparison, change, vocabulary)));
  };
  return (
    <aside className="wf-compare-pane" aria-label="Changes">
      <div className="wf-compare-paneHead">
        <strong>{countWords(count, 'change')}</strong>
        <Button
          icon={ChevronUp}
          variant="quiet"
          aria-label="Previous change (Shift+F8)"
          onPress={() => look(-1)}
        >
          Previous
        </Button>
        <Button icon={ChevronDown} variant="quiet" aria-label="Next change (F8)" onPress={() => look(1)}>
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
