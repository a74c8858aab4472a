import type { Arrow } from '#models/entities/arrow.ts';
import type { Document } from '#models/document.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';
import { referrers } from '#models/referenceIndex.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';

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
function targetOptions(document: Document, arrow: Arrow, vocabulary: Vocabulary) {
  const boxes = elementsInReadingOrder(document, arrow.theoryId);
  const barred = actingOn(document, arrow.id);
  const arrows = referrers(document, { table: 'arrows', field: 'theoryId' }, arrow.theoryId).filter(
    (id) => !barred.has(id),
  );
  return [
    ...boxes.map((element) => ({
      id: element.id as string,
      label: elementName(element, vocabulary),
      section: 'Boxes',
    })),
    ...arrows.map((id) => ({ id, label: arrowSentence(document, id, vocabulary), section: 'Arrows' })),
  ];
}

/** Where the arrow starts and ends; another end keeps its claim, evidence and measures. */
export function ArrowEnds({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const targets = targetOptions(document, arrow, vocabulary);
  const retarget = (id: string | null) => {
    if (id === null) return;
    const target = document.arrows.has(id as never) ? { arrowId: id } : { elementId: id };
    run(editor, 'arrows.retarget', { id: arrow.id, target });
  };
  const targetId: string | null = arrow.targetElementId ?? arrow.targetArrowId;
  return (
    <div className="wf-stack">
      <ComboBox
        key={`from ${arrow.sourceElementId}`}
        label="From"
        options={targets.filter(({ section }) => section === 'Boxes')}
        value={arrow.sourceElementId as string}
        isDisabled={isReadOnly}
        onChange={(id) => {
          if (id !== null && id !== arrow.sourceElementId)
            run(editor, 'arrows.retarget', { id: arrow.id, sourceElementId: id });
        }}
      />
      <ComboBox
        key={`to ${targetId ?? ''}`}
        label="To"
        options={targets}
        value={targetId}
        isDisabled={isReadOnly}
        onChange={(id) => {
          if (id !== targetId) retarget(id);
        }}
      />
    </div>
  );
}
