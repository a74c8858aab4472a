import { type GridFilter, IN_NO_STAGE } from '#models/cmoTable/gridRows.ts';
import { stageName } from '#models/sentences/words.ts';
import { stagesOf } from '#models/theoryText/names.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { statuses } from './gridWords.ts';

/** What leaves rows out of the table of configurations: words, stage, status, evidence. */
export function GridFilters({
  filter,
  onFilter,
}: {
  readonly filter: GridFilter;
  readonly onFilter: (filter: GridFilter) => void;
}) {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const names = words(vocabulary);
  const stages = stagesOf(document, theoryId).map((stage) => stageName(stage, vocabulary));
  return (
    <div className="wf-configurations-filters" role="search" aria-label={said('Configurations')}>
      <SearchField
        label={said('Find in configurations')}
        placeholder="Find words"
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
      />
      <Select<string>
        label={names.stage}
        isLabelHidden
        value={filter.stage === '' ? 'all' : filter.stage}
        onChange={(stage) => onFilter({ ...filter, stage: stage === 'all' ? '' : stage })}
        options={[
          { id: 'all', label: `Every ${names.stage.toLowerCase()}` },
          ...[...new Set(stages)].map((name) => ({ id: name, label: name })),
          { id: IN_NO_STAGE, label: `In no ${names.stage.toLowerCase()}` },
        ]}
      />
      <Select<GridFilter['status'] | 'all'>
        label="Status"
        isLabelHidden
        value={filter.status === '' ? 'all' : filter.status}
        onChange={(status) => onFilter({ ...filter, status: status === 'all' ? '' : status })}
        options={[
          { id: 'all', label: 'Every status' },
          ...statuses.map((status) => ({ id: status, label: names.statuses[status] })),
        ]}
      />
      <Select<GridFilter['evidence'] | 'all'>
        label="Evidence"
        isLabelHidden
        value={filter.evidence === '' ? 'all' : filter.evidence}
        onChange={(evidence) => onFilter({ ...filter, evidence: evidence === 'all' ? '' : evidence })}
        options={[
          { id: 'all', label: 'Evidence or none' },
          { id: 'with', label: 'With evidence' },
          { id: 'without', label: 'Without evidence' },
        ]}
      />
    </div>
  );
}
