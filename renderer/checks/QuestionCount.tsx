import { Button as RacButton } from 'react-aria-components';

import { focusInspector } from '#renderer/actions/panes.ts';
import { showSide } from '#renderer/actions/viewActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { countWords } from '#models/words/countWords.ts';

import { askAbout, useChecks } from './checksDesk.ts';

/** How many questions the checks have, in the status bar; it changes quietly, as it does while one types. */
export function QuestionCount() {
  const editor = useEditor();
  const isKnown = useChecks((state) => state.isKnown);
  const count = useChecks(({ answer }) => answer.findings.length);
  if (!isKnown) return null;
  const text = count === 0 ? 'No questions' : `${countWords(count, 'question')} to consider`;
  return (
    <RacButton
      className="wf-figure wf-questionCount"
      aria-label={`${text}. Open the list`}
      onPress={() => {
        askAbout(editor, null);
        showSide(editor, 'checks');
        requestAnimationFrame(focusInspector);
      }}
    >
      {text}
    </RacButton>
  );
}
