import type { IncomingMessage } from 'node:http';

/** What came with a request; `unusable`: cut off, or not JSON in UTF-8. */
export type RequestBody =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'too-large' | 'unusable' };

function parsed(chunks: readonly Buffer[]): RequestBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'unusable' };
  }
}

/** Reads a JSON body of at most `limit` bytes; of a larger one nothing more is kept or parsed. */
export function jsonBody(request: IncomingMessage, limit: number): Promise<RequestBody> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? '0') > limit) {
      resolve({ kind: 'too-large' });
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.pause();
        resolve({ kind: 'too-large' });
      }
    });
    request.on('end', () => {
      resolve(parsed(chunks));
    });
    for (const event of ['error', 'close'])
      request.on(event, () => {
        resolve({ kind: 'unusable' });
      });
  });
}
