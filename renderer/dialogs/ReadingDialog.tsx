import { stopImport } from '#renderer/actions/importActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import type { ReadingFile } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';

const count = new Intl.NumberFormat('en');

/** How far the file is that is being read, in the words of a progress bar. */
export function ReadingProgress({ reading }: { readonly reading: ReadingFile }) {
  const { phase, done, total } = reading;
  if (phase === 'storing') return <ProgressBar label="Adding to the library" />;
  return total === 0 ? (
    <ProgressBar label="Reading" />
  ) : (
    <ProgressBar
      label="Reading"
      value={done}
      maxValue={total}
      detail={`${count.format(done)} of ${count.format(total)}`}
    />
  );
}

/** A file that takes a while to read, before it can be shown; nothing is stored. */
export function ReadingDialog({ reading }: { readonly reading: ReadingFile }) {
  const editor = useEditor();
  const stop = () => void stopImport(editor);
  return (
    <Dialog
      title={`Reading “${reading.name}”`}
      size="small"
      isOpen
      isModalStrict
      onOpenChange={stop}
      actions={
        <Button autoFocus onPress={stop}>
          Stop reading
        </Button>
      }
    >
      <ReadingProgress reading={reading} />
    </Dialog>
  );
}
