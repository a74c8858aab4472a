import { useMemo, useState } from 'react';

import type { Document } from '#models/document.ts';
import type { Arrow } from '#models/entities/arrow.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { folded } from '#models/queries/searchLocal.ts';
import { referrers } from '#models/referenceIndex.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';

const MOST_SHOWN = 60;

type End = { readonly id: string; readonly label: string; readonly section: 'Boxes' | 'Arrows' };

/** Arrows that act on this arrow, directly or through others: it must not end on any of them. */
function actingOn(document: Document, arrowId: string): ReadonlySet<string> {
  const found = new Set<string>([arrowId]);
  const queue = [arrowId];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const id of referrers(document, { table: 'arrows', field: 'targetArrowId' }, next)) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(id);
    }
  }
  return found;
}

/** Everything an arrow of this theory may end at: boxes, then other arrows. */
function targetOptions(document: Document, arrow: Arrow, vocabulary: Vocabulary): readonly End[] {
  const barred = actingOn(document, arrow.id);
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, arrow.theoryId).filter(
    (id) => !barred.has(id),
  );
  return [
    ...elementsInReadingOrder(document, arrow.theoryId).map((element): End => ({
      id: element.id,
      label: elementName(element, vocabulary),
      section: 'Boxes',
    })),
    ...arrows.map((id): End => ({ id, label: arrowSentence(document, id, vocabulary), section: 'Arrows' })),
  ];
}

/** Where the arrow starts and ends; another end keeps its claim, evidence and measures. */
export function ArrowEnds({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const targets = useMemo(() => targetOptions(document, arrow, vocabulary), [document, arrow, vocabulary]);
  const targetId: string = arrow.targetElementId ?? arrow.targetArrowId ?? '';
  const retarget = (id: string) =>
    run(editor, 'arrows.retarget', {
      id: arrow.id,
      target: document.arrows.has(id as never) ? { arrowId: id } : { elementId: id },
    });
  return (
    <div className="wf-stack">
      <EndPicker
        key={`from ${arrow.sourceElementId}`}
        label="From"
        ends={targets.filter(({ section }) => section === 'Boxes')}
        value={arrow.sourceElementId}
        onChange={(sourceElementId) => run(editor, 'arrows.retarget', { id: arrow.id, sourceElementId })}
      />
      <EndPicker key={`to ${targetId}`} label="To" ends={targets} value={targetId} onChange={retarget} />
    </div>
  );
}

function EndPicker({
  label,
  ends,
  value,
  onChange,
}: {
  readonly label: string;
  readonly ends: readonly End[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const current = ends.find(({ id }) => id === value);
  const [text, setText] = useState(current?.label ?? '');
  const words = text === current?.label ? '' : folded(text);
  const found = ends.filter((end) => folded(end.label).includes(words)).slice(0, MOST_SHOWN);
  return (
    <ComboBox
      label={label}
      options={found}
      isFiltered
      value={value}
      inputValue={text}
      onInputChange={setText}
      isDisabled={isReadOnly}
      onChange={(id) => {
        if (id !== null && id !== value) onChange(id);
        else setText(current?.label ?? '');
      }}
    />
  );
}
