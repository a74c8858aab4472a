import { useMemo, useState } from 'react';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { folded } from '#models/queries/searchLocal.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import type { Option } from '#renderer/ui/OptionList.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import type { MapModel } from '#models/map/mapModel.ts';
import { useMapSession, useMapStage } from './mapStageContext.ts';
import { connect } from './pullArrow.ts';
import { freePlaceBelow } from './freePlace.ts';
import { readingOrder } from './readingOrder.ts';

const MOST_SHOWN = 40;
const newBox = 'new-box';

type Candidate = {
  readonly id: string;
  readonly label: string;
  readonly searched: string;
  readonly section: string;
};

/** Every box, then every arrow, that an arrow from this box may end at. */
function candidates(model: MapModel, fromId: string): readonly Candidate[] {
  const boxes: Candidate[] = [];
  const arrows: Candidate[] = [];
  for (const id of readingOrder(model)) {
    const card = model.cards.get(id);
    if (card !== undefined) {
      if (id !== fromId) boxes.push({ id, label: card.name, searched: folded(card.name), section: 'Boxes' });
      continue;
    }
    const label = arrowSentence(model.document, id, model.vocabulary);
    arrows.push({ id, label: `Arrow: ${label}`, searched: folded(`arrow ${label}`), section: 'Arrows' });
  }
  return [...boxes, ...arrows];
}

function matching(all: readonly Candidate[], text: string): readonly Option[] {
  const wanted = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found: Option[] = [];
  for (const each of all) {
    if (!wanted.every((word) => each.searched.includes(word))) continue;
    found.push({ id: each.id, label: each.label, section: each.section });
    if (found.length === MOST_SHOWN) break;
  }
  const another = { id: newBox, label: 'A new box…', section: wanted.length === 0 ? '' : 'Something else' };
  return wanted.length === 0 ? [another, ...found] : [...found, another];
}

function ConnectField({ fromId, model }: { readonly fromId: string; readonly model: MapModel }) {
  const editor = useEditor();
  const stage = useMapStage();
  const [text, setText] = useState('');
  const all = useMemo(() => candidates(model, fromId), [model, fromId]);
  const options = useMemo(() => matching(all, text), [all, text]);
  const close = () => {
    editor.store.setState({ editing: null });
    stage.controller.focusItem(fromId);
  };
  const choose = (id: string | null) => {
    if (id === null) return;
    if (id !== newBox) {
      connect({ stage, editor }, { sourceId: fromId, targetId: id });
      return;
    }
    const box = model.cards.get(fromId)?.box;
    const start = box === undefined ? { x: 0, y: 0 } : { x: box.x + box.width + 124, y: box.y };
    editor.store.setState({
      editing: { kind: 'new', at: freePlaceBelow(model, start), connectFrom: fromId },
    });
  };
  return (
    <div
      className="wf-connect wf-map-own"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <ComboBox
        label={`Connect “${model.cards.get(fromId)?.name ?? ''}” to`}
        options={options}
        value={null}
        onChange={choose}
        inputValue={text}
        onInputChange={setText}
        isFiltered
        autoFocus
        placeholder="Type some letters of a box or an arrow"
        emptyWords="No box or arrow has these words."
      />
    </div>
  );
}

/** Where an arrow shall end, chosen by keyboard: any box, any arrow, or a box still to be made. */
export function ConnectList() {
  const editing = useEditorState((state) => state.editing);
  const model = useMapSession((session) => session.model);
  if (editing?.kind !== 'connect' || model === null) return null;
  return <ConnectField key={editing.fromElementId} fromId={editing.fromElementId} model={model} />;
}
