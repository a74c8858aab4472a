import { saidIn } from '#models/terms/saidIn.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import type { EditorState } from '#renderer/state/editorStore.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { type ActionDefinition, actionIds, actionOf } from '#shared/actions.ts';

type Line = { readonly label: string; readonly keys: readonly string[] };

const walking: readonly Line[] = [
  { label: 'Go along the arrows', keys: ['Left', 'Right', 'Up', 'Down'] },
  { label: 'Next and previous on the map', keys: ['Tab', 'Shift+Tab'] },
  { label: 'To the inspector and back; in a comparison, to its next part', keys: ['F6'] },
  { label: 'Leave what you are doing', keys: ['Escape'] },
];

function keysOf({ accelerator, mapKey }: ActionDefinition): readonly string[] {
  return [accelerator, mapKey].filter((key) => key !== undefined);
}

function linesOf(menu: string, state: EditorState): readonly Line[] {
  return actionIds
    .filter((id) => actionOf(id).menu === menu)
    .map((id) => ({
      label: saidIn(state.settings.vocabulary, actionOf(id).label),
      keys: keysOf(actionOf(id)),
    }))
    .filter(({ keys }) => keys.length > 0);
}

/** All keys, by menu. Single keys act while the map has the focus, never while text is typed. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const state = useEditorState((whole) => whole);
  const groups = [
    { title: 'Moving on the map', lines: walking },
    ...['Insert', 'Edit', 'Arrange', 'View', 'File', 'Help'].map((menu) => ({
      title: menu,
      lines: linesOf(menu, state),
    })),
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" isOpen onOpenChange={onClose} size="large" isOnlyText>
      <p className="wf-quiet">Single keys act while the map has the focus, never while you type.</p>
      <div className="wf-keys">
        {groups.map(({ title, lines }) => (
          <section key={title} aria-label={title} className="wf-keys-group">
            <h3 className="wf-keys-title">{title}</h3>
            <dl>
              {lines.map(({ label, keys }) => (
                <div key={label} className="wf-keys-line">
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key} accelerator={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
