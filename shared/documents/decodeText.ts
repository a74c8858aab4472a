/** A file's text, and what it was written in. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The byte at which it stopped being sound UTF-8, when it was read as UTF-8 all the same; else null. */
  readonly damagedAt: number | null;
};

const SAMPLE = 64 * 1024;

// ISO-8859-1 as browsers and Windows read it: the bytes 80–9F are letters and quotation marks.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

function utf16(bytes: Uint8Array, isBigEndian: boolean): string {
  return new TextDecoder(isBigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
}

/** UTF-16 without a mark: in western text every other byte is 0. */
function plainUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/** How many characters beyond ASCII are sound UTF-8, how many bytes are not, and where the first of those is. */
function utf8Health(bytes: Uint8Array): { sound: number; broken: number; firstBroken: number } {
  const health = { sound: 0, broken: 0, firstBroken: -1 };
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const more =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? (byte < 0xf0 ? 2 : 0) : byte >= 0xc2 ? 1 : 0;
    let isSound = more > 0;
    for (let next = 1; next <= more && isSound; next += 1)
      isSound = ((bytes[at + next] ?? 0) & 0xc0) === 0x80;
    if (isSound) health.sound += 1;
    else {
      health.broken += 1;
      if (health.firstBroken < 0) health.firstBroken = at;
    }
    at += isSound ? more + 1 : 1;
  }
  return health;
}

/**
 * The text in a file's bytes: UTF-8 and UTF-16 with or without their mark, Windows-1252 when it is neither. UTF-8 with
 * a few damaged bytes stays UTF-8. Null when it is no text at all. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  const decoded = (encoding: DecodedText['encoding'], text: string, damagedAt: number | null = null) => ({
    encoding,
    text,
    damagedAt,
  });
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', utf16(bytes, false));
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', utf16(bytes, true));
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  if (!hasMark) {
    const wide = plainUtf16(bytes);
    if (wide !== null) return decoded(wide, utf16(bytes, wide === 'utf-16be'));
    // Programs, pictures and archives have zeros; text has none.
    if (bytes.subarray(0, 8_000).includes(0)) return null;
  }
  try {
    return decoded('utf-8', new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const { sound, broken, firstBroken } = utf8Health(bytes);
    if (!hasMark && sound <= broken * 4) return decoded('windows-1252', windows1252(bytes));
    return decoded('utf-8', new TextDecoder('utf-8').decode(bytes), firstBroken);
  }
}
