import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import { Copy, FilePlus, Pencil, Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSection } from '#renderer/ui/Menu.tsx';
import type { Overlay } from '#renderer/state/editorStore.ts';
import { theoryKindWords } from '#renderer/words/recordWords.ts';

/** The menu of theories: go to one, or add, rename, copy and remove. */
export function TheoryList({ placement }: { readonly placement: 'bottom start' | 'right top' }) {
  const editor = useEditor();
  const rows = useEditorState((state) => state.document.theories);
  const theoryId = useEditorState((state) => state.theoryId);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const theories = theoriesInOrder(rows);
  const show = (overlay: Overlay) => () => editor.store.setState({ overlay });
  const isOff = isReadOnly || theoryId === null;
  return (
    <Menu label="Theories" placement={placement}>
      {theories.length > 0 && (
        <MenuSection
          title="Theories in this workspace"
          selectionMode="single"
          selectedKeys={theoryId === null ? [] : [theoryId]}
        >
          {theories.map(({ id, title, kind }) => (
            <MenuItem
              key={id}
              id={id}
              label={title}
              description={theoryKindWords[kind]}
              onAction={() => {
                if (id !== theoryId) void openTheory(editor, id);
              }}
            />
          ))}
        </MenuSection>
      )}
      <MenuSection title="Change">
        <MenuItem
          id="new"
          label="New theory…"
          icon={Plus}
          isDisabled={isReadOnly}
          onAction={show('theory-new')}
        />
        <MenuItem
          id="starter"
          label="Add a starter theory…"
          icon={FilePlus}
          isDisabled={isReadOnly}
          onAction={show('starters')}
        />
        <MenuItem
          id="rename"
          label="Rename…"
          icon={Pencil}
          isDisabled={isOff}
          onAction={show('theory-rename')}
        />
        <MenuItem id="copy" label="Copy…" icon={Copy} isDisabled={isOff} onAction={show('theory-copy')} />
        <MenuItem
          id="remove"
          label="Remove…"
          icon={Trash2}
          isDanger
          isDisabled={isOff}
          onAction={show('theory-remove')}
        />
      </MenuSection>
    </Menu>
  );
}
