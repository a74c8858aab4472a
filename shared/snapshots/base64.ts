const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(128);
for (let index = 0; index < ALPHABET.length; index += 1) values[ALPHABET.charCodeAt(index)] = index;
// Strings of this many letters are put together at once: one letter at a time would take long.
const PIECE = 8_192;

/** Bytes as base64, with padding. Browsers and Node have calls of their own for it, but no common one for bytes. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const rest = bytes.length - index;
    const bits = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    piece += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63);
    piece +=
      (rest > 1 ? ALPHABET.charAt((bits >> 6) & 63) : '=') + (rest > 2 ? ALPHABET.charAt(bits & 63) : '=');
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = '';
  }
  pieces.push(piece);
  return pieces.join('');
}

/** The bytes of a base64 text that a schema has found to be one. */
export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array(Math.max(0, (text.length / 4) * 3 - padding));
  const valueAt = (index: number) => values[text.charCodeAt(index) & 127] ?? 0;
  for (let index = 0, at = 0; index < text.length; index += 4, at += 3) {
    const bits =
      (valueAt(index) << 18) | (valueAt(index + 1) << 12) | (valueAt(index + 2) << 6) | valueAt(index + 3);
    bytes[at] = bits >> 16;
    // Beyond the end a typed array takes nothing.
    bytes[at + 1] = (bits >> 8) & 255;
    bytes[at + 2] = bits & 255;
  }
  return bytes;
}
