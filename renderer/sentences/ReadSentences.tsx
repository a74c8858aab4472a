import { makeFromArrows } from '#renderer/actions/configurationActions.ts';
import { evidenceOfArrow } from '#models/queries/arrowEvidence.ts';
import { sentenceParts } from '#models/sentences/arrowSentence.ts';
import { statementMembers } from '#models/sentences/statement.ts';
import { elementsWithoutArrow, statementsByStage } from '#models/sentences/theorySentences.ts';
import { elementName } from '#models/sentences/words.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { perform } from '#renderer/actions/perform.ts';
import { SentenceText } from '#renderer/inspector/SentenceText.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Group, TextQuote } from '#renderer/ui/icons.ts';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import './sentences.css';

/** The whole theory as IF … THEN … BECAUSE, stage by stage: the map's twin for reading. */
export function ReadSentences({ onWrite }: { readonly onWrite: () => void }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const theory = document.theories.get(theoryId as never);
  const stages = statementsByStage(document, theoryId, vocabulary);
  const alone = elementsWithoutArrow(document, theoryId);
  const isEmpty = alone.length === 0 && stages.every(({ arrowIds }) => arrowIds.length === 0);
  if (isEmpty) {
    return (
      <div className="wf-sentences-read wf-sentences-read--empty">
        <EmptyState
          title="No sentences yet"
          icon={TextQuote}
          actions={
            <>
              <Button onPress={() => perform(editor, 'import.text')}>Add from text…</Button>
              <Button variant="primary" onPress={onWrite}>
                Write the first sentence
              </Button>
            </>
          }
        >
          What do you hope will happen? Every arrow you draw on the map becomes an IF … THEN … sentence here.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="wf-sentences-read">
      <article className="wf-sentences-page" aria-label="The theory as sentences">
        <h2 className="wf-sentences-title">{theory?.title}</h2>
        {theory !== undefined && theory.summary !== '' && (
          <p className="wf-sentences-summary">{theory.summary}</p>
        )}
        {stages.map(({ stageId, heading, arrowIds }) => (
          <section key={stageId ?? 'none'} aria-label={heading} className="wf-sentences-stage">
            <h3 className="wf-sentences-heading">{heading}</h3>
            {arrowIds.length === 0 && <p className="wf-quiet">No statement ends here yet.</p>}
            <ol className="wf-sentences-list">
              {arrowIds.map((id) => (
                <li key={id}>
                  <Statement arrowId={id} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        {alone.length > 0 && (
          <section aria-label="Not joined by any arrow" className="wf-sentences-stage">
            <h3 className="wf-sentences-heading">Not joined by any arrow</h3>
            <ul className="wf-sentences-list">
              {alone.map((element) => (
                <li key={element.id}>
                  <Lone elementId={element.id} name={elementName(element, vocabulary)} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    </div>
  );
}

function Statement({ arrowId }: { readonly arrowId: string }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const arrow = document.arrows.get(arrowId as never);
  const members = arrow === undefined ? [] : statementMembers(document, arrow).map(({ id }) => id as string);
  const isSelected = useEditorState((state) => members.some((id) => state.selection.has(id)));
  const evidence = evidenceOfArrow(document, arrowId);
  const names = words(vocabulary).stances;
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const statement = (
    <button
      type="button"
      className={`wf-statement${isSelected ? ' wf-statement--selected' : ''}`}
      aria-pressed={isSelected}
      onClick={() => goTo(editor, arrowId)}
    >
      <SentenceText parts={sentenceParts(document, arrowId, vocabulary)} />
      <span className="wf-statement-evidence">
        {evidence.sources === 0 && 'No evidence yet'}
        {evidence.supports > 0 && (
          <StanceMark stance="supports" count={evidence.supports} word={names.supports} />
        )}
        {evidence.contradicts > 0 && (
          <StanceMark stance="contradicts" count={evidence.contradicts} word={names.contradicts} />
        )}
        {evidence.refines > 0 && (
          <StanceMark stance="refines" count={evidence.refines} word={names.refines} />
        )}
        {evidence.givesContext > 0 && (
          <StanceMark stance="gives_context" count={evidence.givesContext} word={names.gives_context} />
        )}
      </span>
    </button>
  );
  if (isReadOnly) return statement;
  return (
    <div className="wf-statement-row">
      {statement}
      <IconButton
        label={said('Make a configuration')}
        icon={Group}
        tooltipPlacement="left"
        onPress={() => makeFromArrows(editor, members)}
      />
    </div>
  );
}

function Lone({ elementId, name }: { readonly elementId: string; readonly name: string }) {
  const editor = useEditor();
  const isSelected = useEditorState((state) => state.selection.has(elementId));
  return (
    <button
      type="button"
      className={`wf-statement${isSelected ? ' wf-statement--selected' : ''}`}
      aria-pressed={isSelected}
      onClick={() => goTo(editor, elementId)}
    >
      {name}
    </button>
  );
}
