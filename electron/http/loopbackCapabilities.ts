import type { HostCapabilities } from '#backend/hostCapabilities.ts';
import { failure, success } from '#models/result.ts';

/** True for a complete https address without name and password. */
function isPlainHttps(text: string): boolean {
  if (!/^https:\/\/[^/\\\s]+/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname.includes('.');
}

/**
 * A browser page has no dialogs of the system: it lists files itself. Links are opened by the page, in a tab that
 * knows nothing of it (`target="_blank" rel="noopener noreferrer"`), once `openExternal` has found nothing against them.
 */
export function loopbackCapabilities(openPath: string | null): HostCapabilities {
  return {
    kind: 'loopback',
    hasNativeDialogs: false,
    openPath,
    pickOpenFile: () => Promise.resolve(null),
    pickSaveFile: () => Promise.resolve(null),
    revealInFolder: () => Promise.resolve(),
    openExternal: (url) =>
      Promise.resolve(
        isPlainHttps(url)
          ? success(undefined)
          : failure(
              'host/link-refused',
              'Wherefore did not open this link: only complete https addresses may be opened. The text of the link is unchanged.',
            ),
      ),
    flushed: () => undefined,
  };
}
