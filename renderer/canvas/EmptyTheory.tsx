import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { mapActions } from './mapActions.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';

/** What stands on the map of a theory without boxes: the question to begin with. */
export function EmptyTheory() {
  const said = useSaid();
  const editor = useEditor();
  const { controller } = useMapStage();
  const isEmpty = useMapSession((session) => session.model?.cards.size === 0);
  const isDrafting = useEditorState((state) => state.editing?.kind === 'new');
  if (!isEmpty || isDrafting) return null;
  return (
    <div className="wf-map-empty">
      <EmptyState
        title="What do you hope will happen?"
        actions={
          <>
            <Button icon={Plus} onPress={() => mapActions['insert.stage']?.(editor, controller)}>
              Add a stage
            </Button>
            <Button
              variant="primary"
              icon={Plus}
              onPress={() => mapActions['insert.element']?.(editor, controller)}
            >
              Write the first box
            </Button>
          </>
        }
      >
        {said(
          'Start with {an outcome|what you hope for}, then ask what leads to it, for whom, and why. A double click anywhere on the map makes a box too.',
        )}
      </EmptyState>
    </div>
  );
}
