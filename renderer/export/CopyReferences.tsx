import type { ReferenceStyle } from '#models/references/formatReference.ts';
import { bibliographyList, bibliographyText } from '#models/references/writing/bibliography.ts';
import { sourcesToWrite } from '#models/references/writing/writtenSources.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { countWords } from '#models/words/countWords.ts';

/** Puts the references of the open theory on the clipboard: as a list for word processors, and as text. */
export function CopyReferences({ style }: { readonly style: ReferenceStyle }) {
  const editor = useEditor();
  const copy = async () => {
    const { document, theoryId } = editor.store.getState();
    const sources = sourcesToWrite(document, { theoryId: theoryId ?? '', isWhole: false });
    const blob = (type: string, content: string) => new Blob([content], { type });
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', bibliographyText(sources, style)),
      'text/html': blob('text/html', bibliographyList(sources, style)),
    });
    try {
      await navigator.clipboard.write([item]);
      notify(editor, `${countWords(sources.length, 'reference')} copied.`);
    } catch {
      notify(editor, 'The clipboard could not be used. Export the list to a file instead.', 'problem');
    }
  };
  return <Button onPress={() => void copy()}>Copy instead</Button>;
}
