import { failure, success } from '#models/result.ts';

import type { BackendContext, HandlersOf } from '../backendContext.ts';

type Methods =
  'host.pickOpenFile' | 'host.pickSaveFile' | 'host.revealInFolder' | 'host.openExternal' | 'host.flushed';

const noDialogs = failure(
  'host/not-available',
  'This window has no file dialogs of the system; choose the file in the list instead.',
);

/** Calls that only some hosts can answer. */
export function hostHandlers({ capabilities }: BackendContext): HandlersOf<Methods> {
  return {
    'host.pickOpenFile': async ({ purpose }) =>
      capabilities.hasNativeDialogs ? success({ path: await capabilities.pickOpenFile(purpose) }) : noDialogs,
    'host.pickSaveFile': async ({ purpose, suggestedName }) =>
      capabilities.hasNativeDialogs
        ? success({ path: await capabilities.pickSaveFile(purpose, suggestedName) })
        : noDialogs,
    'host.revealInFolder': async ({ path }) => {
      if (!capabilities.hasNativeDialogs)
        return failure('host/not-available', 'This window cannot show folders of the system.');
      await capabilities.revealInFolder(path);
      return success({});
    },
    'host.openExternal': async ({ url }) => {
      const opened = await capabilities.openExternal(url);
      return opened.ok ? success({}) : opened;
    },
    'host.flushed': () => {
      capabilities.flushed();
      return success({});
    },
  };
}
