import { useEffect, useRef } from 'react';

import type { Change } from '#models/compare/changes.ts';
import { changeSigns } from '#models/compare/changeMarks.ts';
import { changeSentence, withoutKind } from '#models/compare/changeSentence.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { lookAtChange } from '#renderer/actions/compareActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { CircleCheck } from '#renderer/ui/icons.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ChangeDetail } from './ChangeDetail.tsx';
import { useCompare } from './compareDesk.ts';
import { choiceWords, kindWords } from './compareWords.ts';
import { listedChanges, useChangeGroups } from './useChanges.ts';

/** Every change in words, by what it is about; the one that is looked at is open. */
export function ChangeList() {
  const said = useSaid();
  const comparison = useCompare((state) => state.comparison);
  const groups = useChangeGroups();
  if (comparison === null) return null;
  if (comparison.changes.length === 0)
    return (
      <EmptyState title="Nothing differs" icon={CircleCheck} headingLevel={3}>
        As far as things were found to be the same, both say the same.
      </EmptyState>
    );
  if (groups.length === 0)
    return <p className="wf-quiet">Nothing of what is chosen above. Choose more kinds of changes.</p>;
  return groups.map(({ title, changes }) => (
    <section key={title} className="wf-changes" aria-label={said(title)}>
      <h3 className="wf-changes-title">
        {said(title)} <span className="wf-quiet">{changes.length}</span>
        <span className="visuallyHidden">{changes.length === 1 ? ' change' : ' changes'}</span>
      </h3>
      <ol className="wf-changes-list">
        {changes.map((change) => (
          <ChangeItem key={change.key} change={change} comparison={comparison} />
        ))}
      </ol>
    </section>
  ));
}

function ChangeItem({ change, comparison }: { readonly change: Change; readonly comparison: Comparison }) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isCurrent = useCompare((state) => state.currentKey === change.key);
  const choice = useCompare((state) => state.choices.get(change.key)?.choice);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { sign } = changeSigns[change.kind];
  const { marks, decided } = listedChanges(comparison);
  const isDisputed = marks.get(change.id)?.isDisputed === true;
  return (
    <li className={`wf-change${isCurrent ? ' is-current' : ''}`} data-change={change.kind}>
      <button
        ref={button}
        type="button"
        className="wf-change-head"
        aria-expanded={isCurrent}
        onClick={() => lookAtChange(editor, isCurrent ? null : change.key)}
      >
        <span className="wf-change-kind">
          <span className="wf-change-sign" aria-hidden>
            {sign}
          </span>
          {kindWords[change.kind]}
          {isDisputed && <span className="wf-change-extra">{`${changeSigns.disputed.sign} Disputed`}</span>}
          {choice !== undefined && <span className="wf-change-extra">{choiceWords[choice]}</span>}
          {choice === undefined && decided.has(change.key) && (
            <span className="wf-change-extra">Decided before</span>
          )}
        </span>
        <span className="wf-change-words">
          {withoutKind(said(changeSentence(comparison, change, vocabulary)))}
        </span>
      </button>
      {isCurrent && <ChangeDetail change={change} comparison={comparison} />}
    </li>
  );
}
