import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';

/** Which round is looked at; nothing to choose while there is one. */
export function RoundChoice({
  round,
  last,
  onChange,
}: {
  readonly round: number;
  readonly last: number;
  readonly onChange: (round: number) => void;
}) {
  if (last < 2) return null;
  const rounds = Array.from({ length: last }, (_, index) => String(index + 1));
  return (
    <SegmentedControl
      label="Round"
      isLabelShown
      value={String(round)}
      segments={rounds.map((id) => ({ id, label: id }))}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
