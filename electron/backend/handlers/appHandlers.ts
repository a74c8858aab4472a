import { failure, success } from '#models/result.ts';
import { starters } from '#models/starters/catalogue.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';
import { starterSummaries } from '../starterSummaries.ts';

type Methods = 'app.info' | 'settings.get' | 'settings.set' | 'tour.get' | 'tour.set' | 'starters.list';

/** Calls about the app itself. */
export function appHandlers({ capabilities, state, version }: BackendContext): HandlersOf<Methods> {
  return {
    'app.info': () =>
      success({
        version,
        host: capabilities.kind,
        isFirstRun: !state.get().hasOpened && state.get().recents.length === 0,
        openPath: capabilities.openPath,
        hasNativeDialogs: capabilities.hasNativeDialogs,
      }),
    'settings.get': () => success(state.get().settings),
    'settings.set': (settings) => {
      const isKept = state.update((before) => ({ ...before, settings }));
      return isKept
        ? success({})
        : failure(
            'settings/not-kept',
            'This setting holds until you close Wherefore: it could not be stored on this computer. Your workspaces are not affected.',
          );
    },
    'tour.get': () => success(state.get().tour),
    'tour.set': (tour) => {
      // Where it cannot be stored, the tour begins anew next time: nothing that a person has to be told.
      state.update((before) => ({ ...before, tour }));
      return success({});
    },
    'starters.list': () => success(starterSummaries(starters)),
  };
}
