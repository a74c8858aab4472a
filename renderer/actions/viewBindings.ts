import type { ActionId } from '#shared/actions.ts';

import { isUnderWay, takeTour } from './tourActions.ts';
import { type Binding, canEdit, hasTheory, hasWorkspace, actedOn } from './binding.ts';
import { changeSettings, inspect, isDark, showSide, togglePanel } from './viewActions.ts';

type ViewActionId = Extract<
  ActionId,
  | 'view.palette'
  | 'view.minimap'
  | 'view.inspector'
  | 'view.legend'
  | 'view.checks'
  | 'view.theme'
  | 'view.vocabulary'
  | 'help.keys'
  | 'help.tour'
  | 'edit.find'
  | 'insert.evidence'
  | 'insert.measure'
>;

const hasOneArrow: Binding['isAvailable'] = (state) =>
  canEdit(state) && actedOn(state).arrowIds.length === 1 && actedOn(state).elementIds.length === 0;

const hasOneThing: Binding['isAvailable'] = (state) => {
  const { elementIds, arrowIds } = actedOn(state);
  return canEdit(state) && elementIds.length + arrowIds.length === 1;
};

/** The actions that change what is seen, not what is stored. */
export const viewBindings = {
  'view.palette': { run: ({ store }) => store.setState({ overlay: 'palette' }) },
  'edit.find': { run: ({ store }) => store.setState({ overlay: 'find' }), isAvailable: hasTheory },
  'view.minimap': { run: (editor) => togglePanel(editor, 'minimap'), isAvailable: hasTheory },
  'view.inspector': {
    run: (editor) => togglePanel(editor, 'inspector'),
    // The list of changes stands in its place.
    isAvailable: (state) => hasWorkspace(state) && state.comparing === null,
  },
  'view.legend': { run: (editor) => togglePanel(editor, 'legend'), isAvailable: hasTheory },
  'view.checks': { run: (editor) => showSide(editor, 'checks'), isAvailable: hasTheory },
  'view.theme': {
    run: (editor) => {
      const { theme } = editor.store.getState().settings;
      changeSettings(editor, { theme: isDark(theme) ? 'light' : 'dark' });
    },
  },
  'view.vocabulary': {
    run: (editor) => {
      const { vocabulary } = editor.store.getState().settings;
      changeSettings(editor, { vocabulary: vocabulary === 'plain' ? 'realist' : 'plain' });
    },
    label: ({ settings }) =>
      settings.vocabulary === 'plain' ? 'Switch to realist terms' : 'Switch to plain words',
  },
  'help.tour': {
    run: takeTour,
    label: ({ tour }) => (isUnderWay(tour) ? `Resume the tour at step ${tour.step}` : 'Take the tour'),
  },
  'help.keys': { run: ({ store }) => store.setState({ overlay: 'keys' }) },
  'insert.evidence': {
    run: (editor) => {
      const [id] = actedOn(editor.store.getState()).arrowIds;
      if (id !== undefined) inspect(editor, { id, tab: 'evidence', field: 'evidence' });
    },
    isAvailable: hasOneArrow,
  },
  'insert.measure': {
    run: (editor) => {
      const { elementIds, arrowIds } = actedOn(editor.store.getState());
      const [id] = [...elementIds, ...arrowIds];
      if (id !== undefined) inspect(editor, { id, tab: 'measures', field: 'measure' });
    },
    isAvailable: hasOneThing,
  },
} as const satisfies Record<ViewActionId, Binding>;
