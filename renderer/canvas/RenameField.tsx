import { useEffect, useRef, useState } from 'react';
import { limits } from '#models/limits.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { holdPendingEdit } from '#renderer/actions/pendingEdits.ts';

import type { MapCard } from './mapCards.ts';
import { useMapStage } from './mapStageContext.ts';

/** Which of its two names is edited: the one that is shown. */
function shownField({ element }: MapCard, vocabulary: 'plain' | 'realist'): 'label' | 'plainLabel' {
  return vocabulary === 'plain' && element.plainLabel.trim() !== '' ? 'plainLabel' : 'label';
}

/** The label of a box while it is edited in place; Enter keeps it, Esc leaves everything as it was. */
export function RenameField({ card }: { readonly card: MapCard }) {
  const editor = useEditor();
  const { controller } = useMapStage();
  const field = shownField(card, editor.store.getState().settings.vocabulary);
  const [text, setText] = useState(card.element[field]);
  const latest = useRef(text);
  latest.current = text;
  const isDone = useRef(false);
  const finish = (keep: boolean, refocus: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const words = latest.current.replaceAll(/\s+/g, ' ').trim();
    editor.store.setState({ editing: null });
    if (keep && words !== '' && words !== card.element[field])
      run(editor, 'elements.change', { ids: [card.id], fields: { [field]: words } });
    if (refocus) controller.focusItem(card.id);
  };
  useEffect(() => holdPendingEdit(() => finish(true, false)), []);
  return (
    <textarea
      className="wf-card-rename nokey"
      aria-label="Label"
      autoFocus
      value={text}
      maxLength={limits.label}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') finish(false, true);
        else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          finish(true, true);
        }
      }}
    />
  );
}
