import { Fragment } from 'react';

import { isAvailable, labelOf, perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { type ActionId, actionIds, actionOf } from '#shared/actions.ts';

const fileActions: readonly ActionId[] = actionIds.filter(
  (id) => actionOf(id).menu === 'File' && id !== 'theory.new' && id !== 'starter.add',
);

/** The File menu where there is no native one, and everywhere under the name of the workspace. */
export function WorkspaceMenu() {
  const editor = useEditor();
  const state = useEditorState((whole) => whole);
  return (
    <MenuTrigger>
      <Button variant="quiet" trailingIcon={ChevronDown}>
        {state.workspace?.title ?? 'Workspace'}
      </Button>
      <Menu label="Workspace">
        {fileActions
          .filter((id) => isAvailable(id, state))
          .map((id) => (
            <Fragment key={id}>
              {actionOf(id).startsSection === true && <MenuSeparator />}
              <ActionItem id={id} label={labelOf(id, state)} onAction={() => perform(editor, id)} />
            </Fragment>
          ))}
      </Menu>
    </MenuTrigger>
  );
}

function ActionItem({
  id,
  label,
  onAction,
}: {
  readonly id: ActionId;
  readonly label: string;
  readonly onAction: () => void;
}) {
  const { accelerator } = actionOf(id);
  return (
    <MenuItem
      id={id}
      label={label}
      onAction={onAction}
      {...(accelerator === undefined ? {} : { accelerator })}
    />
  );
}
