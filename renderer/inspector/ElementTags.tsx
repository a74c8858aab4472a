import { useState } from 'react';
import type { IdOf } from '#models/document.ts';
import type { Element } from '#models/entities/element.ts';
import type { OutcomeTerm } from '#models/entities/outcomeTerm.ts';
import { isOutcomeList } from '#models/frameworks/frameworks.ts';
import { referrers } from '#models/referenceIndex.ts';
import { showMeasures } from '#renderer/actions/viewActions.ts';
import { ReportingSwatch } from '#renderer/measures/ReportingSwatch.tsx';
import { reportingWords } from '#renderer/measures/reportingWords.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { X } from '#renderer/ui/icons.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

/** What published lists call a box: an outcome of a list, with how often it is reported, or a standard. */
export function ElementTags({ element }: { readonly element: Element }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const tags = referrers(document, { table: 'elementTerms', field: 'elementId' }, element.id)
    .flatMap((id) => document.elementTerms.get(id as IdOf<'elementTerms'>) ?? [])
    .flatMap((tag) => document.outcomeTerms.get(tag.outcomeTermId) ?? []);
  return (
    <Disclosure
      title="Tags from lists"
      summary={tags.length > 0 && <span className="wf-quiet">{tags.length}</span>}
      defaultExpanded={element.usualRole === 'outcome' || tags.length > 0}
    >
      {document.outcomeTerms.size === 0 ? (
        <div className="wf-stack">
          <p className="wf-quiet">
            {said('With a published list of outcomes, a box can say which of them it is.')}
          </p>
          <div>
            <Button onPress={() => showMeasures(editor, 'frameworks')}>{said('Outcome lists')}</Button>
          </div>
        </div>
      ) : (
        <TagFields element={element} tags={tags} />
      )}
    </Disclosure>
  );
}

function TagFields({ element, tags }: { readonly element: Element; readonly tags: readonly OutcomeTerm[] }) {
  const said = useSaid();
  const editor = useEditor();
  const terms = useEditorState((state) => state.document.outcomeTerms);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [text, setText] = useState('');
  const tag = (outcomeTermId: string, isOn: boolean) =>
    run(editor, 'elements.tag', {
      theoryId: element.theoryId,
      elementIds: [element.id],
      outcomeTermId,
      isOn,
    });
  const taken = new Set<string>(tags.map(({ id }) => id));
  return (
    <div className="wf-stack">
      {tags.length > 0 && (
        <ul className="wf-tags" aria-label="Tagged as">
          {tags.map(({ id, label, category, framework, reportingStatus }) => (
            <li key={id}>
              <span>
                {label} <span className="wf-quiet">{category}</span>
                {isOutcomeList(framework) && (
                  <span className="wf-reporting wf-quiet">
                    <ReportingSwatch status={reportingStatus} /> {reportingWords(reportingStatus)}
                  </span>
                )}
              </span>
              <IconButton
                label={`Take off ${label}`}
                icon={X}
                isDisabled={isReadOnly}
                onPress={() => tag(id, false)}
              />
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <ComboBox
          label={said('Tag with an outcome of a list')}
          options={[...terms.values()]
            .filter(({ id }) => !taken.has(id))
            .map(({ id, label, category, framework }) => ({
              id: id as string,
              label,
              description: `${category} · ${framework}`,
            }))}
          value={null}
          // Else the whole list would open again over what was just tagged.
          menuTrigger="input"
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
    </div>
  );
}
