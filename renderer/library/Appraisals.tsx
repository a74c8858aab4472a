import { type FormEvent, useState } from 'react';
import {
  type Appraisal,
  type AppraisalDimension,
  type AppraisalLevel,
  appraisalDimensionField,
  appraisalLevels,
} from '#models/entities/appraisal.ts';
import type { Source } from '#models/entities/source.ts';
import { referrers } from '#models/referenceIndex.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { appraisalLevelWords, dimensionQuestions, dimensionWords } from '#models/words/recordWords.ts';

/** Relevance, richness and rigour of a source, each with its reason; judgements of several people stand side by side. */
export function Appraisals({ source }: { readonly source: Source }) {
  const document = useEditorState((state) => state.document);
  const rows = referrers(document, { table: 'appraisals', field: 'sourceId' }, source.id).flatMap(
    (id) => document.appraisals.get(id as Appraisal['id']) ?? [],
  );
  return (
    <div className="wf-source-fields">
      {appraisalDimensionField.options.map((dimension) => (
        <Dimension
          key={dimension}
          source={source}
          dimension={dimension}
          judged={rows.filter((row) => row.dimension === dimension)}
        />
      ))}
      <p className="wf-hint">
        After Dada and others 2023 (doi 10.1002/jrsm.1630); the words for richness after Pearson and others
        2015 (doi 10.1186/s13012-015-0338-6). A source of low rigour may still explain much: nothing is left
        out by itself.
      </p>
    </div>
  );
}

function Dimension({
  source,
  dimension,
  judged,
}: {
  readonly source: Source;
  readonly dimension: AppraisalDimension;
  readonly judged: readonly Appraisal[];
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isAdding, setIsAdding] = useState(false);
  const name = dimensionWords[dimension];
  return (
    <section className="wf-stack" aria-label={name}>
      <h3 className="wf-groupTitle">
        {name} <span className="wf-appraisal-question">{dimensionQuestions[dimension]}</span>
      </h3>
      {judged.map((row) => (
        <article key={row.id} className="wf-card wf-appraisal">
          <p>
            <strong>{appraisalLevelWords[row.level]}</strong>
            {row.appraiser === '' ? '' : ` · ${row.appraiser}`}
          </p>
          <p>{row.reason}</p>
          <IconButton
            label={`Take back: ${name}, ${appraisalLevelWords[row.level]}`}
            icon={Trash2}
            isDisabled={isReadOnly}
            onPress={() => run(editor, 'appraisals.remove', { ids: [row.id] })}
          />
        </article>
      ))}
      {isAdding ? (
        <Judge source={source} dimension={dimension} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button icon={Plus} isDisabled={isReadOnly} onPress={() => setIsAdding(true)}>
            Judge {name.toLowerCase()}
          </Button>
        </div>
      )}
    </section>
  );
}

function Judge({
  source,
  dimension,
  onDone,
}: {
  readonly source: Source;
  readonly dimension: AppraisalDimension;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const [level, setLevel] = useState<AppraisalLevel | null>(null);
  const [reason, setReason] = useState('');
  const [appraiser, setAppraiser] = useState('');
  const canAdd = level !== null && reason.trim() !== '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (level === null || !canAdd) return;
    const commit = run(editor, 'appraisals.add', {
      sourceId: source.id,
      extractId: null,
      dimension,
      level,
      reason: reason.trim(),
      appraiser: appraiser.trim(),
    });
    if (commit !== null) onDone();
  };
  return (
    <form className="wf-card wf-form" aria-label={`Judge ${dimensionWords[dimension]}`} onSubmit={add}>
      <Select
        autoFocus
        label="Level"
        options={appraisalLevels[dimension].map((id) => ({ id, label: appraisalLevelWords[id] }))}
        value={level}
        onChange={setLevel}
      />
      <TextArea label="Why (needed)" rows={2} value={reason} onChange={setReason} />
      <TextField label="Who judges" value={appraiser} onChange={setAppraiser} />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={!canAdd}>
          Record
        </Button>
      </div>
    </form>
  );
}
