import { serviceGroups } from '#models/services/descriptors.ts';
import { serviceNotSaid } from '#models/services/otherService.ts';
import { Select } from '#renderer/ui/Select.tsx';

const all = 'all';

const choices: readonly { readonly id: string; readonly label: string; readonly description?: string }[] = [
  { id: all, label: 'All kinds of service' },
  ...serviceGroups.flatMap(({ title, descriptors }) =>
    descriptors.map(({ id, words }) => ({ id, label: words, description: title })),
  ),
  { id: serviceNotSaid, label: 'Kind of service not said' },
];

/** Narrows to what is about one kind of service, so that a light one is not taken for a holistic one; null: all. */
export function ServiceSelect({
  label,
  isLabelHidden = false,
  value,
  onChange,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string | null;
  readonly onChange: (service: string | null) => void;
}) {
  return (
    <Select
      label={label}
      isLabelHidden={isLabelHidden}
      options={choices}
      value={value ?? all}
      onChange={(id) => onChange(id === all ? null : id)}
    />
  );
}
