import type { Theory } from '#models/entities/theory.ts';
import { evaluationPhases, phasesSource } from '#models/phases/evaluationPhases.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';

import { none } from './fieldChange.ts';

const choices = [
  { id: none, label: 'Not said' },
  ...evaluationPhases.map(({ id, words, asks }) => ({ id, label: words, description: asks })),
] as const;

/** How far the evaluation of the theory has got, and what is asked there. */
export function PhaseField({
  theory,
  isReadOnly,
}: {
  readonly theory: Theory;
  readonly isReadOnly: boolean;
}) {
  const editor = useEditor();
  const phase = evaluationPhases.find(({ id }) => id === theory.phase);
  return (
    <Select
      label="How far its evaluation is"
      description={phase === undefined ? '' : `${phase.asks} (${phasesSource})`}
      options={choices}
      value={theory.phase ?? none}
      isDisabled={isReadOnly}
      onChange={(chosen) =>
        run(editor, 'theories.change', {
          ids: [theory.id],
          fields: { phase: chosen === none ? null : chosen },
        })
      }
    />
  );
}
