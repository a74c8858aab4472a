import { useEffect, useMemo, useRef, useState } from 'react';

import { rolesOf, schemeOf } from '#models/configurations/configurationRows.ts';
import { type Role, roleName, roleOrder } from '#models/configurations/roles.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { folded } from '#models/queries/searchLocal.ts';
import { elementName } from '#models/sentences/words.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuTrigger } from '#renderer/ui/Menu.tsx';

const MOST_SHOWN = 40;
const newBox = 'new-box';

type AddPartProps = {
  readonly configuration: Configuration;
  /** The role the box is to play; null: one of those that are not shown yet is chosen first. */
  readonly role: Role | null;
  readonly shown: readonly Role[];
};

/** Puts a box into a configuration: one that is there, or a new one. */
export function AddPart({ configuration, role, shown }: AddPartProps) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [adding, setAdding] = useState<Role | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone: its button takes it.
    if (wasAdding.current && adding === null) button.current?.focus();
    wasAdding.current = adding !== null;
  }, [adding]);
  const scheme = schemeOf(document, configuration.theoryId);
  if (isReadOnly) return null;
  if (adding !== null)
    return <PartField configuration={configuration} role={adding} onDone={() => setAdding(null)} />;
  if (role !== null)
    return (
      <IconButton
        ref={button}
        label={`Add a box: ${roleName(role, vocabulary, scheme)}`}
        icon={Plus}
        tooltipPlacement="left"
        onPress={() => setAdding(role)}
      />
    );
  const others = roleOrder.filter((other) => !shown.includes(other));
  if (others.length === 0) return null;
  return (
    <div>
      <MenuTrigger>
        <Button ref={button} variant="quiet" icon={Plus}>
          Another part
        </Button>
        <Menu onAction={(id) => setAdding(others.find((other) => other === id) ?? null)}>
          {others.map((other) => (
            <MenuItem key={other} id={other} label={roleName(other, vocabulary, scheme)} />
          ))}
        </Menu>
      </MenuTrigger>
    </div>
  );
}

function PartField({
  configuration,
  role,
  onDone,
}: {
  readonly configuration: Configuration;
  readonly role: Role;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [text, setText] = useState('');
  const { id: configurationId, theoryId } = configuration;
  const rows = rolesOf(document, configurationId);
  const boxes = useMemo(
    () =>
      elementsInReadingOrder(document, theoryId).map((element) => {
        const label = elementName(element, vocabulary);
        return { id: element.id as string, label, searched: folded(label) };
      }),
    [document, theoryId, vocabulary],
  );
  const taken = new Set<string>(rows.filter((row) => row.role === role).map(({ elementId }) => elementId));
  const wanted = folded(text.trim());
  const found = boxes
    .filter(({ id, searched }) => !taken.has(id) && searched.includes(wanted))
    .slice(0, MOST_SHOWN)
    .map(({ id, label }) => ({ id, label }));
  const isNew = text.trim() !== '' && !boxes.some(({ searched }) => searched === wanted);
  const options = isNew ? [...found, { id: newBox, label: `New box “${text.trim()}”` }] : found;
  const choose = (id: string | null) => {
    if (id === null) return;
    const commit =
      id === newBox
        ? run(editor, 'configurations.addBox', { configurationId, label: text.trim(), role })
        : run(editor, 'configurations.setRoles', {
            configurationId,
            roles: [
              ...rows.map((row) => ({ elementId: row.elementId, role: row.role, whose: row.whose })),
              { elementId: id, role },
            ],
          });
    if (commit !== null) onDone();
  };
  const name = roleName(role, vocabulary, schemeOf(document, theoryId));
  return (
    <div
      className="wf-roles-add"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <ComboBox
        autoFocus
        label={`Box to add: ${name}`}
        isLabelHidden
        options={options}
        value={null}
        onChange={choose}
        inputValue={text}
        onInputChange={setText}
        isFiltered
        placeholder="Some letters of a box, or a new one"
        emptyWords="Every box is there already. Type to make a new one."
      />
    </div>
  );
}
