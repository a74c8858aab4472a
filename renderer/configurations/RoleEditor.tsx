import { schemeOf } from '#models/configurations/configurationRows.ts';
import { isOfMechanism, roleName } from '#models/configurations/roles.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import type { ConfigurationRole } from '#models/entities/configurationRole.ts';
import { elementName } from '#models/sentences/words.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { RoleChip } from '#renderer/ui/RoleChip.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';

import { AddPart } from './AddPart.tsx';
import { PartMenu } from './PartMenu.tsx';
import { type RoleGroup, roleGroups, roleQuestions } from './roleGroups.ts';

/** The boxes of a configuration by role: put in, taken out, moved to another role, and whose reasoning it is. */
export function RoleEditor({ configuration }: { readonly configuration: Configuration }) {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const groups = roleGroups(document, configuration);
  return (
    <section className="wf-roles" aria-label={said('Parts of this configuration')}>
      {groups.map((group) => (
        <RoleSection key={group.role} group={group} configuration={configuration} />
      ))}
      <AddPart configuration={configuration} shown={groups.map(({ role }) => role)} role={null} />
    </section>
  );
}

function RoleSection({
  group,
  configuration,
}: {
  readonly group: RoleGroup;
  readonly configuration: Configuration;
}) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { role, rows } = group;
  const name = roleName(role, vocabulary, schemeOf(document, configuration.theoryId));
  return (
    <section className="wf-roles-group" data-role={role} aria-label={name}>
      <header className="wf-roles-head">
        <h3>
          <WithHelp term={role}>
            <RoleChip role={role} word={name} />
          </WithHelp>
        </h3>
        <AddPart configuration={configuration} shown={[]} role={role} />
      </header>
      {rows.length === 0 ? (
        <p className="wf-roles-gap">{roleQuestions[role]}</p>
      ) : (
        <ul className="wf-roles-list">
          {rows.map((row) => (
            <li key={row.id}>
              <Part row={row} configuration={configuration} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Part({
  row,
  configuration,
}: {
  readonly row: ConfigurationRole;
  readonly configuration: Configuration;
}) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const element = useEditorState((state) => state.document.elements.get(row.elementId));
  const name = elementName(element, vocabulary);
  return (
    <div className="wf-part">
      <div className="wf-part-line">
        <button
          type="button"
          className="wf-part-name"
          title="Show this box on the map"
          onClick={() => goTo(editor, row.elementId)}
        >
          {name}
        </button>
        <PartMenu row={row} configuration={configuration} name={name} />
      </div>
      {isOfMechanism(row.role) && (
        <CommittedField
          label={`Whose: ${name}`}
          isLabelHidden
          value={row.whose}
          placeholder="Whose is it?"
          onCommit={(whose) =>
            run(editor, 'configurationRoles.change', { ids: [row.id], fields: { whose: whose.trim() } })
          }
        />
      )}
    </div>
  );
}
