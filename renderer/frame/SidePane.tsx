import { ChecksPane } from '#renderer/checks/ChecksPane.tsx';
import { Inspector } from '#renderer/inspector/Inspector.tsx';
import { QuestionsPane } from '#renderer/questions/QuestionsPane.tsx';
import { SnapshotsPane } from '#renderer/snapshots/SnapshotsPane.tsx';
import { useEditorState } from '#renderer/state/editorContext.ts';
import type { SidePane as PaneName } from '#renderer/state/editorStore.ts';

/** What the pane at the right is called when it shows each thing. */
export const sideNames = {
  inspector: 'Inspector',
  checks: 'Questions to consider',
  questions: 'Ask the theory',
  snapshots: 'Snapshots',
} as const satisfies Record<PaneName, string>;

/** The pane at the right: what is selected, what the checks ask, answers to what is asked of the theory, or its snapshots. */
export function SidePane() {
  const pane = useEditorState((state) => state.sidePane);
  if (pane === 'checks') return <ChecksPane />;
  if (pane === 'snapshots') return <SnapshotsPane />;
  return pane === 'questions' ? <QuestionsPane /> : <Inspector />;
}
