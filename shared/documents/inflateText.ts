import { Inflate, strFromU8 } from 'fflate';

const SLICE = 8 * 1024;

/** Thrown when there is more than there may be; caught below. */
class TooMuch extends Error {}

/** The text in raw deflated bytes; null when they are damaged or hold more than `most` bytes, found without making them all. */
export function inflateText(bytes: Uint8Array, most: number): string | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new TooMuch();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      inflate.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}
