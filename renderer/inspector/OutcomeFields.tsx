import type { Element } from '#models/entities/element.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { CommittedArea } from './CommittedField.tsx';
import { changeElements, none, optionsOf } from './fieldChange.ts';

const horizons = {
  [none]: 'Not said',
  proximal: '{Proximal|Soon}',
  intermediate: '{Intermediate|On the way}',
  final: '{Final|In the end}',
} as const;

const intents = {
  [none]: 'Not said',
  intended: '{Intended|Hoped for}',
  unintended: '{Unintended|Not hoped for}',
} as const;

/** What is asked of a box that is an outcome: how one would know, how soon, hoped for or not. */
export function OutcomeFields({ element }: { readonly element: Element }) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const change = (fields: Parameters<typeof changeElements>[2]) =>
    changeElements(editor, [element.id], fields);
  return (
    <Disclosure
      title={said('{As an outcome|As something that happens}')}
      defaultExpanded={element.usualRole === 'outcome'}
    >
      <div className="wf-stack">
        <CommittedArea
          label="How would one know?"
          value={element.indicator}
          placeholder="People say they come back by themselves"
          onCommit={(indicator) => change({ indicator })}
        />
        <div className="wf-pair">
          <Select
            label="How soon"
            options={optionsOf(horizons).map((option) => ({ ...option, label: said(option.label) }))}
            value={element.horizon ?? none}
            isDisabled={isReadOnly}
            onChange={(horizon) => change({ horizon: horizon === none ? null : horizon })}
          />
          <Select
            label={said('{Intended or not|Hoped for}')}
            options={optionsOf(intents).map((option) => ({ ...option, label: said(option.label) }))}
            value={element.intent ?? none}
            isDisabled={isReadOnly}
            onChange={(intent) => change({ intent: intent === none ? null : intent })}
          />
        </div>
      </div>
    </Disclosure>
  );
}
