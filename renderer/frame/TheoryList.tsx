import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import { servicesIn } from '#models/services/descriptors.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Overlay } from '#renderer/state/editorStore.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import {
  Camera,
  Copy,
  FilePlus,
  GitCompareArrows,
  type Icon,
  Pencil,
  Plus,
  Trash2,
} from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuSection } from '#renderer/ui/Menu.tsx';
import { theoryKindWords } from '#models/words/recordWords.ts';

type Change = {
  readonly overlay: Overlay;
  readonly label: string;
  readonly icon: Icon;
  /** It is about the theory that is open. */
  readonly needsTheory: boolean;
};

const changes: readonly Change[] = [
  { overlay: 'theory-new', label: 'New theory…', icon: Plus, needsTheory: false },
  { overlay: 'starters', label: 'Add a starter theory…', icon: FilePlus, needsTheory: false },
  { overlay: 'theory-rename', label: 'Rename…', icon: Pencil, needsTheory: true },
  { overlay: 'theory-copy', label: 'Copy…', icon: Copy, needsTheory: true },
  { overlay: 'compare-choose', label: 'Compare…', icon: GitCompareArrows, needsTheory: true },
  { overlay: 'snapshot-take', label: 'Take a snapshot…', icon: Camera, needsTheory: true },
  { overlay: 'theory-remove', label: 'Remove…', icon: Trash2, needsTheory: true },
];

/** The menu of theories: go to one, or add, rename, copy and remove. */
export function TheoryList({ placement }: { readonly placement: 'bottom start' | 'right top' }) {
  const editor = useEditor();
  const rows = useEditorState((state) => state.document.theories);
  const theoryId = useEditorState((state) => state.theoryId);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const theories = theoriesInOrder(rows);
  return (
    <Menu label="Theories" placement={placement}>
      {theories.length > 0 && (
        <MenuSection
          title="Theories in this workspace"
          selectionMode="single"
          selectedKeys={theoryId === null ? [] : [theoryId]}
        >
          {theories.map(({ id, title, kind, services }) => (
            <MenuItem
              key={id}
              id={id}
              label={title}
              description={[theoryKindWords[kind], ...servicesIn(services).map(({ words }) => words)].join(
                ' · ',
              )}
              onAction={() => {
                if (id !== theoryId) void openTheory(editor, id);
              }}
            />
          ))}
        </MenuSection>
      )}
      <MenuSection title="Change">
        {changes.map(({ overlay, label, icon, needsTheory }) => (
          <MenuItem
            key={label}
            id={label}
            label={label}
            icon={icon}
            isDanger={overlay === 'theory-remove'}
            isDisabled={(isReadOnly && overlay !== 'compare-choose') || (needsTheory && theoryId === null)}
            onAction={() => editor.store.setState({ overlay })}
          />
        ))}
      </MenuSection>
    </Menu>
  );
}
