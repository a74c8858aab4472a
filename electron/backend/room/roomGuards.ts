import type { IncomingMessage } from 'node:http';

/** Why a request is refused. */
export type Refusal = { readonly status: number; readonly words: string };

function singleHeader(request: IncomingMessage, name: string): string | null {
  // Repeated headers are joined or dropped by the parser; the raw list shows them all.
  const values = request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name,
  );
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** The header that the page sets and no other site can set without being asked first. */
export const ownHeader = 'x-wherefore-room';

/**
 * Refuses what the room's own page would not send: another Host (DNS rebinding), another Origin or site, a method or a
 * form other than its own. Old browsers send no Origin with their own posts; the page's own header is there in any case.
 */
export function roomRefusal(request: IncomingMessage, authority: string): Refusal | null {
  const host = singleHeader(request, 'host');
  if (host === null || host !== authority)
    return { status: 403, words: 'This address is not the room’s own.' };
  if (!(request.url ?? '').startsWith('/')) return { status: 400, words: 'The address must be a path.' };
  const isRead = request.method === 'GET';
  if (!isRead && request.method !== 'POST')
    return { status: 405, words: 'Only GET and POST are understood.' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(isRead && site === 'none'))
    return { status: 403, words: 'Requests from other sites are refused.' };
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`)
    return { status: 403, words: 'Requests from other origins are refused.' };
  if (isRead) return null;
  if (singleHeader(request, ownHeader) !== '1')
    return { status: 403, words: 'Only the room’s own page may send.' };
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, words: 'Only JSON is understood.' };
  return null;
}

/** The token in an `Authorization: Bearer …` header; empty when there is none. */
export function tokenIn(request: IncomingMessage): string {
  return /^Bearer ([0-9A-Za-z_-]{43})$/.exec(singleHeader(request, 'authorization') ?? '')?.[1] ?? '';
}
