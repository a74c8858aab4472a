import { useState } from 'react';
import type { Measure } from '#models/entities/measure.ts';
import { bundledLike } from '#models/measures/library.ts';
import { useLibrarySearch } from '#renderer/inspector/useLibrarySearch.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { countWords } from '#models/words/countWords.ts';

import type { ListedMeasure } from './listedMeasure.ts';
import { ListActs } from './ListActs.tsx';
import { MeasureItem } from './MeasureItem.tsx';
import { NewMeasure } from './NewMeasure.tsx';

const choices = [
  { id: 'all', label: 'All measures' },
  { id: 'own', label: 'In this workspace' },
  { id: 'bundled', label: 'Come with Wherefore' },
  { id: 'unverified', label: 'Not or partly verified' },
] as const;
type Choice = (typeof choices)[number]['id'];

/** More measures of one's own than this are found by searching. */
const MOST_OWN = 500;

/** Those of the workspace, then the bundled ones whose name is not among them, each by name. */
function listed(own: readonly Measure[], text: string, choice: Choice): readonly ListedMeasure[] {
  const bundled = bundledLike(
    text,
    own.map(({ name }) => name),
  );
  const all = [
    ...(choice === 'bundled' ? [] : own.map((measure) => ({ key: measure.id as string, measure }))),
    ...(choice === 'own' ? [] : bundled),
  ];
  return all
    .filter(({ measure }) => choice !== 'unverified' || measure.verified !== 'full')
    .toSorted((one, other) => one.measure.name.localeCompare(other.measure.name, 'en'));
}

/** The instruments and indicators there are: with their structure and source, never their items. */
export function MeasureLibrary() {
  const [text, setText] = useState('');
  const [choice, setChoice] = useState<Choice>('all');
  const found = useLibrarySearch('measures', text, MOST_OWN);
  const own = found.flatMap((upsert) => (upsert.table === 'measures' ? [upsert.row] : []));
  const shown = listed(own, text, choice);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-measures-scroll" role="region" aria-label="Measures" tabIndex={0}>
      <div className="wf-measures-choices">
        <SearchField
          label="Find a measure"
          value={text}
          onChange={setText}
          placeholder="loneliness, PHQ-9 …"
        />
        <Select label="Show" options={choices} value={choice} onChange={setChoice} />
        <NewMeasure />
        <ListActs format="measures-csv" options={{ measures: choice === 'own' ? 'own' : 'all' }} />
      </div>
      <p className="wf-quiet" role="status">
        {countWords(shown.length, 'measure')}. Their questions are others’ property and are not here; what
        nobody has checked says so.
      </p>
      <ul className="wf-measures-cards">
        {shown.map((one) => (
          <li key={one.key}>
            <MeasureItem listed={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
