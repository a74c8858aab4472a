import { stopWork } from '#renderer/actions/importActions.ts';
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
  const label = phase === 'reading' ? 'Reading' : 'Writing the file';
  return total === 0 ? (
    <ProgressBar label={label} />
  ) : (
    <ProgressBar
      label={label}
      value={done}
      maxValue={total}
      detail={`${count.format(done)} of ${count.format(total)}`}
    />
  );
}

/** Work that takes a while: a file that is read before it can be shown, or a large step that is taken back. */
export function ReadingDialog({ reading }: { readonly reading: ReadingFile }) {
  const editor = useEditor();
  const stop = () => void stopWork(editor);
  return (
    <Dialog
      title={reading.title}
      size="small"
      isOpen
      isModalStrict
      onOpenChange={stop}
      actions={
        reading.phase !== 'storing' && (
          <Button autoFocus onPress={stop}>
            {reading.phase === 'reading' ? 'Stop reading' : 'Stop'}
          </Button>
        )
      }
    >
      <ReadingProgress reading={reading} />
    </Dialog>
  );
}
