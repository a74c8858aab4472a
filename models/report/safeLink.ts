const HTTPS = /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?(?:[/?#]|$)/iu;
const LONGEST = 2_000;

/**
 * An address that a file may link to, with whatever is not plain written in per cent; empty for anything but https:
 * no `javascript:`, no file, no address with a name and password.
 */
export function safeLink(address: string): string {
  const trimmed = address.trim();
  if (trimmed.length > LONGEST || !HTTPS.test(trimmed)) return '';
  return trimmed.replace(/[^\w\-.~:/?#@!$&()*+,;=%]/gu, (character) => encodeURIComponent(character));
}
