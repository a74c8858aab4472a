import { serviceGroups, servicesIn, withService } from '#models/services/descriptors.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';

/** What kind of service a theory or a source is about: nothing, or several of each side. */
export function ServiceFields({
  value,
  onChange,
}: {
  /** Ids with spaces between. */
  readonly value: string;
  readonly onChange: (services: string) => void;
}) {
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const chosen = servicesIn(value);
  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <Disclosure
      title="Kind of service"
      summary={<span className="wf-quiet">{chosen.length === 0 ? 'Not said' : chosen.length}</span>}
    >
      <div className="wf-stack">
        {serviceGroups.map((group) => (
          <fieldset key={group.id} className="wf-times">
            <legend>{group.title}</legend>
            {group.descriptors.map(({ id, words, about }) => (
              <Checkbox
                key={id}
                isSelected={ids.has(id)}
                isDisabled={isReadOnly}
                onChange={(isOn) => onChange(withService(value, id, isOn))}
              >
                {words}
                {about !== '' && <span className="wf-times-about">{about}</span>}
              </Checkbox>
            ))}
            <p className="wf-hint">{group.source}</p>
          </fieldset>
        ))}
      </div>
    </Disclosure>
  );
}
