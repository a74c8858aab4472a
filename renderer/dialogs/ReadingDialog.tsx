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
  if (phase === 'storing') return <ProgressBar label="Writing to the workspace" />;
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

/** Work that takes a while: a file that is read before it can be shown, or a large step that is taken back. */
export function ReadingDialog({ reading }: { readonly reading: ReadingFile }) {
  const editor = useEditor();
  const stop = () => void stopImport(editor);
  return (
    <Dialog
      title={reading.title}
      size="small"
      isOpen
      isModalStrict
      onOpenChange={stop}
      actions={
        reading.phase === 'reading' && (
          <Button autoFocus onPress={stop}>
            Stop reading
          </Button>
        )
      }
    >
      <ReadingProgress reading={reading} />
    </Dialog>
  );
}
