const chromiumOrigin = 'https://main.app.test';
const appOrigin = 'app://main';

/** Chromium knows no `app:` scheme, so the window's pages live at an https address that no server answers. */
export function toChromium(address: string): string {
  return address === appOrigin || address.startsWith(`${appOrigin}/`)
    ? chromiumOrigin + address.slice(appOrigin.length)
    : address;
}

/** The address as Electron would give it to the main process. */
export function toElectron(address: string): string {
  return address === chromiumOrigin || address.startsWith(`${chromiumOrigin}/`)
    ? appOrigin + address.slice(chromiumOrigin.length)
    : address;
}

/** True for what the app's own protocol must answer. */
export function isAppAddress(address: string): boolean {
  return address === chromiumOrigin || address.startsWith(`${chromiumOrigin}/`);
}

/** The scheme behind an address, without its colon. */
export function schemeOf(address: string): string {
  return toElectron(address).split(':')[0] ?? '';
}
