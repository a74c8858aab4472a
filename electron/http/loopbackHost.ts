import http from 'node:http';

import type { Backend } from '#backend/createBackend.ts';
import { listRendererFiles } from '#backend/rendererFiles.ts';

import { handleRequest } from './requestHandler.ts';
import { answer } from './responses.ts';
import { createSession } from './session.ts';

/** A running loopback host. */
export type LoopbackHost = {
  /** The address with the one-time token in its fragment, which no server and no log ever sees. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

const MOST_CONNECTIONS = 64;
/** How long a request may take to say what it wants, in milliseconds, and how often that is looked at. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 2000,
};

async function listen(server: http.Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Serves the built renderer and the backend on 127.0.0.1, to one browser of one person, for one run. Throws when the
 * port (0: any free one) cannot be had.
 */
export async function startLoopbackHost(options: {
  readonly backend: Backend;
  readonly rendererDir: string;
  readonly port: number;
}): Promise<LoopbackHost> {
  const { backend } = options;
  const files = listRendererFiles(options.rendererDir);
  const session = createSession();
  let port = options.port;
  const server = http.createServer(limits, (request, response) => {
    handleRequest({ backend, files, session, port }, { request, response }).catch(() => {
      answer(response, { status: 500, body: 'Something went wrong. What was saved is safe.' });
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/#t=${session.token}`,
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
