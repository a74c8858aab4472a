import { partsOnMap } from '#models/configurations/configurationRows.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, actedOn, canEdit, hasTheory } from './binding.ts';
import { makeConfiguration, showOnlyConfiguration, toggleAllMarks } from './configurationActions.ts';
import { showView } from './viewActions.ts';

type ConfigurationActionId = Extract<ActionId, `configuration.${string}`>;

/** The actions on configurations. */
export const configurationBindings = {
  'configuration.make': {
    run: (editor) => makeConfiguration(editor, actedOn(editor.store.getState())),
    isAvailable: (state) => {
      const { elementIds, arrowIds } = actedOn(state);
      return canEdit(state) && elementIds.length + arrowIds.length > 0;
    },
  },
  'configuration.showOnly': {
    run: (editor) => {
      const { openConfigurationId: id, document, focusedIds } = editor.store.getState();
      if (id === null) return;
      const isAlone =
        focusedIds !== null && [...partsOnMap(document, id)].every((part) => focusedIds.has(part));
      if (isAlone) editor.store.setState({ focusedIds: null });
      else showOnlyConfiguration(editor, id);
    },
    isAvailable: (state) => {
      const open = state.document.configurations.get((state.openConfigurationId ?? '') as never);
      return hasTheory(state) && open?.theoryId === state.theoryId;
    },
    label: ({ focusedIds }) =>
      focusedIds === null ? 'Show only this configuration' : 'Show everything again',
  },
  'configuration.showAll': {
    run: toggleAllMarks,
    isAvailable: hasTheory,
    label: ({ configurationMarks }) =>
      configurationMarks.isAllShown ? 'Hide configurations on the map' : 'Show configurations on the map',
  },
  'configuration.list': {
    run: (editor) => showView(editor, 'reasoning'),
    isAvailable: hasTheory,
  },
} as const satisfies Record<ConfigurationActionId, Binding>;
