import type { Theory } from '#models/entities/theory.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';

import { optionsOf } from './fieldChange.ts';

const schemes = {
  CMO: 'CMO: context, mechanism, outcome',
  ICAMO: 'ICAMO: intervention, context, actor, mechanism, outcome',
  SCMO: 'SCMO: strategy, context, mechanism, outcome',
  CIMO: 'CIMO: context, intervention, mechanism, outcome',
} as const satisfies Record<Theory['scheme'], string>;

/** How the theory writes its configurations: two disputes of the field that each team settles for itself. */
export function SchemeFields({
  theory,
  isReadOnly,
}: {
  readonly theory: Theory;
  readonly isReadOnly: boolean;
}) {
  const editor = useEditor();
  return (
    <section className="wf-stack" aria-label="How configurations are written">
      <h3 className="wf-groupTitle">How configurations are written</h3>
      <Select
        label="Scheme"
        description="CMO is usual; other schemes are in use and no guidance settles it (De Weger and others 2020, doi 10.1177/1609406920938577)."
        options={optionsOf(schemes)}
        value={theory.scheme}
        isDisabled={isReadOnly}
        onChange={(scheme) => run(editor, 'theories.change', { ids: [theory.id], fields: { scheme } })}
      />
      <Switch
        isSelected={theory.isMechanismSplit}
        isDisabled={isReadOnly}
        description="Some take a mechanism apart into what is offered and how that changes reasoning (Dalkin and others 2015, doi 10.1186/s13012-015-0237-x); others find that it can be either or both (Jagosh, RAMESES list, 2015)."
        onChange={(isMechanismSplit) =>
          run(editor, 'theories.change', { ids: [theory.id], fields: { isMechanismSplit } })
        }
      >
        Resource and reasoning apart
      </Switch>
    </section>
  );
}
