import { Inspector } from '#renderer/inspector/Inspector.tsx';
import { QuestionsPane } from '#renderer/questions/QuestionsPane.tsx';
import { useEditorState } from '#renderer/state/editorContext.ts';

/** The pane at the right: what is selected, or what was asked for. */
export function SidePane() {
  const pane = useEditorState((state) => state.sidePane);
  return pane === 'questions' ? <QuestionsPane /> : <Inspector />;
}
