import { observationOf } from '#models/rivals/compareRivals.ts';
import { type RivalCandidate, rivalCandidates } from '#models/rivals/rivalCandidates.ts';
import { type RivalSetRows, rivalName, rivalSetsOf } from '#models/rivals/rivalRows.ts';
import { elementName } from '#models/sentences/words.ts';
import { compareExplanations, openRivals } from '#renderer/actions/rivalActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { countWords } from '#models/words/countWords.ts';
import { rivalWords } from '#renderer/words/rivalWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import { useMemo } from 'react';

import { NewRivalSet } from './NewRivalSet.tsx';

const MOST_SHOWN = 20;

/** Every set of rivals of the theory, the outcomes that could have one, and a way to begin with words. */
export function RivalSetList() {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const sets = useMemo(() => rivalSetsOf(document, theoryId), [document, theoryId]);
  const candidates = useMemo(() => rivalCandidates(document, theoryId), [document, theoryId]);
  const names = rivalWords(vocabulary);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-rivals" role="region" aria-label={names.many} tabIndex={0}>
      <h2 className="wf-rivals-title">
        <WithHelp term="rival">{sets.length === 0 ? names.emptyTitle : names.many}</WithHelp>
      </h2>
      {sets.length === 0 && <p className="wf-rivals-words">{names.emptyWords}</p>}
      {sets.length > 0 && (
        <ul className="wf-rivals-sets" aria-label={names.many}>
          {sets.map((rows) => (
            <li key={rows.set.id}>
              <SetCard rows={rows} />
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && <NewRivalSet />}
      {candidates.length > 0 && !isReadOnly && (
        <Disclosure
          title={said('Outcomes with several explanations already')}
          headingLevel={3}
          defaultExpanded={sets.length === 0}
          summary={<span className="wf-quiet">{candidates.length}</span>}
        >
          <Candidates candidates={candidates} />
        </Disclosure>
      )}
    </div>
  );
}

function SetCard({ rows: { set, rivals } }: { readonly rows: RivalSetRows }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const observation = observationOf(document, set, vocabulary);
  return (
    <article className="wf-rivals-card" aria-label={observation}>
      <h3 className="wf-rivals-observation">{observation}</h3>
      <span className="wf-rivals-state">
        {set.decidedAt === null ? <Badge>Open</Badge> : <Badge tone="good">Decided</Badge>}
        {countWords(rivals.length, 'explanation')}
      </span>
      {rivals.length > 0 && (
        <ol className="wf-rivals-names">
          {rivals.map((rival) => (
            <li key={rival.id}>
              {rivalName(document, rival, vocabulary)}
              {rival.standing === 'favoured' && <Badge tone="good">Favoured</Badge>}
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button onPress={() => openRivals(editor, set.id)}>
          Compare<span className="visuallyHidden"> explanations of {observation}</span>
        </Button>
      </div>
    </article>
  );
}

function Candidates({ candidates }: { readonly candidates: readonly RivalCandidate[] }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <>
      <ul className="wf-rivals-candidates">
        {candidates.slice(0, MOST_SHOWN).map(({ elementId, explanations }) => (
          <li key={elementId}>
            <span>
              {explanations.length} explanations of “
              {elementName(document.elements.get(elementId as never), vocabulary)}”
            </span>
            <Button onPress={() => compareExplanations(editor, elementId, explanations)}>
              Compare them
              <span className="visuallyHidden">
                : {elementName(document.elements.get(elementId as never), vocabulary)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {candidates.length > MOST_SHOWN && (
        <p className="wf-quiet">
          And {candidates.length - MOST_SHOWN} more: select an outcome on the map and choose “Compare”.
        </p>
      )}
    </>
  );
}
