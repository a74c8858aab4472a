import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';

import { limits } from '#models/limits.ts';
import { type Result, failure, success } from '#models/result.ts';

import { fromBase64, toBase64 } from './base64.ts';

/** A text as a snapshot's content is stored: deflated, in base64. */
export function packText(text: string): string {
  return toBase64(deflateSync(strToU8(text)));
}

const unreadable = failure(
  'snapshots/unreadable',
  'What this snapshot held cannot be read any more. Nothing was changed; the theory itself is as it was.',
);
/** Read so much at a time, so that a small content that pretends to be a huge one is given up early. */
const SLICE = 16_384;

/** The text in a stored content. Content may come from anywhere: what is damaged or unpacks to too much is refused. */
export function unpackText(content: string): Result<string> {
  const packed = fromBase64(content);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  try {
    const inflate = new Inflate((chunk, isLast) => {
      chunks.push(chunk);
      length += chunk.length;
      isWhole ||= isLast;
    });
    for (let start = 0; start < packed.length; start += SLICE) {
      const isLast = start + SLICE >= packed.length;
      inflate.push(packed.subarray(start, start + SLICE), isLast);
      if (length > limits.importCharacters)
        return failure(
          'snapshots/too-large',
          'This snapshot is too large to be a theory. Nothing was changed.',
        );
    }
  } catch {
    return unreadable;
  }
  if (!isWhole) return unreadable;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return success(strFromU8(bytes));
}
