import { useRef } from 'react';

import { partsOfElement } from '#models/configurations/configurationRows.ts';
import type { Element, UsualRole } from '#models/entities/element.ts';
import { arrowsIn, arrowsOut } from '#models/queries/neighbours.ts';
import { elementName } from '#models/sentences/words.ts';
import { PartInConfigurations } from '#renderer/configurations/PartIn.tsx';
import { QuestionsHere } from '#renderer/checks/QuestionsHere.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { PanelHeader } from '#renderer/ui/PanelHeader.tsx';
import { RoleChip } from '#renderer/ui/RoleChip.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { RivalsOfOutcome } from '#renderer/rivals/RivalsOfOutcome.tsx';
import { words } from '#models/words/words.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { togglePanel } from '#renderer/actions/viewActions.ts';
import { FieldWithHelp } from '#renderer/terms/TermHelp.tsx';

import { CommittedArea, CommittedField } from './CommittedField.tsx';
import { extractsOf } from './claimTarget.ts';
import { ElementTags } from './ElementTags.tsx';
import { changeElements, none, optionsOf } from './fieldChange.ts';
import { EvidenceTab } from './EvidenceTab.tsx';
import { LaneFields } from './LaneFields.tsx';
import { MeasurementList } from './MeasurementList.tsx';
import { OutcomeFields } from './OutcomeFields.tsx';
import { OriginFields } from './OriginFields.tsx';
import { SentenceButton } from './SentenceButton.tsx';
import { useFieldFocus } from './useInspectorFocus.ts';

const directions = {
  [none]: 'Not said',
  increase: 'More is better',
  decrease: 'Less is better',
} as const;

function SentenceList({ title, arrowIds }: { readonly title: string; readonly arrowIds: readonly string[] }) {
  return (
    <Disclosure title={title} defaultExpanded summary={<span className="wf-quiet">{arrowIds.length}</span>}>
      {arrowIds.length === 0 ? (
        <p className="wf-quiet">None yet.</p>
      ) : (
        <ul className="wf-list">
          {arrowIds.map((id) => (
            <li key={id}>
              <SentenceButton arrowId={id} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function Connections({ elementId }: { readonly elementId: string }) {
  const document = useEditorState((state) => state.document);
  return (
    <>
      <SentenceList title="What leads here" arrowIds={arrowsIn(document, elementId).map(({ id }) => id)} />
      <SentenceList title="What it leads to" arrowIds={arrowsOut(document, elementId).map(({ id }) => id)} />
    </>
  );
}

/** What says that the box is there; what it leads to is for its arrows. */
function BoxEvidence({ element: { id, theoryId } }: { readonly element: Element }) {
  const document = useEditorState((state) => state.document);
  const claim = { id, theoryId, kind: 'element' } as const;
  const { length } = extractsOf(document, claim);
  return (
    <Disclosure
      title="Evidence of the box itself"
      defaultExpanded={length > 0}
      summary={<span className="wf-quiet">{length}</span>}
    >
      <EvidenceTab key={id} claim={claim} />
    </Disclosure>
  );
}

/** All fields of one box, what it is joined to, and how it is measured. */
export function ElementInspector({ element }: { readonly element: Element }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const names = words(vocabulary);
  const change = (fields: Parameters<typeof changeElements>[2]) =>
    changeElements(editor, [element.id], fields);
  return (
    <section className="wf-inspector-body" aria-label="Box">
      <PanelHeader
        title={elementName(element, vocabulary)}
        kind={
          element.usualRole === null ? (
            'Box'
          ) : (
            <RoleChip role={element.usualRole} word={names.roles[element.usualRole]} />
          )
        }
        onClose={() => togglePanel(editor, 'inspector')}
      />
      <QuestionsHere id={element.id} noun="box" />
      <div className="wf-inspector-scroll">
        <ElementFields element={element} />
        <div className="wf-inspector-sections">
          <Connections elementId={element.id} />
          <PartInConfigurations parts={partsOfElement(document, element.id)} />
          <RivalsOfOutcome elementId={element.id} />
          <BoxEvidence element={element} />
          <Disclosure title="Measures" defaultExpanded>
            <MeasurementList target={{ elementId: element.id }} theoryId={element.theoryId} />
          </Disclosure>
          <ElementTags element={element} />
          <OutcomeFields element={element} />
          <PoleFields element={element} />
          <OriginFields row={element} onChange={(fields) => change(fields)} />
        </div>
        <div className="wf-inspector-foot">
          <Button
            icon={Trash2}
            variant="quiet"
            isDisabled={isReadOnly}
            onPress={() => {
              run(editor, 'elements.remove', { elementIds: [element.id], arrowIds: [] });
              focusInspector();
            }}
          >
            Delete box
          </Button>
        </div>
      </div>
    </section>
  );
}

function ElementFields({ element }: { readonly element: Element }) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const label = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  useFieldFocus(label, { id: element.id, field: 'label' });
  const names = words(vocabulary);
  const roleOptions = [{ id: none, label: names.noRole }, ...optionsOf<UsualRole>(names.roles)];
  const change = (fields: Parameters<typeof changeElements>[2]) =>
    changeElements(editor, [element.id], fields);
  return (
    <div className="wf-inspector-fields">
      <CommittedArea
        inputRef={label}
        label="Label"
        rows={1}
        value={element.label}
        maxLength={500}
        isRequired
        {...(vocabulary === 'plain' && element.plainLabel.trim() !== ''
          ? { description: 'The map shows the plain words below.' }
          : {})}
        onCommit={(text) => change({ label: text.replace(/\s+/g, ' ').trim() })}
      />
      <CommittedField
        label="In plain words"
        value={element.plainLabel}
        placeholder="As one would say it to a neighbour"
        onCommit={(plainLabel) => change({ plainLabel })}
      />
      <FieldWithHelp term={element.usualRole ?? 'box'}>
        <Select
          label={names.usualRole}
          options={roleOptions}
          value={element.usualRole ?? none}
          isDisabled={isReadOnly}
          onChange={(role) => change({ usualRole: role === none ? null : (role as UsualRole) })}
        />
      </FieldWithHelp>
      <LaneFields elements={[element]} />
      <CommittedArea label="Note" value={element.note} onCommit={(note) => change({ note })} />
    </div>
  );
}

function PoleFields({ element }: { readonly element: Element }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const change = (fields: Parameters<typeof changeElements>[2]) =>
    changeElements(editor, [element.id], fields);
  const hasPoles = element.poleLow !== '' || element.poleHigh !== '' || element.desiredDirection !== null;
  return (
    <Disclosure title="Two ends and direction" defaultExpanded={hasPoles}>
      <div className="wf-stack">
        <div className="wf-pair">
          <CommittedField
            label="Low end"
            value={element.poleLow}
            placeholder="rushed"
            onCommit={(poleLow) => change({ poleLow })}
          />
          <CommittedField
            label="High end"
            value={element.poleHigh}
            placeholder="phased"
            onCommit={(poleHigh) => change({ poleHigh })}
          />
        </div>
        <Select
          label="Hoped-for direction"
          options={optionsOf(directions)}
          value={element.desiredDirection ?? none}
          isDisabled={isReadOnly}
          onChange={(direction) => change({ desiredDirection: direction === none ? null : direction })}
        />
      </div>
    </Disclosure>
  );
}
