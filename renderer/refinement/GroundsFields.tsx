import type { Source } from '#models/entities/source.ts';
import { SourcePicker } from '#renderer/inspector/SourcePicker.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Who decided something, where, and what in the library speaks for it. */
export type Grounds = {
  readonly contributor: string;
  readonly session: string;
  readonly source: Source | null;
};

export const noGrounds: Grounds = { contributor: '', session: '', source: null };

/** What is kept with a reason besides the reason itself. */
export function keptGrounds({ contributor, session, source }: Grounds) {
  return { contributor: contributor.trim(), session: session.trim(), sourceId: source?.id ?? null };
}

/** Asks who decided, where, and what speaks for it; closed at first, as none of it has to be said. */
export function GroundsFields({
  value,
  onChange,
}: {
  readonly value: Grounds;
  readonly onChange: (grounds: Grounds) => void;
}) {
  return (
    <Disclosure title="Who, where, and what speaks for it">
      <div className="wf-stack">
        <TextField
          label="Who decided (a group or a pseudonym)"
          value={value.contributor}
          maxLength={500}
          onChange={(contributor) => onChange({ ...value, contributor })}
        />
        <TextField
          label="In which session or meeting"
          value={value.session}
          maxLength={500}
          onChange={(session) => onChange({ ...value, session })}
        />
        <SourcePicker
          label="What in the library speaks for it"
          chosen={value.source}
          onChoose={(source) => onChange({ ...value, source })}
        />
      </div>
    </Disclosure>
  );
}
