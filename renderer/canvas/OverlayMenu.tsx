import { type OverlayName, overlayNames, overlays } from '#models/evidence/overlays.ts';
import { showOverlay } from '#renderer/actions/overlayBindings.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuTrigger } from '#renderer/ui/Menu.tsx';

const none = 'none';

/** By which side of their evidence the arrows are drawn. */
export function OverlayMenu() {
  const editor = useEditor();
  const chosen = useEditorState((state) => state.evidenceOverlay);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const title = (name: OverlayName | null) =>
    name === null ? 'As they stand' : overlays[name].title[vocabulary];
  return (
    <MenuTrigger>
      <Button variant="quiet" trailingIcon={ChevronDown}>
        <span className="visuallyHidden">Arrows show: </span>
        {chosen === null ? 'Overlay' : title(chosen)}
      </Button>
      <Menu
        label="What the arrows show"
        placement="top start"
        selectionMode="single"
        selectedKeys={[chosen ?? none]}
        onAction={(id) => showOverlay(editor, overlayNames.find((name) => name === id) ?? null)}
      >
        {[null, ...overlayNames].map((name) => (
          <MenuItem key={name ?? none} id={name ?? none} label={title(name)} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
