import { success } from '#models/result.ts';
import { starters } from '#models/starters/catalogue.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { starterSummaries } from '../starterSummaries.ts';

type Methods = 'app.info' | 'settings.get' | 'settings.set' | 'starters.list';

/** Calls about the app itself. */
export function appHandlers({ capabilities, state, version }: BackendContext): HandlersOf<Methods> {
  return {
    'app.info': () =>
      success({
        version,
        host: capabilities.kind,
        isFirstRun: state.get().recents.length === 0,
        openPath: capabilities.openPath,
        hasNativeDialogs: capabilities.hasNativeDialogs,
      }),
    'settings.get': () => success(state.get().settings),
    'settings.set': (settings) => {
      state.update((before) => ({ ...before, settings }));
      return success({});
    },
    'starters.list': () => success(starterSummaries(starters)),
  };
}
