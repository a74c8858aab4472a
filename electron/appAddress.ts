/** The scheme the window's files are served under; a page of any other scheme is not ours. */
export const appScheme = 'app';
/** The only host of the scheme. */
export const appHost = 'main';
/** Where the window starts. */
export const startAddress = `${appScheme}://${appHost}/index.html`;

/** The parsed address, or null if the text is not one; never throws. */
export function parseAddress(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** True for an address of the app itself, judged by its parsed parts and never by how it begins. */
export function isAppAddress(text: string): boolean {
  const url = parseAddress(text);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}
