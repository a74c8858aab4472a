import { rolesOf, schemeOf } from '#models/configurations/configurationRows.ts';
import { roleName, roleOrder } from '#models/configurations/roles.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import type { ConfigurationRole } from '#models/entities/configurationRole.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Crosshair, Ellipsis, Trash2 } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

/** What can be done with one box of a configuration: another role, its place on the map, out of the configuration. */
export function PartMenu({
  row,
  configuration,
  name,
}: {
  readonly row: ConfigurationRole;
  readonly configuration: Configuration;
  readonly name: string;
}) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const rows = rolesOf(document, configuration.id);
  const own = new Set(rows.filter(({ elementId }) => elementId === row.elementId).map(({ role }) => role));
  const scheme = schemeOf(document, configuration.theoryId);
  const others = roleOrder.filter((role) => !own.has(role));
  const remove = () =>
    run(editor, 'configurations.setRoles', {
      configurationId: configuration.id,
      roles: rows
        .filter(({ id }) => id !== row.id)
        .map(({ elementId, role, whose }) => ({ elementId, role, whose })),
    });
  const act = (id: string) => {
    const role = others.find((other) => other === id);
    if (role !== undefined) run(editor, 'configurationRoles.change', { ids: [row.id], fields: { role } });
    else if (id === 'show') goTo(editor, row.elementId, { onMap: true });
    else remove();
  };
  return (
    <MenuTrigger>
      <IconButton label={`“${name}” here`} icon={Ellipsis} tooltipPlacement="left" />
      <Menu placement="bottom end" onAction={act} disabledKeys={isReadOnly ? [...others, 'remove'] : []}>
        <MenuSection title="Move to">
          {others.map((role) => (
            <MenuItem key={role} id={role} label={roleName(role, vocabulary, scheme)} />
          ))}
        </MenuSection>
        <MenuSeparator />
        <MenuItem id="show" label="Show on the map" icon={Crosshair} />
        <MenuItem
          id="remove"
          label={said('Take out of this configuration')}
          description="The box itself stays"
          icon={Trash2}
          isDanger
        />
      </Menu>
    </MenuTrigger>
  );
}
