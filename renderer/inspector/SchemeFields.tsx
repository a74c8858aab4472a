import type { Theory } from '#models/entities/theory.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { FieldWithHelp } from '#renderer/terms/TermHelp.tsx';

import { optionsOf } from './fieldChange.ts';

const schemes = {
  CMO: 'CMO: context, {mechanism|how people respond}, {outcome|what happens}',
  ICAMO:
    'ICAMO: {intervention|what is offered}, context, {actor|who}, {mechanism|how people respond}, {outcome|what happens}',
  SCMO: 'SCMO: {strategy|what is done}, context, {mechanism|how people respond}, {outcome|what happens}',
  CIMO: 'CIMO: context, {intervention|what is offered}, {mechanism|how people respond}, {outcome|what happens}',
} as const satisfies Record<Theory['scheme'], string>;

/** How the theory writes its configurations: two disputes of the field that each team settles for itself. */
export function SchemeFields({
  theory,
  isReadOnly,
}: {
  readonly theory: Theory;
  readonly isReadOnly: boolean;
}) {
  const said = useSaid();
  const editor = useEditor();
  return (
    <section className="wf-stack" aria-label={said('How configurations are written')}>
      <h3 className="wf-groupTitle">{said('How configurations are written')}</h3>
      <FieldWithHelp term="scheme">
        <Select
          label="Scheme"
          description={said(
            'CMO is usual; other schemes are in use and no guidance settles it (De Weger and others 2020, doi 10.1177/1609406920938577).',
          )}
          options={optionsOf(schemes).map((option) => ({ ...option, label: said(option.label) }))}
          value={theory.scheme}
          isDisabled={isReadOnly}
          onChange={(scheme) => run(editor, 'theories.change', { ids: [theory.id], fields: { scheme } })}
        />
      </FieldWithHelp>
      <Switch
        isSelected={theory.isMechanismSplit}
        isDisabled={isReadOnly}
        description={said(
          'Some take {a mechanism|the reason why} apart into what is offered and how that changes {reasoning|what people think or feel} (Dalkin and others 2015, doi 10.1186/s13012-015-0237-x); others find that it can be either or both (Jagosh, RAMESES list, 2015).',
        )}
        onChange={(isMechanismSplit) =>
          run(editor, 'theories.change', { ids: [theory.id], fields: { isMechanismSplit } })
        }
      >
        {said('{Resource and reasoning|What is offered and what people think} apart')}
      </Switch>
    </section>
  );
}
