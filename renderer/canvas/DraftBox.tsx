import { ViewportPortal } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { card } from '#models/geometry/card.ts';
import { fromWorld } from '#models/geometry/lanes.ts';
import { limits } from '#models/limits.ts';
import { holdPendingEdit } from '#renderer/actions/pendingEdits.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editing } from '#renderer/state/editorStore.ts';

import { useMapStage } from './mapStageContext.ts';

type Draft = Extract<Editing, { kind: 'new' }>;

function DraftField({ draft }: { readonly draft: Draft }) {
  const editor = useEditor();
  const { controller } = useMapStage();
  const [text, setText] = useState('');
  const latest = useRef('');
  latest.current = text;
  const isDone = useRef(false);

  const finish = (keep: boolean, refocus: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    editor.store.setState({ editing: null });
    const label = latest.current.replaceAll(/\s+/g, ' ').trim();
    const { theoryId } = editor.store.getState();
    const { model, focusId } = controller.session.getState();
    if (!keep || label === '' || theoryId === null || model === null) {
      const back = draft.connectFrom ?? focusId;
      if (refocus && back !== null) controller.focusItem(back);
      return;
    }
    const size = { width: card.width, height: card.minHeight };
    const { stageId, levelId, x, y } = fromWorld(model.lanes, draft.at, size);
    const commit = run(editor, 'elements.add', {
      theoryId,
      label,
      fields: { stageId, levelId },
      place: { x: Math.round(x), y: Math.round(y) },
      ...(draft.connectFrom === null ? {} : { connect: { from: draft.connectFrom } }),
    });
    const id = firstIdOf(commit, 'elements');
    if (id === null) return;
    editor.store.setState({ selection: new Set([id]) });
    if (refocus) controller.focusItem(id);
  };

  useEffect(() => {
    controller.reveal({ ...draft.at, width: card.width, height: card.minHeight });
    return holdPendingEdit(() => finish(true, false));
  }, []);

  return (
    <div className="wf-draft" style={{ left: draft.at.x, top: draft.at.y, width: card.width }}>
      <input
        className="wf-draft-input"
        aria-label={draft.connectFrom === null ? 'Label of the new box' : 'Label of the new, connected box'}
        placeholder="What is it?"
        autoFocus
        value={text}
        maxLength={limits.label}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => finish(true, false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') finish(false, true);
          else if (event.key === 'Enter') finish(true, true);
        }}
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
