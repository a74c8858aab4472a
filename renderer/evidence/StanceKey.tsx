import type { Stance } from '#models/entities/evidenceLink.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';
import { words } from '#models/words/words.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';

const order: readonly Stance[] = ['supports', 'contradicts', 'refines', 'gives_context'];

/** What the marks mean: each shape with its word; the numbers beside them count sources. */
export function StanceKey() {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const names = words(vocabulary).stances;
  return (
    <p className="wf-evidence-key">
      {order.map((stance) => (
        <StanceMark key={stance} stance={stance} isLabelled word={names[stance]} />
      ))}
      <WithHelp term="stance">Numbers are sources.</WithHelp>
    </p>
  );
}
