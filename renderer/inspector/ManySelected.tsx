import type { UsualRole } from '#models/entities/element.ts';
import { selectedIn } from '#renderer/actions/binding.ts';
import { isAvailable, labelOf, perform } from '#renderer/actions/perform.ts';
import { togglePanel } from '#renderer/actions/viewActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PanelHeader } from '#renderer/ui/PanelHeader.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { countWords } from '#models/words/countWords.ts';
import { words } from '#models/words/words.ts';
import type { ActionId } from '#shared/actions.ts';

import { changeArrows, changeElements, none, optionsOf } from './fieldChange.ts';
import { LaneFields } from './LaneFields.tsx';

const acts: readonly ActionId[] = [
  'arrange.alignLeft',
  'arrange.alignCentre',
  'arrange.alignRight',
  'arrange.alignTop',
  'arrange.alignMiddle',
  'arrange.alignBottom',
  'arrange.distributeAcross',
  'arrange.distributeDown',
  'arrange.group',
  'arrange.ungroup',
  'arrange.pin',
  'edit.duplicate',
  'edit.delete',
];

/** What can be done with several things at once. */
export function ManySelected() {
  const editor = useEditor();
  const state = useEditorState((whole) => whole);
  const { elementIds, arrowIds } = selectedIn(state);
  const parts = [
    elementIds.length > 0 ? countWords(elementIds.length, 'box', 'boxes') : '',
    arrowIds.length > 0 ? countWords(arrowIds.length, 'arrow') : '',
  ].filter((part) => part !== '');
  return (
    <section className="wf-inspector-body" aria-label="Selection">
      <PanelHeader
        title={parts.join(' and ')}
        kind="Selected"
        onClose={() => togglePanel(editor, 'inspector')}
      />
      <div className="wf-inspector-scroll">
        <div className="wf-inspector-fields">
          {elementIds.length > 0 && <SharedElementFields ids={elementIds} />}
          {arrowIds.length > 0 && <SharedArrowFields ids={arrowIds} />}
        </div>
        <div className="wf-acts" role="group" aria-label="For all of them">
          {acts
            .filter((id) => isAvailable(id, state))
            .map((id) => (
              <Button key={id} onPress={() => perform(editor, id)}>
                {labelOf(id, state)}
              </Button>
            ))}
        </div>
      </div>
    </section>
  );
}

/** The value all have, or null when they differ. */
function common<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function SharedElementFields({ ids }: { readonly ids: readonly string[] }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const names = words(vocabulary);
  const elements = ids.flatMap((id) => document.elements.get(id as never) ?? []);
  return (
    <>
      <Select
        label={names.usualRole}
        options={[{ id: none, label: names.noRole }, ...optionsOf<UsualRole>(names.roles)]}
        value={common(elements.map(({ usualRole }) => usualRole ?? none))}
        placeholder="Different"
        isDisabled={isReadOnly}
        onChange={(role) =>
          changeElements(editor, ids, { usualRole: role === none ? null : (role as UsualRole) })
        }
      />
      <LaneFields elements={elements} />
    </>
  );
}

function SharedArrowFields({ ids }: { readonly ids: readonly string[] }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const names = words(vocabulary);
  const arrows = ids.flatMap((id) => document.arrows.get(id as never) ?? []);
  return (
    <div className="wf-pair">
      <Select
        label="Which way"
        options={optionsOf(names.signs)}
        value={common(arrows.map(({ sign }) => sign))}
        placeholder="Different"
        isDisabled={isReadOnly}
        onChange={(sign) => changeArrows(editor, ids, { sign })}
      />
      <Select
        label="Status"
        options={optionsOf(names.statuses)}
        value={common(arrows.map(({ status }) => status))}
        placeholder="Different"
        isDisabled={isReadOnly}
        onChange={(status) => changeArrows(editor, ids, { status })}
      />
    </div>
  );
}
