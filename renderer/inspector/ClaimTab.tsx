import { useRef } from 'react';

import type { Arrow } from '#models/entities/arrow.ts';
import { claimOf } from '#models/sentences/claim.ts';
import { isCausal } from '#models/sentences/statement.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { importanceWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';
import { FieldWithHelp } from '#renderer/terms/TermHelp.tsx';

import { ArrowEnds } from './ArrowEnds.tsx';
import { ArrowGroupFields } from './ArrowGroupFields.tsx';
import { CommittedArea, CommittedField } from './CommittedField.tsx';
import { changeArrows, optionsOf } from './fieldChange.ts';
import { LazyDisclosure } from './LazyDisclosure.tsx';
import { OriginFields } from './OriginFields.tsx';
import { useFieldFocus } from './useInspectorFocus.ts';

/** What the arrow claims: IF, THEN, BECAUSE in people's own words, and how it acts. */
export function ClaimTab({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const change = (fields: Parameters<typeof changeArrows>[2]) => changeArrows(editor, [arrow.id], fields);
  return (
    <div className="wf-stack wf-stack--wide">
      <ClauseFields arrow={arrow} />
      <ActFields arrow={arrow} />
      <div className="wf-inspector-sections">
        <LazyDisclosure title="Ends and joining">
          {() => (
            <div className="wf-stack">
              <ArrowEnds arrow={arrow} />
              <ArrowGroupFields arrow={arrow} />
            </div>
          )}
        </LazyDisclosure>
        <OriginFields row={arrow} onChange={(fields) => change(fields)} />
        <Disclosure title="Note" defaultExpanded={arrow.note !== ''}>
          <CommittedArea
            label="Note"
            isLabelHidden
            value={arrow.note}
            onCommit={(note) => change({ note })}
          />
        </Disclosure>
      </div>
    </div>
  );
}

function ClauseFields({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const because = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  useFieldFocus(because, { id: arrow.id, field: 'because' });
  const claim = claimOf(document, { ...arrow, ifText: '', thenText: '' }, vocabulary);
  const change = (fields: Parameters<typeof changeArrows>[2]) => changeArrows(editor, [arrow.id], fields);
  const isGap = isCausal(arrow) && arrow.becauseText.trim() === '';
  return (
    <div className="wf-clauses">
      <CommittedArea
        label="IF"
        rows={1}
        value={arrow.ifText}
        placeholder={claim.ifText}
        onCommit={(ifText) => change({ ifText })}
      />
      <CommittedArea
        label="THEN"
        rows={1}
        value={arrow.thenText}
        placeholder={claim.thenText}
        onCommit={(thenText) => change({ thenText })}
      />
      {isCausal(arrow) && (
        <div className={isGap ? 'wf-because wf-because--gap' : 'wf-because'}>
          <FieldWithHelp term="because">
            <CommittedArea
              inputRef={because}
              label="BECAUSE"
              rows={2}
              value={arrow.becauseText}
              placeholder="Why would that happen? What would people think or feel?"
              onCommit={(becauseText) => change({ becauseText })}
            />
          </FieldWithHelp>
        </div>
      )}
    </div>
  );
}

function ActFields({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const names = words(vocabulary);
  const change = (fields: Parameters<typeof changeArrows>[2]) => changeArrows(editor, [arrow.id], fields);
  return (
    <div className="wf-stack">
      <div className="wf-pair">
        <Select
          label="What it does"
          options={optionsOf(names.kinds)}
          value={arrow.kind}
          isDisabled={isReadOnly}
          onChange={(kind) => change({ kind })}
        />
        <FieldWithHelp term="sign">
          <Select
            label="Which way"
            options={optionsOf(names.signs)}
            value={arrow.sign}
            isDisabled={isReadOnly}
            onChange={(sign) => change({ sign })}
          />
        </FieldWithHelp>
      </div>
      <div className="wf-pair">
        <FieldWithHelp term="status">
          <Select
            label="Status"
            options={optionsOf(names.statuses)}
            value={arrow.status}
            isDisabled={isReadOnly}
            onChange={(status) => change({ status })}
          />
        </FieldWithHelp>
        <Select
          label="Importance"
          options={optionsOf(importanceWords)}
          value={arrow.importance}
          isDisabled={isReadOnly}
          onChange={(importance) => change({ importance })}
        />
      </div>
      <CommittedField
        label={names.forWhom}
        value={arrow.forWhom}
        placeholder="Everyone, as far as anybody has said"
        onCommit={(forWhom) => change({ forWhom })}
      />
      <CommittedField
        label="How sure the words are"
        value={arrow.hedge}
        placeholder="may, more likely, tends to"
        onCommit={(hedge) => change({ hedge })}
      />
    </div>
  );
}
