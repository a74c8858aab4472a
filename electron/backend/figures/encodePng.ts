import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const deflated = promisify(deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INCHES_IN_A_METRE = 1000 / 25.4;
const UP = 2;
/** Rows worked on without a pause. */
const ROWS = 256;

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

/** Some rows as a PNG holds them: without transparency, each as what differs from the row above. */
function writeRows(
  into: Buffer,
  pixels: Buffer,
  { width, from, to }: { readonly width: number; readonly from: number; readonly to: number },
): void {
  const length = 3 * width + 1;
  for (let row = from; row < to; row += 1) {
    const at = row * length;
    into[at] = UP;
    for (let column = 0; column < width; column += 1) {
      const source = 4 * (row * width + column);
      const above = source - 4 * width;
      const target = at + 1 + 3 * column;
      for (let channel = 0; channel < 3; channel += 1)
        into[target + channel] =
          (pixels[source + channel] ?? 0) - (row === 0 ? 0 : (pixels[above + channel] ?? 0));
    }
  }
}

/**
 * Pixels (red, green, blue, opacity; nothing may be seen through) as a PNG that says how many of them make an inch, so
 * that word processors set it at its size. Packed beside the program's own thread, and prepared with pauses.
 */
export async function encodePng(
  image: { readonly width: number; readonly height: number; readonly pixels: Buffer },
  perInch: number,
): Promise<Uint8Array> {
  const { width, height, pixels } = image;
  const raw = Buffer.alloc(height * (3 * width + 1));
  for (let from = 0; from < height; from += ROWS) {
    writeRows(raw, pixels, { width, from, to: Math.min(height, from + ROWS) });
    // oxlint-disable-next-line no-await-in-loop -- others get their turn
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const size = Buffer.alloc(9);
  const perMetre = Math.round(perInch * INCHES_IN_A_METRE);
  size.writeUInt32BE(perMetre, 0);
  size.writeUInt32BE(perMetre, 4);
  size.writeUInt8(1, 8);
  const data = await deflated(raw);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', size),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
