import { reportingValues } from '#models/frameworks/reportingOverlay.ts';
import { showOverlay } from '#renderer/actions/overlayBindings.ts';
import { showMeasures } from '#renderer/actions/viewActions.ts';
import { ReportingSwatch } from '#renderer/measures/ReportingSwatch.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { OverlayStrip } from './OverlayStrip.tsx';

/** How often the outcomes on the map are reported: the pattern of each class, and how many boxes are in it. */
export function ReportingLegend() {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const focusedIds = useEditorState((state) => state.focusedIds);
  const { byBox, counts, text } = reportingValues(document, theoryId);
  const idsIn = (classId: string) => [...byBox].filter(([, id]) => id === classId).map(([id]) => id);
  const isOnly = (classId: string) => {
    const boxes = [...(focusedIds ?? [])].filter((id) => byBox.has(id));
    return boxes.length > 0 && boxes.every((id) => byBox.get(id) === classId);
  };
  return (
    <OverlayStrip
      title={said('How often outcomes are reported')}
      listLabel="What the patterns mean"
      nouns={['box', 'boxes']}
      classes={counts.map(({ class: { id, words, rule }, boxes }) => ({
        id,
        words,
        rule: said(rule),
        count: boxes,
        sample: <ReportingSwatch status={id} />,
      }))}
      text={said(text)}
      isOnly={isOnly}
      onToggle={(classId) =>
        editor.store.setState({ focusedIds: isOnly(classId) ? null : new Set(idsIn(classId)) })
      }
      onTable={() => showMeasures(editor, 'frameworks')}
      closeLabel="Show boxes as they stand"
      onClose={() => showOverlay(editor, null)}
    />
  );
}
