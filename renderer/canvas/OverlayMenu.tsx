import { type OverlayName, overlayNames, overlays } from '#models/evidence/overlays.ts';
import { showOverlay, showReporting } from '#renderer/actions/overlayBindings.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChevronDown } from '#renderer/ui/icons.ts';
import { Menu, MenuItem, MenuTrigger } from '#renderer/ui/Menu.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

const none = 'none';
const reporting = 'reporting';

/** By which side of their evidence the arrows are drawn, or what the boxes say besides. */
export function OverlayMenu() {
  const said = useSaid();
  const editor = useEditor();
  const chosen = useEditorState((state) => state.evidenceOverlay);
  const hasReporting = useEditorState((state) => state.hasReporting);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const title = (name: OverlayName | null) =>
    name === null ? 'As they stand' : overlays[name].title[vocabulary];
  const boxes = said('How often outcomes are reported');
  const shown = hasReporting ? boxes : chosen === null ? 'Overlay' : title(chosen);
  return (
    <MenuTrigger>
      <Button variant="quiet" trailingIcon={ChevronDown}>
        <span className="visuallyHidden">{hasReporting ? 'Boxes show: ' : 'Arrows show: '}</span>
        {shown}
      </Button>
      <Menu
        label="What the arrows and boxes show"
        placement="top start"
        selectionMode="single"
        selectedKeys={[hasReporting ? reporting : (chosen ?? none)]}
        onAction={(id) =>
          id === reporting
            ? showReporting(editor)
            : showOverlay(editor, overlayNames.find((name) => name === id) ?? null)
        }
      >
        {[null, ...overlayNames].map((name) => (
          <MenuItem key={name ?? none} id={name ?? none} label={title(name)} />
        ))}
        <MenuItem id={reporting} label={boxes} />
      </Menu>
    </MenuTrigger>
  );
}
