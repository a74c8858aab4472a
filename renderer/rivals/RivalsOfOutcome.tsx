import { observationOf } from '#models/rivals/compareRivals.ts';
import { explanationsOf } from '#models/rivals/rivalCandidates.ts';
import { rivalName, rivalSetsOfElement } from '#models/rivals/rivalRows.ts';
import { compareExplanations, openRivals } from '#renderer/actions/rivalActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { rivalWords } from '#renderer/words/rivalWords.ts';

/** In the inspector of a box: the explanations that are compared for it, or that there are several to compare. */
export function RivalsOfOutcome({ elementId }: { readonly elementId: string }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const sets = rivalSetsOfElement(document, elementId);
  const explanations = sets.length > 0 ? [] : explanationsOf(document, elementId);
  const names = rivalWords(vocabulary);
  const usualRole = document.elements.get(elementId as never)?.usualRole ?? null;
  const isOffered = explanations.length > 0 && (usualRole === null || usualRole === 'outcome') && !isReadOnly;
  if (sets.length === 0 && !isOffered) return null;
  return (
    <Disclosure
      title={names.many}
      defaultExpanded={sets.length > 0}
      summary={
        <span className="wf-quiet">
          {sets.length === 0 ? '' : sets.reduce((sum, { rivals }) => sum + rivals.length, 0)}
        </span>
      }
    >
      <div className="wf-stack">
        <p className="wf-quiet">
          <WithHelp term="rival">
            {isOffered
              ? explanations.length === 1
                ? 'It has one explanation so far. What else could explain it?'
                : `It has ${explanations.length} explanations: compare them?`
              : 'Set side by side:'}
          </WithHelp>
        </p>
        {isOffered && (
          <div>
            <Button onPress={() => compareExplanations(editor, elementId, explanations)}>
              Compare explanations
            </Button>
          </div>
        )}
        {sets.map(({ set, rivals }) => (
          <div key={set.id} className="wf-stack wf-stack--tight">
            <ol className="wf-plainList">
              {rivals.map((rival) => (
                <li key={rival.id}>
                  {rivalName(document, rival, vocabulary)}{' '}
                  {rival.standing !== 'open' && (
                    <Badge tone={rival.standing === 'favoured' ? 'good' : 'neutral'}>
                      {names.standings[rival.standing]}
                    </Badge>
                  )}
                </li>
              ))}
            </ol>
            <div>
              <Button onPress={() => openRivals(editor, set.id)}>
                Compare
                <span className="visuallyHidden">
                  {' '}
                  explanations of {observationOf(document, set, vocabulary)}
                </span>
              </Button>
            </div>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
