import { useState, type FormEvent } from 'react';
import {
  type Concern,
  type Confidence,
  type ConfidenceComponent,
  type ConfidenceLevel,
  confidenceComponents,
} from '#models/entities/confidence.ts';
import { componentWords } from '#models/evidence/componentConcerns.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { componentQuestions, concernLevelWords, confidenceLevelWords } from '#models/words/recordWords.ts';
import { FieldWithHelp } from '#renderer/terms/TermHelp.tsx';

import { type Claim, targetOf } from './claimTarget.ts';
import { none, optionsOf } from './fieldChange.ts';

type Judged = { readonly concern: Concern | null; readonly reason: string };
type Draft = {
  readonly overall: ConfidenceLevel | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly components: Readonly<Record<ConfidenceComponent, Judged>>;
};

function draftOf(recorded: Confidence | null): Draft {
  const judged = (component: ConfidenceComponent): Judged => ({
    concern: recorded?.[component] ?? null,
    reason: recorded?.[`${component}Reason`] ?? '',
  });
  return {
    overall: recorded?.overall ?? null,
    reason: recorded?.reason ?? '',
    decidedBy: recorded?.decidedBy ?? '',
    components: {
      methodological: judged('methodological'),
      coherence: judged('coherence'),
      adequacy: judged('adequacy'),
      relevance: judged('relevance'),
    },
  };
}

function fieldsOf({ reason, decidedBy, components }: Draft, overall: ConfidenceLevel) {
  const { methodological, coherence, adequacy, relevance } = components;
  return {
    overall,
    reason: reason.trim(),
    decidedBy: decidedBy.trim(),
    methodological: methodological.concern,
    methodologicalReason: methodological.reason.trim(),
    coherence: coherence.concern,
    coherenceReason: coherence.reason.trim(),
    adequacy: adequacy.concern,
    adequacyReason: adequacy.reason.trim(),
    relevance: relevance.concern,
    relevanceReason: relevance.reason.trim(),
  };
}

/** The team's own judgement: a level with the reason it must have, and the four components it may have. */
export function ConfidenceForm({
  claim,
  recorded,
}: {
  readonly claim: Claim;
  readonly recorded: Confidence | null;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [draft, setDraft] = useState(() => draftOf(recorded));
  const change = (fields: Partial<Draft>) => setDraft((before) => ({ ...before, ...fields }));
  const { overall } = draft;
  const canRecord = overall !== null && draft.reason.trim() !== '' && !isReadOnly;
  const record = (event: FormEvent) => {
    event.preventDefault();
    if (!canRecord) return;
    run(editor, 'confidences.set', {
      theoryId: claim.theoryId,
      target: targetOf(claim),
      fields: fieldsOf(draft, overall),
    });
    // The form is made anew for what is recorded; the keyboard goes on from the panel.
    focusInspector();
  };
  return (
    <form className="wf-card wf-form" aria-label="How sure the team is" onSubmit={record}>
      <FieldWithHelp term="confidence">
        <Select
          label="How sure are we?"
          options={optionsOf(confidenceLevelWords)}
          value={overall}
          placeholder="Not judged yet"
          isDisabled={isReadOnly}
          onChange={(level) => change({ overall: level })}
        />
      </FieldWithHelp>
      <TextArea
        label="Why (needed)"
        rows={2}
        value={draft.reason}
        isReadOnly={isReadOnly}
        onChange={(reason) => change({ reason })}
        placeholder="What makes the team as sure as that, and no surer"
      />
      {confidenceComponents.map((component) => (
        <Component
          key={component}
          component={component}
          judged={draft.components[component]}
          isReadOnly={isReadOnly}
          onChange={(judged) => change({ components: { ...draft.components, [component]: judged } })}
        />
      ))}
      <TextField
        label="Decided by"
        value={draft.decidedBy}
        isReadOnly={isReadOnly}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <p className="wf-hint">
        After GRADE-CERQual (Lewin and others 2018, doi 10.1186/s13012-017-0688-3), which was made for
        findings of qualitative reviews.
      </p>
      <div className="wf-form-acts">
        {recorded !== null && (
          <Button
            isDisabled={isReadOnly}
            onPress={() => run(editor, 'confidences.remove', { ids: [recorded.id] })}
          >
            Withdraw
          </Button>
        )}
        <Button variant="primary" type="submit" isDisabled={!canRecord}>
          {recorded === null ? 'Record' : 'Record again'}
        </Button>
      </div>
    </form>
  );
}

function Component({
  component,
  judged,
  isReadOnly,
  onChange,
}: {
  readonly component: ConfidenceComponent;
  readonly judged: Judged;
  readonly isReadOnly: boolean;
  readonly onChange: (judged: Judged) => void;
}) {
  const name = componentWords[component];
  return (
    <fieldset className="wf-stack">
      <legend className="wf-groupTitle">{name}</legend>
      <Select
        label={`${name}: concern`}
        isLabelHidden
        description={componentQuestions[component]}
        options={[{ id: none, label: 'Not said' }, ...optionsOf(concernLevelWords)]}
        value={judged.concern ?? none}
        isDisabled={isReadOnly}
        onChange={(concern) => onChange({ ...judged, concern: concern === none ? null : concern })}
      />
      <TextField
        label={`${name}: reason`}
        isLabelHidden
        value={judged.reason}
        isReadOnly={isReadOnly}
        onChange={(reason) => onChange({ ...judged, reason })}
        placeholder="Reason"
      />
    </fieldset>
  );
}
