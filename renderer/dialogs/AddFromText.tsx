import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

/** Finds statements in a text that somebody pastes or drops, and takes those that are ticked. */
export function AddFromText({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Add from text"
      size="large"
      isOpen
      onOpenChange={onClose}
      isModalStrict
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <p>…</p>
    </Dialog>
  );
}
