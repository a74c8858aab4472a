import { Button as RacButton } from 'react-aria-components';

import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { sentenceParts } from '#models/sentences/arrowSentence.ts';

import { goTo } from '#renderer/actions/goTo.ts';
import { SentenceText } from './SentenceText.tsx';

/** An arrow as its sentence; a press selects it and shows it on the map. */
export function SentenceButton({ arrowId }: { readonly arrowId: string }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <RacButton className="wf-sentenceButton" onPress={() => goTo(editor, arrowId)}>
      <SentenceText parts={sentenceParts(document, arrowId, vocabulary)} />
    </RacButton>
  );
}
