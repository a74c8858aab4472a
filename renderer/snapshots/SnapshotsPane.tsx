import { snapshotsOf } from '#models/snapshots/snapshotRows.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Camera, History } from '#renderer/ui/icons.ts';
import { PanelHeader } from '#renderer/ui/PanelHeader.tsx';

import { SnapshotCard } from './SnapshotCard.tsx';
import './snapshots.css';

/** The snapshots of the open theory, newest first, and the way to take one. */
export function SnapshotsPane() {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const viewed = useEditorState((state) => state.viewed);
  const openId = useEditorState((state) => state.theoryId ?? '');
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const theoryId = document.snapshots.get((viewed?.snapshotId ?? '') as never)?.theoryId ?? openId;
  const snapshots = snapshotsOf(document, theoryId);
  return (
    <section className="wf-inspector-body" aria-label="Snapshots of this theory">
      <PanelHeader
        title="Snapshots"
        onClose={() => {
          editor.store.setState({ sidePane: 'inspector' });
          requestAnimationFrame(focusInspector);
        }}
      />
      <div className="wf-inspector-scroll">
        <div className="wf-stack--wide">
          <div className="wf-snapshot-acts">
            {!isReadOnly && (
              <Button icon={Camera} onPress={() => perform(editor, 'snapshot.take')}>
                Take a snapshot…
              </Button>
            )}
            <Button icon={History} onPress={() => perform(editor, 'refinement.show')}>
              From initial to refined
            </Button>
          </div>
          {snapshots.length === 0 ? (
            <EmptyState title="No snapshots yet" icon={Camera} headingLevel={3}>
              A snapshot keeps the theory as it is under a name. Later you can look at it, compare it, go back
              to it, or begin a new theory with it.
            </EmptyState>
          ) : (
            <ol className="wf-snapshots">
              {snapshots.map((snapshot) => (
                <SnapshotCard key={snapshot.id} snapshot={snapshot} />
              ))}
            </ol>
          )}
        </div>
      </div>
    </section>
  );
}
