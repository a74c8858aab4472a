import type { Origin } from '#models/entities/fields.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { originWords, shortCitation } from '#models/words/recordWords.ts';

import { CommittedField } from './CommittedField.tsx';
import { optionsOf } from './fieldChange.ts';
import { LazyDisclosure } from './LazyDisclosure.tsx';
import { SourcePicker } from './SourcePicker.tsx';

type OriginRow = {
  readonly id: string;
  readonly origin: Origin;
  readonly originSourceId: string | null;
  readonly originNote: string;
};

/** Whose words something is in, and where exactly they stand. */
export function OriginFields({
  row,
  onChange,
}: {
  readonly row: OriginRow;
  readonly onChange: (change: Partial<Pick<OriginRow, 'origin' | 'originSourceId' | 'originNote'>>) => void;
}) {
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const source = useEditorState((state) =>
    row.originSourceId === null ? null : (state.document.sources.get(row.originSourceId as never) ?? null),
  );
  const summary = source === null ? originWords[row.origin] : shortCitation(source);
  return (
    <LazyDisclosure title="Whose words" summary={<span className="wf-quiet">{summary}</span>}>
      {() => (
        <div className="wf-stack">
          <Select
            label="Whose words"
            isLabelHidden
            options={optionsOf(originWords)}
            value={row.origin}
            isDisabled={isReadOnly}
            onChange={(origin) => onChange({ origin })}
          />
          <SourcePicker
            key={row.originSourceId ?? ''}
            label="Source of the words"
            chosen={source}
            onChoose={(chosen) => onChange({ originSourceId: chosen?.id ?? null })}
          />
          <CommittedField
            label="Where in the source"
            value={row.originNote}
            onCommit={(originNote) => onChange({ originNote })}
            placeholder="Page, slide or section"
          />
        </div>
      )}
    </LazyDisclosure>
  );
}
