import { useState } from 'react';

import { compareTheories } from '#renderer/actions/compareActions.ts';
import { addStarter } from '#renderer/actions/theoryActions.ts';
import { StarterGallery } from '#renderer/start/StarterGallery.tsx';
import { startWith } from '#renderer/start/startWith.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { StarterSummary } from '#shared/rpc/contract.ts';

/** Chooses a starter theory: to stand beside those of the workspace, to be compared with the one that is open, or as a base. */
export function StarterDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const mine = useEditorState((state) => state.theoryId);
  const [isBusy, setIsBusy] = useState(false);
  const doing = async (act: () => Promise<boolean>) => {
    if (isBusy) return;
    setIsBusy(true);
    if (await act()) onClose();
    setIsBusy(false);
  };
  const beside = ({ id }: StarterSummary) => doing(async () => (await addStarter(editor, id)) !== null);
  const compared = ({ id }: StarterSummary, fromTheoryId: string) =>
    doing(async () => {
      const toTheoryId = await addStarter(editor, id);
      return toTheoryId !== null && compareTheories(editor, { fromTheoryId, toTheoryId });
    });
  const asBase = (starter: StarterSummary) => doing(() => startWith(editor, starter));
  return (
    <Dialog title="Add a starter theory" isOpen onOpenChange={onClose} size="large">
      <p className="wf-quiet">
        Added beside, it stands with your theories, with its sources; one step of undo takes it away. Compared
        with yours, it is added as well, and you see how the two differ. As a base, it opens in a workspace of
        its own.
      </p>
      <StarterGallery
        acts={[
          { label: 'Add beside', run: (starter) => void beside(starter) },
          ...(mine === null
            ? []
            : [
                {
                  label: 'Compare with mine',
                  run: (starter: StarterSummary) => void compared(starter, mine),
                },
              ]),
          { label: 'Use as a base', run: (starter) => void asBase(starter) },
        ]}
      />
    </Dialog>
  );
}
