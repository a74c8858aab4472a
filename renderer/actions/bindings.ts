import type { ActionId } from '#shared/actions.ts';

import type { Binding } from './binding.ts';
import { compareBindings } from './compareBindings.ts';
import { configurationBindings } from './configurationBindings.ts';
import { fileBindings } from './fileBindings.ts';
import { mapBindings } from './mapBindings.ts';
import { overlayBindings } from './overlayBindings.ts';
import { panelBindings } from './panelBindings.ts';
import { rivalBindings } from './rivalBindings.ts';
import { viewBindings } from './viewBindings.ts';

/** What every action of shared/actions.ts does: a missing one does not compile. */
export const bindings: Readonly<Record<ActionId, Binding>> = {
  ...compareBindings,
  ...configurationBindings,
  ...fileBindings,
  ...mapBindings,
  ...overlayBindings,
  ...panelBindings,
  ...rivalBindings,
  ...viewBindings,
};
