import { perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { SentencesMode } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { BookOpen, ClipboardPaste, Pencil } from '#renderer/ui/icons.ts';
import { type Segment, SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';

import { ReadSentences } from './ReadSentences.tsx';
import { WriteSentences } from './WriteSentences.tsx';
import './sentences.css';

const modes: readonly Segment<SentencesMode>[] = [
  { id: 'read', label: 'Read', icon: BookOpen },
  { id: 'write', label: 'Write', icon: Pencil },
];

/** The theory as sentences: to read, or as a text to write in; both are the model that the map shows. */
export function SentencesView() {
  const editor = useEditor();
  const mode = useEditorState((state) => state.sentencesMode);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const show = (sentencesMode: SentencesMode) => editor.store.setState({ sentencesMode });
  return (
    <div className="wf-sentences">
      <div className="wf-sentences-bar">
        <SegmentedControl label="Sentences" segments={modes} value={mode} onChange={show} />
        {!isReadOnly && (
          <Button variant="quiet" icon={ClipboardPaste} onPress={() => perform(editor, 'import.text')}>
            Add from text…
          </Button>
        )}
      </div>
      {mode === 'read' ? (
        <ReadSentences onWrite={() => show('write')} />
      ) : (
        <WriteSentences key={`${theoryId} ${isReadOnly}`} theoryId={theoryId} isReadOnly={isReadOnly} />
      )}
    </div>
  );
}
