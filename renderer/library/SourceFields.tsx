import { type Source, methodsField, readingStatusField } from '#models/entities/source.ts';
import type { InputOf } from '#models/runCommand.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { ServiceFields } from '#renderer/inspector/ServiceFields.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { methodWords, readingStatusWords, sourceKindWords } from '#models/words/recordWords.ts';

type LineField = {
  [Field in keyof Source]: Source[Field] extends string ? Field : never;
}[keyof Source];

const publication: readonly (readonly [LineField, string])[] = [
  ['authors', 'Authors'],
  ['container', 'Journal or book'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['pages', 'Pages'],
  ['publisher', 'Publisher'],
  ['doi', 'DOI'],
  ['pmid', 'PubMed number'],
  ['url', 'Address'],
];

const study: readonly (readonly [LineField, string])[] = [
  ['studyDesign', 'Study design'],
  ['setting', 'Setting'],
  ['country', 'Country'],
  ['population', 'Who took part'],
];

function yearOf(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{4}$/.test(trimmed) ? Number(trimmed) : undefined;
}

function numberOf(text: string): number | null | undefined {
  const trimmed = text.replaceAll(/[\s,]/g, '');
  if (trimmed === '') return null;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** The tags a person wrote, one a line, each once. */
function tagsOf(text: string): string {
  return [...new Set(text.split(/[\n;,]/).map((tag) => tag.trim()))].filter((tag) => tag !== '').join('\n');
}

/** The record of a source: what was published, how it was found out, and how far the team has got. */
export function SourceFields({ source }: { readonly source: Source }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const change = (fields: InputOf<'sources.change'>['fields']) =>
    run(editor, 'sources.change', { ids: [source.id], fields });
  const line = ([field, label]: readonly [LineField, string]) => (
    <CommittedField
      key={field}
      label={label}
      value={source[field]}
      onCommit={(text) => change({ [field]: text })}
    />
  );
  const counted = (text: string, read: typeof yearOf, set: (value: number | null) => void) => {
    const value = read(text);
    if (value !== undefined) set(value);
  };
  return (
    <div className="wf-source-fields">
      <div className="wf-pair">
        <Select
          label="Kind of evidence"
          options={methodsField.options.map((id) => ({ id, label: methodWords[id] }))}
          value={source.methods}
          isDisabled={isReadOnly}
          onChange={(methods) => change({ methods })}
        />
        <Select
          label="How far we are"
          options={readingStatusField.options.map((id) => ({ id, label: readingStatusWords[id] }))}
          value={source.readingStatus}
          isDisabled={isReadOnly}
          onChange={(readingStatus) => change({ readingStatus })}
        />
      </div>
      <CommittedArea
        label="Tags, one a line"
        rows={1}
        value={source.tags}
        onCommit={(text) => change({ tags: tagsOf(text) })}
      />
      {study.map(line)}
      <CommittedField
        label="How many took part"
        value={source.sampleSize === null ? '' : String(source.sampleSize)}
        onCommit={(text) => counted(text, numberOf, (sampleSize) => change({ sampleSize }))}
      />
      <ServiceFields value={source.services} onChange={(services) => change({ services })} />
      <CommittedArea label="Note" rows={1} value={source.note} onCommit={(note) => change({ note })} />
      <CommittedArea
        label="Title"
        rows={1}
        isRequired
        value={source.title}
        onCommit={(text) => change({ title: text.replaceAll(/\s+/g, ' ').trim() })}
      />
      <div className="wf-pair">
        <CommittedField
          label="Year"
          value={source.year === null ? '' : String(source.year)}
          onCommit={(text) => counted(text, yearOf, (year) => change({ year }))}
        />
        <Select
          label="What it is"
          options={optionsOf(sourceKindWords)}
          value={source.kind}
          isDisabled={isReadOnly}
          onChange={(kind) => change({ kind })}
        />
      </div>
      {publication.map(line)}
      <CommittedArea
        label="Abstract"
        rows={6}
        value={source.abstract}
        onCommit={(abstract) => change({ abstract })}
      />
      {source.keywords !== '' && (
        <p className="wf-hint">Keywords of the database: {source.keywords.replaceAll('\n', '; ')}</p>
      )}
      {source.importedFrom !== '' && <p className="wf-hint">Imported from {source.importedFrom}</p>}
      {source.otherFields !== '' && (
        <details className="wf-source-other">
          <summary>What the record held besides</summary>
          <pre>{source.otherFields}</pre>
        </details>
      )}
    </div>
  );
}
