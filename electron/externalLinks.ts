import { type Result, failure, success } from '#models/result.ts';

/** Hosts of published evidence, opened without asking. */
const knownHosts: ReadonlySet<string> = new Set(['doi.org', 'pubmed.ncbi.nlm.nih.gov']);

/** An address that may leave the app: `host` is in ASCII (punycode), so a look-alike cannot hide. */
export type ExternalLink = { readonly url: string; readonly host: string; readonly asksFirst: boolean };

const refused = failure(
  'host/link-refused',
  'Wherefore did not open this link: only complete https addresses may be opened. The text of the link is unchanged.',
);

/** True for a character that no address written by a person holds: controls, spaces, direction marks, backslash. */
function isHidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isControl = code <= 0x20 || (code >= 0x7f && code <= 0xa0);
  const isDirectionMark = (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e);
  const isIsolate = (code >= 0x2060 && code <= 0x206f) || code === 0xfeff;
  return isControl || isDirectionMark || isIsolate || character === '\\';
}

/**
 * Judges an address that came from data. Only `https://host…` without name, password or port passes; known hosts
 * need no question, others are to be confirmed by a person who sees the host.
 */
export function judgeLink(text: string): Result<ExternalLink> {
  if (!/^https:\/\/[^/]/i.test(text) || Array.from(text).some(isHidden)) return refused;
  if (!URL.canParse(text)) return refused;
  const url = new URL(text);
  const authority = text.slice('https://'.length).split(/[/?#]/)[0] ?? '';
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || authority.includes('@'))
    return refused;
  if (url.port !== '' || !url.hostname.includes('.') || url.hostname.endsWith('.')) return refused;
  return success({ url: url.href, host: url.hostname, asksFirst: !knownHosts.has(url.hostname) });
}
