import type { PartIn } from '#models/configurations/configurationRows.ts';
import { schemeOf } from '#models/configurations/configurationRows.ts';
import { roleName } from '#models/configurations/roles.ts';
import { openConfiguration, pointAtConfiguration } from '#renderer/actions/configurationActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { RoleChip } from '#renderer/ui/RoleChip.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import './configurations.css';

/** The configurations a box or an arrow has a part in; a press opens one. Nothing when there is none. */
export function PartInConfigurations({ parts }: { readonly parts: readonly PartIn[] }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  if (parts.length === 0) return null;
  return (
    <Disclosure
      title={said('Part in configurations')}
      defaultExpanded
      summary={<span className="wf-quiet">{parts.length}</span>}
    >
      <ul className="wf-list">
        {parts.map(({ configuration, roles }) => (
          <li key={configuration.id}>
            <button
              type="button"
              className="wf-partIn"
              onClick={() => openConfiguration(editor, configuration.id)}
              onPointerEnter={() => pointAtConfiguration(editor, configuration.id)}
              onPointerLeave={() => pointAtConfiguration(editor, null)}
            >
              <span className="wf-partIn-words">
                <strong>{configuration.code}</strong> {configuration.title}
              </span>
              {roles.map((role) => (
                <RoleChip
                  key={role}
                  role={role}
                  word={roleName(role, vocabulary, schemeOf(document, configuration.theoryId))}
                />
              ))}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
