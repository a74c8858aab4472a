import type { IncomingMessage } from 'node:http';

/** Reads a JSON body of at most `limit` bytes; null when it is too large, cut off, or not JSON. */
export function jsonBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly value: unknown } | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        resolve(null);
        request.destroy();
      } else chunks.push(chunk);
    });
    request.on('error', () => {
      resolve(null);
    });
    request.on('end', () => {
      try {
        resolve({
          value: JSON.parse(
            new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)),
          ) as unknown,
        });
      } catch {
        resolve(null);
      }
    });
  });
}
