import { removeTheory } from '#renderer/actions/theoryActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';

/** Asks before the theory that is open is removed. */
export function RemoveTheoryDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const title = useEditorState(
    (state) => state.document.theories.get((state.theoryId ?? '') as never)?.title ?? '',
  );
  return (
    <ConfirmDialog
      title="Remove this theory?"
      isOpen
      onOpenChange={onClose}
      confirmLabel="Remove theory"
      isDanger
      onConfirm={() => void removeTheory(editor)}
    >
      <p>
        “{title}” goes with its boxes and arrows. Its sources and measures stay in the library, and undo
        brings everything back.
      </p>
    </ConfirmDialog>
  );
}
