import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';

import type { Backend } from '#backend/createBackend.ts';
import { listRendererFiles } from '#backend/rendererFiles.ts';
import { contentSecurityPolicy } from '#shared/contentSecurityPolicy.ts';
import { z } from 'zod';

import { isSameSecret, refusalOf, sessionCookie, sessionOf } from './requestGuards.ts';
import { jsonBody } from './requestBody.ts';

/** A running loopback host. */
export type LoopbackHost = {
  /** The address with the one-time token in its fragment, which no server and no log ever sees. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

const SMALL_BODY = 4 * 1024;
const LARGEST_BODY = 64 * 1024 * 1024;
const KEEP_ALIVE_MS = 15_000;
const MOST_CONNECTIONS = 64;
/** How long a request may take to say what it wants, and how often that is looked at. */
const HEADERS_MS = 10_000;
const LOOK_EVERY_MS = 2000;
const REQUEST_MS = 120_000;

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy({ connect: 'self' }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const callSchema = z.strictObject({ method: z.string().max(100), input: z.unknown().optional() });
const tokenSchema = z.strictObject({ token: z.string().max(200) });

type Response = http.ServerResponse;

function answer(
  response: Response,
  status: number,
  body: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function answerJson(response: Response, value: unknown): void {
  answer(response, 200, JSON.stringify(value), 'application/json; charset=utf-8');
}

/** Sends events to one page until it goes away; a comment every few seconds keeps the line open. */
function streamEvents(response: Response, backend: Backend): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(':\n\n');
  const stop = backend.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const pulse = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    clearInterval(pulse);
    stop();
  });
}

/** Serves the built renderer and the backend on 127.0.0.1, to one browser of one person, for one run. */
export async function startLoopbackHost(options: {
  readonly backend: Backend;
  readonly rendererDir: string;
  /** 0: any free port. */
  readonly port: number;
}): Promise<LoopbackHost> {
  const { backend } = options;
  const files = listRendererFiles(options.rendererDir);
  const secret = randomBytes(32).toString('base64url');
  let token: string | null = randomBytes(32).toString('base64url');
  let port = options.port;

  const openSession = async (request: http.IncomingMessage, response: Response) => {
    const body = await jsonBody(request, SMALL_BODY);
    const parsed = tokenSchema.safeParse(body.kind === 'json' ? body.value : undefined);
    if (token === null || !parsed.success || !isSameSecret(parsed.data.token, token)) {
      answer(
        response,
        401,
        'This address was used before or is not complete. Start Wherefore again for a new one.',
      );
      return;
    }
    token = null;
    response.setHeader('set-cookie', sessionCookie(secret, port));
    answerJson(response, { ok: true });
  };

  const call = async (request: http.IncomingMessage, response: Response) => {
    const body = await jsonBody(request, LARGEST_BODY);
    if (body.kind === 'too-large') {
      // The rest of it is not read: the line is closed once this has been said.
      response.setHeader('connection', 'close');
      response.on('finish', () => request.destroy());
      answer(response, 413, 'This call is too large.');
      return;
    }
    const parsed = callSchema.safeParse(body.kind === 'json' ? body.value : undefined);
    if (!parsed.success) answer(response, 400, 'This call is not of the expected form.');
    else answerJson(response, await backend.dispatch(parsed.data.method, parsed.data.input));
  };

  const serveFile = (address: string, response: Response) => {
    const file = files.get(address === '/' ? '/index.html' : address);
    if (file === undefined) {
      answer(response, 404, 'There is nothing here.');
      return;
    }
    response.writeHead(200, { ...securityHeaders, 'content-type': file.contentType });
    fs.createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  };

  const handle = async (request: http.IncomingMessage, response: Response) => {
    const refusal = refusalOf(request, port);
    if (refusal !== null) {
      answer(response, refusal.status, refusal.words);
      return;
    }
    const address = (request.url ?? '/').split('?')[0] ?? '/';
    if (request.method === 'POST' && address === '/session') return openSession(request, response);
    const hasSession = isSameSecret(sessionOf(request, port) ?? '', secret);
    if (request.method === 'POST' && address === '/rpc') {
      if (hasSession) return call(request, response);
      answer(response, 401, 'Open Wherefore by the address it gave when it started.');
      return;
    }
    if (request.method === 'POST') answer(response, 404, 'There is nothing here.');
    else if (address !== '/events' || request.method === 'HEAD') serveFile(address, response);
    else if (hasSession) streamEvents(response, backend);
    else answer(response, 401, 'Open Wherefore by the address it gave when it started.');
  };

  const limits = {
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: LOOK_EVERY_MS,
  };
  const server = http.createServer(limits, (request, response) => {
    handle(request, response).catch(() => {
      answer(response, 500, 'Something went wrong. What was saved is safe.');
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  if (typeof listening === 'object' && listening !== null) port = listening.port;
  return {
    url: `http://127.0.0.1:${port}/#t=${token}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
