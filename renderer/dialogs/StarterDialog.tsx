import { useState } from 'react';

import { addStarter } from '#renderer/actions/theoryActions.ts';
import { StarterGallery } from '#renderer/start/StarterGallery.tsx';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

/** Chooses a starter theory for the workspace that is open. */
export function StarterDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const [isBusy, setIsBusy] = useState(false);
  const choose = async (id: string) => {
    if (isBusy) return;
    setIsBusy(true);
    if (await addStarter(editor, id)) onClose();
    setIsBusy(false);
  };
  return (
    <Dialog title="Add a starter theory" isOpen onOpenChange={onClose} size="large">
      <p className="wf-quiet">
        It is added beside your theories, with its sources. One step of undo takes it away.
      </p>
      <StarterGallery onChoose={({ id }) => void choose(id)} />
    </Dialog>
  );
}
