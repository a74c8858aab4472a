/** Names that Windows keeps for devices, alone or before a dot; a file of that name cannot be opened there. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;
/** Most disks take 255 bytes; an ending, a number and a temporary name need room. */
const MOST_BYTES = 180;
const MOST_UNITS = 80;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A title as a file name that every system accepts, without ending; what is left of none is the other name. */
export function fileNameFor(title: string, otherwise: string): string {
  // Letters, digits and a few marks: no separators, no device names, no signs that turn the writing round.
  let name = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} _.-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.\p{M}]+/gu, '')
    .slice(0, MOST_UNITS)
    .replace(/\p{Cs}$/u, '');
  while (bytesOf(name) > MOST_BYTES) name = name.slice(0, -1).replace(/\p{Cs}$/u, '');
  // Windows drops stops and blanks at the end of a name.
  name = name.replace(/[\s.]+$/u, '').replace(DEVICE, '$&_');
  return name === '' ? otherwise : name;
}

/** Why Windows would not make a file of this name, or would make another; null when it would. */
export function windowsProblem(name: string): string | null {
  if (DEVICE.test(name)) return 'Windows keeps this name for a device';
  if (/[<>:"|?*\p{Cc}]/u.test(name)) return 'the name holds a character that Windows does not allow';
  return /[. ]$/u.test(name) ? 'Windows drops the stop or blank at the end of this name' : null;
}
