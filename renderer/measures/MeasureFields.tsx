import type { Measure } from '#models/entities/measure.ts';
import type { InputOf } from '#models/runCommand.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { none, optionsOf } from '#renderer/inspector/fieldChange.ts';
import { hydrate, run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { directionWords } from '#models/words/resultWords.ts';
import { constructKindWords, costWords, transformWords, verifiedWords } from './measureWords.ts';

type Change = (fields: InputOf<'measures.change'>['fields']) => void;
type Part = { readonly measure: Measure; readonly change: Change };
type TextField = {
  [Field in keyof Measure]: Measure[Field] extends string
    ? string extends Measure[Field]
      ? Field
      : never
    : never;
}[keyof Measure];
type NumberField = 'items' | 'minimum' | 'maximum' | 'minutes';

/** A number as people type it; null for none, undefined for no number. */
function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** The facts of a measure of the workspace, to change; each field is kept as it is left. */
export function MeasureFields({ measure }: { readonly measure: Measure }) {
  const editor = useEditor();
  // The window holds only what the theory refers to; to be changed, the row must be known to it.
  const known = () => hydrate(editor, [{ table: 'measures', row: measure }]);
  const change: Change = (fields) => {
    known();
    run(editor, 'measures.change', { ids: [measure.id], fields });
  };
  return (
    <Disclosure title="Change this measure" headingLevel={3}>
      <div className="wf-stack wf-measures-fields">
        <WhatFields measure={measure} change={change} />
        <ScoreFields measure={measure} change={change} />
        <UseFields measure={measure} change={change} />
        <div>
          <Button
            variant="quiet"
            icon={Trash2}
            onPress={() => {
              known();
              run(editor, 'measures.remove', { ids: [measure.id] });
            }}
          >
            Remove this measure
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}

function Line({
  part,
  field,
  label,
  hint,
}: {
  readonly part: Part;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
}) {
  return (
    <CommittedField
      label={label}
      value={part.measure[field]}
      isRequired={field === 'name'}
      {...(hint === undefined ? {} : { placeholder: hint })}
      onCommit={(text) => part.change({ [field]: text })}
    />
  );
}

function Lines({
  part,
  field,
  label,
  hint,
}: {
  readonly part: Part;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
}) {
  return (
    <CommittedArea
      label={label}
      value={part.measure[field]}
      {...(hint === undefined ? {} : { placeholder: hint })}
      onCommit={(text) => part.change({ [field]: text })}
    />
  );
}

function Figure({
  part,
  field,
  label,
}: {
  readonly part: Part;
  readonly field: NumberField;
  readonly label: string;
}) {
  const value = part.measure[field];
  const isWhole = field === 'items' || field === 'minutes';
  return (
    <CommittedField
      label={label}
      value={value === null ? '' : String(value)}
      onCommit={(text) => {
        const typed = numberIn(text);
        if (typed === undefined) return;
        if (isWhole && typed !== null && (!Number.isInteger(typed) || typed < 0)) return;
        part.change({ [field]: typed });
      }}
    />
  );
}

function WhatFields(part: Part) {
  const said = useSaid();
  const { measure, change } = part;
  return (
    <>
      <Line part={part} field="name" label="Name" />
      <div className="wf-pair">
        <Line part={part} field="shortName" label="Short name" />
        <Line part={part} field="version" label="Version" />
      </div>
      <Line part={part} field="construct" label="What it measures" />
      <Select
        label="What sort of thing that is"
        options={[{ id: none, label: 'Not said' }, ...optionsOf(constructKindWords)]}
        value={measure.constructKind ?? none}
        onChange={(kind) => change({ constructKind: kind === none ? null : kind })}
      />
      <Line part={part} field="outcomes" label={said('For which outcomes')} hint="Loneliness; Friendship" />
      <Line part={part} field="domains" label="Domains" hint="Social; General" />
    </>
  );
}

function ScoreFields(part: Part) {
  const { measure, change } = part;
  return (
    <>
      <div className="wf-pair">
        <Figure part={part} field="items" label="Questions" />
        <Line part={part} field="response" label="Answers" hint="1–5 each" />
      </div>
      <div className="wf-pair">
        <Figure part={part} field="minimum" label="Lowest" />
        <Figure part={part} field="maximum" label="Highest" />
        <Line part={part} field="unit" label="Unit" />
      </div>
      <div className="wf-pair">
        <Select
          label="Direction"
          options={optionsOf(directionWords)}
          value={measure.direction}
          onChange={(direction) => change({ direction })}
        />
        <Line part={part} field="recall" label="Asks about" hint="Last two weeks" />
      </div>
      <div className="wf-pair">
        <Select
          label="Scoring"
          options={optionsOf(transformWords)}
          value={measure.transform}
          onChange={(transform) => change({ transform })}
        />
        <Line part={part} field="valueSet" label="Value set" />
      </div>
      <Lines part={part} field="subscales" label="Parts" hint="One a line" />
      <Lines part={part} field="bands" label="Named ranges" hint="One a line, with where it is from" />
      <Lines
        part={part}
        field="importantDifference"
        label="Important difference"
        hint="One a line, with where it is from"
      />
    </>
  );
}

function UseFields(part: Part) {
  const { measure, change } = part;
  return (
    <>
      <div className="wf-pair">
        <Line part={part} field="licence" label="Licence" />
        <Select
          label="Cost"
          options={optionsOf(costWords)}
          value={measure.cost}
          onChange={(cost) => change({ cost })}
        />
      </div>
      <div className="wf-pair">
        <Line part={part} field="completedBy" label="Filled in by" hint="The person, or: Records" />
        <Figure part={part} field="minutes" label="Minutes" />
        <Line part={part} field="languages" label="Languages" />
      </div>
      <Lines part={part} field="reference" label="Source" />
      <Select
        label="Checked against the source"
        options={optionsOf(verifiedWords)}
        value={measure.verified}
        onChange={(verified) => change({ verified })}
      />
      <Lines part={part} field="note" label="Note" />
    </>
  );
}
