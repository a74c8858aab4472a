import { mapActions } from '#renderer/canvas/mapActions.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor, EditorState } from '#renderer/state/editorStore.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, actedOn, canEdit, hasTheory } from './binding.ts';
import { whenMapIsThere } from './goTo.ts';
import { historyBindings } from './historyBindings.ts';
import { showView } from './viewActions.ts';

type MapActionId = Extract<
  ActionId,
  | `edit.${'cut' | 'copy' | 'paste' | 'duplicate' | 'delete' | 'selectAll' | 'rename' | 'undo' | 'redo'}`
  | `insert.${'element' | 'arrow' | 'stage' | 'level'}`
  | `arrange.${string}`
  | `view.${'zoomIn' | 'zoomOut' | 'fit' | 'fitSelection' | 'focus'}`
>;

const actsOn =
  (least: { readonly boxes?: number; readonly arrows?: number; readonly things?: number }) =>
  (state: EditorState): boolean => {
    const { elementIds, arrowIds } = actedOn(state);
    const { boxes = 0, arrows = 0, things = 0 } = least;
    return (
      elementIds.length >= boxes && arrowIds.length >= arrows && elementIds.length + arrowIds.length >= things
    );
  };

/** Does what the map offers under this id, on the map: where another view fills the centre, the map is shown first. */
function onMap(id: MapActionId, isAvailable: NonNullable<Binding['isAvailable']>): Binding {
  return {
    isAvailable,
    run: (editor: Editor) => {
      const { main, beside } = editor.store.getState().views;
      if (main !== 'map' && beside !== 'map') showView(editor, 'map');
      whenMapIsThere((map) => mapActions[id]?.(editor, map));
    },
  };
}

const editing =
  (isAvailable: (state: EditorState) => boolean = () => true) =>
  (state: EditorState) =>
    canEdit(state) && isAvailable(state);

function seesMap({ views }: EditorState): boolean {
  return views.main === 'map' || views.beside === 'map';
}

const two = editing(actsOn({ boxes: 2 }));
const three = editing(actsOn({ boxes: 3 }));
const looking = (state: EditorState) => hasTheory(state) && seesMap(state);

/** The actions on the map and on what is selected there. */
export const mapBindings = {
  ...historyBindings,
  'edit.cut': onMap('edit.cut', editing(actsOn({ boxes: 1 }))),
  'edit.copy': onMap('edit.copy', (state) => hasTheory(state) && actsOn({ boxes: 1 })(state)),
  'edit.paste': onMap('edit.paste', editing()),
  'edit.duplicate': onMap('edit.duplicate', editing(actsOn({ boxes: 1 }))),
  'edit.delete': {
    isAvailable: editing(actsOn({ things: 1 })),
    run: (editor) => {
      const state = editor.store.getState();
      // From the sentences and the table too, without leaving them.
      if (seesMap(state)) whenMapIsThere((map) => mapActions['edit.delete']?.(editor, map));
      else {
        const { elementIds, arrowIds } = actedOn(state);
        run(editor, 'elements.remove', { elementIds: [...elementIds], arrowIds: [...arrowIds] });
        editor.store.setState({ selection: new Set() });
      }
    },
  },
  'edit.selectAll': onMap('edit.selectAll', hasTheory),
  'edit.rename': onMap('edit.rename', editing(actsOn({ things: 1 }))),
  'insert.element': onMap('insert.element', editing()),
  'insert.arrow': onMap('insert.arrow', editing(actsOn({ boxes: 1 }))),
  'insert.stage': onMap('insert.stage', editing()),
  'insert.level': onMap('insert.level', editing()),
  'arrange.tidy': onMap('arrange.tidy', editing()),
  'arrange.pin': onMap('arrange.pin', editing(actsOn({ boxes: 1 }))),
  'arrange.group': onMap('arrange.group', editing(actsOn({ arrows: 2 }))),
  'arrange.ungroup': onMap(
    'arrange.ungroup',
    editing((state) =>
      actedOn(state).arrowIds.some(
        (id) => (state.document.arrows.get(id as never)?.arrowGroupId ?? null) !== null,
      ),
    ),
  ),
  'arrange.alignLeft': onMap('arrange.alignLeft', two),
  'arrange.alignCentre': onMap('arrange.alignCentre', two),
  'arrange.alignRight': onMap('arrange.alignRight', two),
  'arrange.alignTop': onMap('arrange.alignTop', two),
  'arrange.alignMiddle': onMap('arrange.alignMiddle', two),
  'arrange.alignBottom': onMap('arrange.alignBottom', two),
  'arrange.distributeAcross': onMap('arrange.distributeAcross', three),
  'arrange.distributeDown': onMap('arrange.distributeDown', three),
  'view.zoomIn': onMap('view.zoomIn', looking),
  'view.zoomOut': onMap('view.zoomOut', looking),
  'view.fit': onMap('view.fit', looking),
  'view.fitSelection': onMap('view.fitSelection', (state) => looking(state) && actsOn({ things: 1 })(state)),
  'view.focus': onMap(
    'view.focus',
    (state) => looking(state) && (state.focusedIds !== null || actsOn({ things: 1 })(state)),
  ),
} as const satisfies Record<MapActionId, Binding>;
