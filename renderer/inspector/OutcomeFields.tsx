import { useState } from 'react';
import type { IdOf } from '#models/document.ts';
import type { Element } from '#models/entities/element.ts';
import { referrers } from '#models/referenceIndex.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { X } from '#renderer/ui/icons.ts';
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

/** What is asked of a box that is an outcome: how one would know, how soon, hoped for or not, and what lists call it. */
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
        <OutcomeTags element={element} />
      </div>
    </Disclosure>
  );
}

function OutcomeTags({ element }: { readonly element: Element }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [text, setText] = useState('');
  const terms = [...document.outcomeTerms.values()];
  if (terms.length === 0)
    return (
      <p className="wf-quiet">
        {said('Lists of outcomes to tag it with are under Measures, Outcome lists.')}
      </p>
    );
  const tags = referrers(document, { table: 'elementTerms', field: 'elementId' }, element.id)
    .flatMap((id) => document.elementTerms.get(id as IdOf<'elementTerms'>) ?? [])
    .flatMap((tag) => document.outcomeTerms.get(tag.outcomeTermId) ?? []);
  const tag = (outcomeTermId: string, isOn: boolean) =>
    run(editor, 'elements.tag', {
      theoryId: element.theoryId,
      elementIds: [element.id],
      outcomeTermId,
      isOn,
    });
  const taken = new Set<string>(tags.map(({ id }) => id));
  return (
    <>
      {tags.length > 0 && (
        <ul className="wf-tags" aria-label="Tagged as">
          {tags.map((term) => (
            <li key={term.id}>
              <span>
                {term.label} <span className="wf-quiet">{term.category}</span>
              </span>
              <IconButton
                label={`Take off ${term.label}`}
                icon={X}
                isDisabled={isReadOnly}
                onPress={() => tag(term.id, false)}
              />
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <ComboBox
          label={said('Tag with an outcome of a list')}
          options={terms
            .filter(({ id }) => !taken.has(id))
            .map(({ id, label, category, framework }) => ({
              id: id as string,
              label,
              description: `${category} · ${framework}`,
            }))}
          value={null}
          inputValue={text}
          onInputChange={setText}
          onChange={(id) => {
            if (id === null) return;
            tag(id, true);
            setText('');
          }}
          emptyWords={said('No outcome like this in the lists.')}
        />
      )}
    </>
  );
}
