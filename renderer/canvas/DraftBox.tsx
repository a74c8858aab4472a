import { ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import { card } from '#models/geometry/card.ts';
import { fromWorld } from '#models/geometry/lanes.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editing, Editor } from '#renderer/state/editorStore.ts';

import type { MapController } from './mapController.ts';
import { useMapStage } from './mapStageContext.ts';
import { type FinishedBy, OnceField } from './OnceField.tsx';

type Draft = Extract<Editing, { kind: 'new' }>;

/** Makes the box, with its arrow when there is one, in one step; returns its id. */
function makeBox(editor: Editor, map: MapController, made: { draft: Draft; label: string }): string | null {
  const { theoryId } = editor.store.getState();
  const { model } = map.session.getState();
  if (theoryId === null || model === null) return null;
  const { at, connectFrom } = made.draft;
  const { stageId, levelId, x, y } = fromWorld(model.lanes, at, {
    width: card.width,
    height: card.minHeight,
  });
  const commit = run(editor, 'elements.add', {
    theoryId,
    label: made.label,
    fields: { stageId, levelId },
    place: { x: Math.round(x), y: Math.round(y) },
    ...(connectFrom === null ? {} : { connect: { from: connectFrom } }),
  });
  return firstIdOf(commit, 'elements');
}

function DraftField({ draft }: { readonly draft: Draft }) {
  const editor = useEditor();
  const { controller } = useMapStage();
  const { at, connectFrom } = draft;
  useEffect(() => {
    controller.reveal({ ...at, width: card.width, height: card.minHeight + 24 });
  }, [controller, at]);
  const done = (label: string | null, by: FinishedBy) => {
    editor.store.setState({ editing: null });
    const id = label === null ? null : makeBox(editor, controller, { draft, label });
    if (id !== null) editor.store.setState({ selection: new Set([id]) });
    const back = id ?? connectFrom ?? controller.session.getState().focusId;
    if (by === 'key' && back !== null) controller.focusItem(back);
  };
  return (
    <div className="wf-draft" style={{ left: at.x, top: at.y, width: card.width }}>
      <OnceField
        label={connectFrom === null ? 'Label of the new box' : 'Label of the new, connected box'}
        className="wf-draft-input"
        initial=""
        placeholder="What is it?"
        done={done}
      />
      <span className="wf-draft-hint">Enter keeps it, Esc does not</span>
    </div>
  );
}

/** A box that does not exist yet: it is made, with its arrow, when it has a name (P6). */
export function DraftBox() {
  const editing = useEditorState((state) => state.editing);
  if (editing?.kind !== 'new') return null;
  return (
    <ViewportPortal>
      <DraftField key={`${editing.at.x} ${editing.at.y}`} draft={editing} />
    </ViewportPortal>
  );
}
