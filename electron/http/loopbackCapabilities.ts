import type { HostCapabilities } from '#backend/hostCapabilities.ts';
import { success } from '#models/result.ts';

/** A browser page has no dialogs of the system: it lists files itself, and opens links in a tab of its own. */
export function loopbackCapabilities(openPath: string | null): HostCapabilities {
  return {
    kind: 'loopback',
    hasNativeDialogs: false,
    openPath,
    pickOpenFile: () => Promise.resolve(null),
    pickSaveFile: () => Promise.resolve(null),
    revealInFolder: () => Promise.resolve(),
    openExternal: () => Promise.resolve(success(undefined)),
    flushed: () => undefined,
  };
}
