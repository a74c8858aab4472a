import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { sourceKindWords } from '#models/words/recordWords.ts';

import { type NewSource, isYear } from './evidenceDraft.ts';
import { optionsOf } from './fieldChange.ts';

/** The few facts that name a source; the rest can follow later. */
export function NewSourceFields({
  value,
  onChange,
}: {
  readonly value: NewSource;
  readonly onChange: (source: NewSource) => void;
}) {
  const set = (fields: Partial<NewSource>) => onChange({ ...value, ...fields });
  return (
    <>
      <TextField autoFocus label="Title" value={value.title} onChange={(title) => set({ title })} />
      <TextField
        label="Authors"
        value={value.authors}
        onChange={(authors) => set({ authors })}
        placeholder="Surname Initials, Surname Initials"
      />
      <div className="wf-pair">
        <TextField
          label="Year"
          value={value.year}
          onChange={(year) => set({ year })}
          isInvalid={!isYear(value.year)}
          errorMessage="Four digits, or nothing."
        />
        <Select
          label="What it is"
          options={optionsOf(sourceKindWords)}
          value={value.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <TextField label="DOI" value={value.doi} onChange={(doi) => set({ doi })} placeholder="10.1111/…" />
    </>
  );
}
