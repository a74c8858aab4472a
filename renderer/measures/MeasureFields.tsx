import type { Measure } from '#models/entities/measure.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import type { InputOf } from '#models/runCommand.ts';
import { hydrate, run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';

import { directionWords } from '#models/words/resultWords.ts';

/** A number as people type it; null for none, undefined for no number. */
function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** The facts of a measure of the workspace, to change; each field is kept as it is left. */
export function MeasureFields({ measure }: { readonly measure: Measure }) {
  const editor = useEditor();
  // The window holds only what the theory refers to; to be changed, the row must be known to it.
  const known = () => hydrate(editor, [{ table: 'measures', row: measure }]);
  const change = (fields: InputOf<'measures.change'>['fields']) => {
    known();
    run(editor, 'measures.change', { ids: [measure.id], fields });
  };
  const changeNumber = (name: 'items' | 'minimum' | 'maximum', text: string) => {
    const value = numberIn(text);
    if (value === undefined) return;
    if (name !== 'items') change({ [name]: value });
    else if (value === null || (Number.isInteger(value) && value >= 0)) change({ items: value });
  };
  return (
    <Disclosure title="Change this measure" headingLevel={3}>
      <div className="wf-stack">
        <CommittedField label="Name" value={measure.name} isRequired onCommit={(name) => change({ name })} />
        <CommittedField
          label="Short name"
          value={measure.shortName}
          onCommit={(shortName) => change({ shortName })}
        />
        <CommittedField
          label="What it measures"
          value={measure.construct}
          onCommit={(construct) => change({ construct })}
        />
        <div className="wf-pair">
          <CommittedField
            label="Questions"
            value={measure.items === null ? '' : String(measure.items)}
            onCommit={(text) => changeNumber('items', text)}
          />
          <CommittedField label="Unit" value={measure.unit} onCommit={(unit) => change({ unit })} />
        </div>
        <div className="wf-pair">
          <CommittedField
            label="Lowest"
            value={measure.minimum === null ? '' : String(measure.minimum)}
            onCommit={(text) => changeNumber('minimum', text)}
          />
          <CommittedField
            label="Highest"
            value={measure.maximum === null ? '' : String(measure.maximum)}
            onCommit={(text) => changeNumber('maximum', text)}
          />
        </div>
        <Select
          label="Direction"
          options={optionsOf(directionWords)}
          value={measure.direction}
          onChange={(direction) => change({ direction })}
        />
        <CommittedField
          label="Source"
          value={measure.reference}
          onCommit={(reference) => change({ reference })}
        />
        <CommittedArea label="Note" value={measure.note} onCommit={(note) => change({ note })} />
        <Button
          variant="quiet"
          icon={Trash2}
          onPress={() => {
            known();
            run(editor, 'measures.remove', { ids: [measure.id] });
          }}
        >
          Remove this measure
        </Button>
      </div>
    </Disclosure>
  );
}
