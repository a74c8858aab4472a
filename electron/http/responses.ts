import fs from 'node:fs';
import type { ServerResponse } from 'node:http';

import type { Backend } from '#backend/createBackend.ts';
import type { RendererFile } from '#backend/rendererFiles.ts';
import { contentSecurityPolicy } from '#shared/contentSecurityPolicy.ts';

const KEEP_ALIVE_MS = 15_000;

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy({ connect: 'self' }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

type Answer = { readonly status: number; readonly body: string; readonly contentType?: string };

/** Answers with a text; plain unless said otherwise. */
export function answer(
  response: ServerResponse,
  { status, body, contentType = 'text/plain; charset=utf-8' }: Answer,
): void {
  if (response.headersSent || response.destroyed) return;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...securityHeaders, 'content-type': contentType, 'content-length': length });
  response.end(body);
}

/** Answers 200 with a JSON document. */
export function answerJson(response: ServerResponse, value: unknown): void {
  const contentType = 'application/json; charset=utf-8';
  answer(response, { status: 200, body: JSON.stringify(value), contentType });
}

/** Answers with a file of the window. */
export function answerFile(response: ServerResponse, file: RendererFile): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': file.contentType });
  fs.createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Sends events to one page until it goes away; a comment every few seconds keeps the line open. */
export function streamEvents(response: ServerResponse, backend: Backend): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(':\n\n');
  const stop = backend.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const pulse = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    clearInterval(pulse);
    stop();
  });
}
