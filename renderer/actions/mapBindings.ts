import { currentMap } from '#renderer/canvas/mapController.ts';
import { run } from '#renderer/state/commands.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, canEdit, hasTheory, selectedIn } from './binding.ts';
import { historyBindings } from './historyBindings.ts';

type MapActionId = Extract<
  ActionId,
  | `edit.${'cut' | 'copy' | 'paste' | 'duplicate' | 'delete' | 'selectAll' | 'rename' | 'undo' | 'redo'}`
  | `insert.${'element' | 'arrow' | 'stage' | 'level'}`
  | `arrange.${string}`
  | `view.${'zoomIn' | 'zoomOut' | 'fit' | 'fitSelection' | 'focus'}`
>;

const no: Binding = { run: () => undefined, isAvailable: () => false };

/** The actions on the map and on what is selected there. */
export const mapBindings = {
  ...historyBindings,
  'edit.cut': no,
  'edit.copy': no,
  'edit.paste': no,
  'edit.duplicate': no,
  'edit.delete': {
    run: (editor) => {
      const { elementIds, arrowIds } = selectedIn(editor.store.getState());
      run(editor, 'elements.remove', { elementIds: [...elementIds], arrowIds: [...arrowIds] });
    },
    isAvailable: (state) => canEdit(state) && state.selection.size > 0,
  },
  'edit.selectAll': no,
  'edit.rename': no,
  'insert.element': no,
  'insert.arrow': no,
  'insert.stage': no,
  'insert.level': no,
  'arrange.tidy': no,
  'arrange.pin': no,
  'arrange.group': no,
  'arrange.ungroup': no,
  'arrange.alignLeft': no,
  'arrange.alignCentre': no,
  'arrange.alignRight': no,
  'arrange.alignTop': no,
  'arrange.alignMiddle': no,
  'arrange.alignBottom': no,
  'arrange.distributeAcross': no,
  'arrange.distributeDown': no,
  'view.zoomIn': { run: () => currentMap()?.zoomIn(), isAvailable: hasTheory },
  'view.zoomOut': { run: () => currentMap()?.zoomOut(), isAvailable: hasTheory },
  'view.fit': { run: () => currentMap()?.fit(), isAvailable: hasTheory },
  'view.fitSelection': no,
  'view.focus': no,
} as const satisfies Record<MapActionId, Binding>;
