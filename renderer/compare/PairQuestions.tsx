import { useEffect, useRef } from 'react';

import type { Doubt } from '#models/compare/matching.ts';
import { thingNames } from '#models/compare/thingNames.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { rowsOf } from '#models/document.ts';
import { atStart } from '#models/checks/naming.ts';
import { isFocusLost } from '#renderer/actions/panes.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { announce } from '#renderer/ui/announce.ts';
import { Check, X } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { useCompare } from './compareDesk.ts';
import { focusList } from './compareFocus.ts';
import { pairKindWords } from './compareWords.ts';
import { answerPair, canAnswer } from './mergeActions.ts';
import { sideName } from './sideNames.ts';

/** Things that may be the same, each asked for once: nothing is taken for the same by its words alone unless they are the same. */
export function PairQuestions() {
  const said = useSaid();
  const comparison = useCompare((state) => state.comparison);
  const canKeep = useEditorState(canAnswer);
  if (comparison === null || comparison.matching.doubts.length === 0) return null;
  const [first, ...more] = comparison.matching.doubts;
  if (first === undefined) return null;
  return (
    <section className="wf-pairs" aria-label="Are these the same?">
      <h3 className="wf-changes-title">
        Are these the same? <span className="wf-quiet">{more.length + 1}</span>
        <span className="visuallyHidden">{more.length === 0 ? ' question' : ' questions'}</span>
      </h3>
      <p className="wf-quiet">
        Until somebody says so, they are two. Each is asked once; the answers are kept with the theory.
      </p>
      {/* Without a key: the button that was pressed keeps the focus for the next pair. */}
      <PairQuestion doubt={first} comparison={comparison} canKeep={canKeep} />
      {more.length > 0 && <p className="wf-quiet">{said(`Then ${countWords(more.length, 'more pair')}.`)}</p>}
    </section>
  );
}

function PairQuestion({
  doubt,
  comparison,
  canKeep,
}: {
  readonly doubt: Doubt;
  readonly comparison: Comparison;
  readonly canKeep: boolean;
}) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const document = useEditorState((state) => state.document);
  const comparing = useEditorState((state) => state.comparing);
  const { own, other } = comparison;
  const nameIn = ({ document: rows }: Comparison['own'], id: string) => {
    const row = rowsOf(rows, doubt.kind).get(id);
    return row === undefined ? '' : atStart(thingNames(rows, vocabulary)(doubt.kind, row));
  };
  const [ours, theirs] = [said(nameIn(own, doubt.ownId)), said(nameIn(other, doubt.otherId))];
  const asked = useRef('');
  useEffect(() => {
    // The first one is read with the list; those that take its place have to be said.
    if (asked.current !== '' && asked.current !== `${ours} ${theirs}`)
      announce(`Next: is ${ours} the same as ${theirs}?`);
    asked.current = `${ours} ${theirs}`;
  }, [ours, theirs]);
  const answer = (verdict: 'same' | 'different') => {
    answerPair(editor, doubt, verdict);
    // After the last pair there is no button any more: the list goes on.
    setTimeout(() => {
      if (isFocusLost()) focusList();
    }, 50);
  };
  if (comparing === null) return null;
  const noun = said(pairKindWords[doubt.kind]);
  return (
    <div className="wf-pair" role="group" aria-label={`Is this one ${noun}?`}>
      <dl className="wf-pair-things">
        <div>
          <dt>{sideName(document, comparing.from)}</dt>
          <dd>{ours}</dd>
        </div>
        <div>
          <dt>{sideName(document, comparing.to)}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <div className="wf-pair-acts">
        <Button icon={Check} isDisabled={!canKeep} onPress={() => answer('same')}>
          The same
        </Button>
        <Button icon={X} isDisabled={!canKeep} onPress={() => answer('different')}>
          Not the same
        </Button>
      </div>
    </div>
  );
}
