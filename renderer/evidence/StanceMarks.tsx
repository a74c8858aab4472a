import type { StanceCounts } from '#models/queries/arrowEvidence.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { StanceMark } from '#renderer/ui/StanceMark.tsx';
import { words } from '#models/words/words.ts';

/** How many different sources do what to a claim; what none does is left out. */
export function StanceMarks({ counts }: { readonly counts: StanceCounts }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const names = words(vocabulary).stances;
  const shown = [
    ['supports', counts.supports],
    ['contradicts', counts.contradicts],
    ['refines', counts.refines],
    ['gives_context', counts.givesContext],
  ] as const;
  return (
    <span className="wf-evidence-stances">
      {shown.map(([stance, count]) =>
        count === 0 ? null : <StanceMark key={stance} stance={stance} count={count} word={names[stance]} />,
      )}
    </span>
  );
}
