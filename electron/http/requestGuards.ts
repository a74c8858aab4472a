import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: the status, and words for whoever reads the log of their own browser. */
export type Refusal = { readonly status: number; readonly words: string };

const COOKIE = 'wherefore';

function singleHeader(request: IncomingMessage, name: string): string | null {
  // Repeated headers are joined or dropped by the parser; the raw list shows them all.
  const values = request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  );
  return values.length === 1 ? (values[0] ?? null) : null;
}

/**
 * Refuses what did not come from the app's own page: another Host (DNS rebinding), another Origin or site
 * (cross-site requests), an address written as a whole URL.
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | null {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const host = singleHeader(request, 'host');
  if (host === null || !hosts.has(host))
    return { status: 403, words: 'This address is not Wherefore’s own.' };
  if (!(request.url ?? '').startsWith('/')) return { status: 400, words: 'The address must be a path.' };
  const site = request.headers['sec-fetch-site'];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && request.method !== 'POST')
    return { status: 405, words: 'Only GET and POST are understood.' };
  if (site !== undefined && site !== 'same-origin' && !(isRead && site === 'none')) {
    return { status: 403, words: 'Requests from other sites are refused.' };
  }
  const { origin } = request.headers;
  // A page's own reads carry no Origin; a foreign one, or a WebSocket handshake, tells who is asking.
  if (origin !== `http://${host}` && !(isRead && origin === undefined))
    return { status: 403, words: 'Requests from other origins are refused.' };
  if (isRead) return null;
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, words: 'Only JSON is understood.' };
  }
  return null;
}

/** True when both texts are the same, in a time that does not tell where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The session secret a request carries in its cookie, or null. */
export function sessionOf(request: IncomingMessage, port: number): string | null {
  const name = `${COOKIE}-${port}=`;
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(name));
  return found === undefined ? null : found.slice(name.length);
}

/** The cookie that lets a page of this run speak to its host; gone when the browser closes. */
export function sessionCookie(secret: string, port: number): string {
  return `${COOKIE}-${port}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
}
