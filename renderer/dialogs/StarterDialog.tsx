import { useState } from 'react';

import { addStarter } from '#renderer/actions/theoryActions.ts';
import { StarterGallery } from '#renderer/start/StarterGallery.tsx';
import { startWith } from '#renderer/start/startWith.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { StarterSummary } from '#shared/rpc/contract.ts';

/** Chooses a starter theory: to stand beside those of the workspace that is open, or as the base of one of its own. */
export function StarterDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const [isBusy, setIsBusy] = useState(false);
  const doing = async (act: () => Promise<boolean>) => {
    if (isBusy) return;
    setIsBusy(true);
    if (await act()) onClose();
    setIsBusy(false);
  };
  const beside = ({ id }: StarterSummary) => doing(async () => (await addStarter(editor, id)) !== null);
  const asBase = (starter: StarterSummary) => doing(() => startWith(editor, starter));
  return (
    <Dialog title="Add a starter theory" isOpen onOpenChange={onClose} size="large">
      <p className="wf-quiet">
        Added beside, it stands with your theories, with its sources; one step of undo takes it away. As a
        base, it opens in a workspace of its own.
      </p>
      <StarterGallery
        acts={[
          { label: 'Add beside', run: (starter) => void beside(starter) },
          { label: 'Use as a base', run: (starter) => void asBase(starter) },
        ]}
      />
    </Dialog>
  );
}
