import { type FormEvent, useState } from 'react';
import type { Extract } from '#models/entities/extract.ts';
import type { Finding } from '#models/entities/finding.ts';
import type { Measure } from '#models/entities/measure.ts';
import { referrers } from '#models/referenceIndex.ts';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import {
  comparatorWords,
  directionWords,
  estimateTypeWords,
  findingLine,
} from '#models/words/findingWords.ts';

/** The number an extract reports, if it does: shown as a line, written down and changed in a form. */
export function FindingPart({ extract }: { readonly extract: Extract }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isOpen, setIsOpen] = useState(false);
  const [id] = referrers(document, { table: 'findings', field: 'extractId' }, extract.id);
  const finding = document.findings.get(id as Finding['id']);
  if (isOpen)
    return <FindingForm extract={extract} finding={finding ?? null} onDone={() => setIsOpen(false)} />;
  if (finding === undefined) {
    return (
      <div>
        <Button isDisabled={isReadOnly} onPress={() => setIsOpen(true)}>
          Write down its number
        </Button>
      </div>
    );
  }
  const measure = document.measures.get(finding.measureId as Measure['id'])?.name ?? finding.measureName;
  return (
    <div className="wf-finding">
      <p>{findingLine(finding, measure)}</p>
      <Button isDisabled={isReadOnly} onPress={() => setIsOpen(true)}>
        Change the number
      </Button>
      <Button
        isDisabled={isReadOnly}
        onPress={() => run(editor, 'findings.set', { extractId: extract.id, fields: null })}
      >
        Remove the number
      </Button>
    </div>
  );
}

type Draft = Readonly<
  Record<
    | 'measureName'
    | 'estimate'
    | 'ciLow'
    | 'ciHigh'
    | 'ciLevel'
    | 'pValue'
    | 'n'
    | 'nComplete'
    | 'followUp'
    | 'adjustedFor',
    string
  >
> &
  Pick<Finding, 'estimateType' | 'comparator' | 'direction'>;

const text = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

function draftOf(finding: Finding | null): Draft {
  return {
    measureName: finding?.measureName ?? '',
    estimateType: finding?.estimateType ?? 'mean_change',
    estimate: text(finding?.estimate),
    ciLow: text(finding?.ciLow),
    ciHigh: text(finding?.ciHigh),
    ciLevel: text(finding?.ciLevel),
    pValue: finding?.pValue ?? '',
    n: text(finding?.n),
    nComplete: text(finding?.nComplete),
    followUp: finding?.followUp ?? '',
    adjustedFor: finding?.adjustedFor ?? '',
    comparator: finding?.comparator ?? 'not_said',
    direction: finding?.direction ?? 'unclear',
  };
}

/** A number as people type it, with a comma or a typographic minus; null for nothing, undefined for what is none. */
function numberIn(typed: string): number | null | undefined {
  const plain = typed.trim().replace(',', '.').replace('−', '-');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function countIn(typed: string): number | null | undefined {
  const value = numberIn(typed);
  return value === null || value === undefined || (Number.isInteger(value) && value >= 0) ? value : undefined;
}

/** The fields as they are stored; null while something is no number. */
function fieldsOf(draft: Draft, measureId: Finding['measureId']) {
  const { estimateType, comparator, direction } = draft;
  const numbers = {
    estimate: numberIn(draft.estimate),
    ciLow: numberIn(draft.ciLow),
    ciHigh: numberIn(draft.ciHigh),
    ciLevel: numberIn(draft.ciLevel),
    n: countIn(draft.n),
    nComplete: countIn(draft.nComplete),
  };
  const { estimate, ciLow, ciHigh, ciLevel, n, nComplete } = numbers;
  if (estimate === undefined || ciLow === undefined || ciHigh === undefined) return null;
  if (ciLevel === undefined || n === undefined || nComplete === undefined) return null;
  const line = (typed: string) => typed.trim();
  return {
    measureId,
    measureName: line(draft.measureName),
    estimateType,
    estimate,
    ciLow,
    ciHigh,
    ciLevel,
    comparator,
    direction,
    n,
    nComplete,
    pValue: line(draft.pValue),
    followUp: line(draft.followUp),
    adjustedFor: draft.adjustedFor.trim(),
  };
}

function FindingForm({
  extract,
  finding,
  onDone,
}: {
  readonly extract: Extract;
  readonly finding: Finding | null;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const [draft, setDraft] = useState(() => draftOf(finding));
  const set = (field: keyof Draft) => (value: string) =>
    setDraft((before) => ({ ...before, [field]: value }));
  const isOdd = (typed: string) => numberIn(typed) === undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const fields = fieldsOf(draft, finding?.measureId ?? null);
    if (fields === null) return;
    if (run(editor, 'findings.set', { extractId: extract.id, fields }) !== null) onDone();
  };
  const numeric = (field: 'estimate' | 'ciLow' | 'ciHigh' | 'ciLevel' | 'n' | 'nComplete', label: string) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={set(field)}
      isInvalid={isOdd(draft[field])}
      errorMessage="This is not a number."
    />
  );
  return (
    <form className="wf-card wf-form" aria-label="The number it reports" onSubmit={save}>
      <TextField
        autoFocus
        label="What was measured"
        value={draft.measureName}
        onChange={set('measureName')}
      />
      <div className="wf-pair">
        <Select
          label="Kind of number"
          options={optionsOf(estimateTypeWords)}
          value={draft.estimateType}
          onChange={set('estimateType')}
        />
        {numeric('estimate', 'Estimate')}
      </div>
      <div className="wf-pair">
        {numeric('ciLow', 'Interval from')}
        {numeric('ciHigh', 'Interval to')}
      </div>
      <div className="wf-pair">
        {numeric('ciLevel', 'Interval level, %')}
        <TextField label="p as printed" value={draft.pValue} onChange={set('pValue')} />
      </div>
      <div className="wf-pair">
        {numeric('n', 'People (n)')}
        {numeric('nComplete', 'With complete data')}
      </div>
      <div className="wf-pair">
        <Select
          label="Compared with"
          options={optionsOf(comparatorWords)}
          value={draft.comparator}
          onChange={set('comparator')}
        />
        <TextField label="Measured when" value={draft.followUp} onChange={set('followUp')} />
      </div>
      <Select
        label="What the source says happened"
        options={optionsOf(directionWords)}
        value={draft.direction}
        onChange={set('direction')}
      />
      <TextField label="Adjusted for" value={draft.adjustedFor} onChange={set('adjustedFor')} />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={fieldsOf(draft, null) === null}>
          Keep the number
        </Button>
      </div>
    </form>
  );
}
