import { crc32 } from 'node:zlib';

/** The signature and the header chunk, after which others may stand. */
const HEADER = 33;
const INCHES_IN_A_METRE = 1000 / 25.4;

/** A PNG that says how many of its pixels make an inch, so that word processors set it at its size. */
export function withResolution(png: Buffer, perInch: number): Buffer {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  const perMetre = Math.round(perInch * INCHES_IN_A_METRE);
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)]);
}
