import { Button as RacButton } from 'react-aria-components';

import { figureTargets } from '#models/queries/theoryFigures.ts';
import { sentenceParts } from '#models/sentences/arrowSentence.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { showView } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Lightbulb } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';

import { SentenceText } from './SentenceText.tsx';

const MOST_SHOWN = 8;

/** The statements nobody has given a reason for: the first thing to think about. Nothing when there are none. */
export function BecauseGaps({ theoryId }: { readonly theoryId: string }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const gaps = figureTargets(document, theoryId).withoutBecause;
  if (gaps.length === 0) return null;
  return (
    <section className="wf-gaps" aria-label="Statements without a because">
      <h3 className="wf-gaps-title">
        <Lightbulb size={16} strokeWidth={1.75} aria-hidden />
        {countWords(gaps.length, 'statement')} {gaps.length === 1 ? 'has' : 'have'} no because
      </h3>
      <p className="wf-gaps-words">Why would that happen? What would people think or feel?</p>
      <ol className="wf-gaps-list">
        {gaps.slice(0, MOST_SHOWN).map((id) => (
          <li key={id}>
            <RacButton
              className="wf-sentenceButton"
              onPress={() => goTo(editor, id, { tab: 'claim', field: 'because' })}
            >
              <SentenceText
                parts={sentenceParts(document, id, vocabulary).filter(
                  ({ kind, text }) => kind !== 'gap' && text !== 'BECAUSE',
                )}
              />
            </RacButton>
          </li>
        ))}
      </ol>
      {gaps.length > MOST_SHOWN && (
        <Button variant="quiet" onPress={() => showView(editor, 'sentences')}>
          {`${gaps.length - MOST_SHOWN} more among the sentences`}
        </Button>
      )}
    </section>
  );
}
