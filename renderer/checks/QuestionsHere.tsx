import { focusInspector } from '#renderer/actions/panes.ts';
import { showSide } from '#renderer/actions/viewActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CircleHelp } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';

import { askAbout, useChecks } from './checksDesk.ts';
import './checks.css';

/** “2 questions about this arrow”: leads to them; nothing when there are none. */
export function QuestionsHere({ id, noun }: { readonly id: string; readonly noun: string }) {
  const editor = useEditor();
  const count = useChecks(
    ({ answer }) => answer.findings.filter(({ targets }) => targets.includes(id)).length,
  );
  if (count === 0) return null;
  return (
    <div className="wf-questionsHere">
      <Button
        variant="quiet"
        icon={CircleHelp}
        onPress={() => {
          askAbout(editor, id);
          showSide(editor, 'checks');
          requestAnimationFrame(focusInspector);
        }}
      >
        {`${countWords(count, 'question')} about this ${noun}`}
      </Button>
    </div>
  );
}
