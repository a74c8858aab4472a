import type { Session, WebContents } from 'electron';

import { isAppAddress } from './appAddress.ts';

/** The one thing a page may ask the system for: putting text on the clipboard. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);
const allowedSchemes: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** True if the request stays inside the app; everything else would be a network call, which Wherefore never makes. */
export function staysInside(address: string): boolean {
  const scheme = URL.canParse(address) ? new URL(address).protocol : '';
  return allowedSchemes.has(scheme) && (scheme !== 'app:' || isAppAddress(address));
}

/** Denies a session every permission but clipboard writing, every device, and every request outside the app. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(allowedPermissions.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !staysInside(details.url) });
  });
}

/** Keeps a page where it is: no other address, no second window, no embedded guest. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isAppAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    // The app has no frames of its own: only its top frame may load anything, and only the app.
    if (!event.isMainFrame) event.preventDefault();
    else stay(event);
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
