import fs from 'node:fs';
import path from 'node:path';

import { loopbackCapabilities } from '../../electron/http/loopbackCapabilities.ts';
import { type LoopbackHost, startLoopbackHost } from '../../electron/http/loopbackHost.ts';
import { eventSchema } from '#shared/rpc/events.ts';
import type { Reply } from '#shared/rpc/reply.ts';
import type { Transport } from '#shared/rpc/transport.ts';

import { type BackendUnderTest, startBackend } from './backendUnderTest.ts';

/** A loopback host on a backend of its own, with a page that is only a file. */
export type HttpUnderTest = {
  readonly host: LoopbackHost;
  readonly origin: string;
  readonly under: BackendUnderTest;
  readonly close: () => Promise<void>;
};

/** Starts a loopback host that serves one small file. */
export async function startHttp(): Promise<HttpUnderTest> {
  const under = startBackend(loopbackCapabilities(null));
  const rendererDir = path.join(under.folder, 'renderer');
  fs.mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html><title>Test page</title>');
  fs.writeFileSync(path.join(rendererDir, 'assets', 'app.js'), 'export {};');
  fs.writeFileSync(path.join(under.folder, 'secret.html'), 'not for the page');
  const host = await startLoopbackHost({ backend: under.backend, rendererDir, port: 0 });
  return {
    host,
    origin: `http://127.0.0.1:${host.port}`,
    under,
    close: async () => {
      await host.close();
      await under.close();
    },
  };
}

/** The token of a launch address. */
export function tokenOf(url: string): string {
  return new URL(url).hash.replace('#t=', '');
}

/** Exchanges the token for the session cookie. */
export async function openSession({ host, origin }: HttpUnderTest): Promise<string> {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: tokenOf(host.url) }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Speaks to the host as a page would. */
export function httpTransport(origin: string, cookie: string): Transport {
  return {
    call: async (method, input) => {
      const response = await fetch(`${origin}/rpc`, {
        method: 'POST',
        headers: { origin, cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ method, input }),
      });
      return (await response.json()) as Reply;
    },
    subscribe: (listener) => {
      const ended = new AbortController();
      void (async () => {
        const response = await fetch(`${origin}/events`, { headers: { cookie }, signal: ended.signal });
        const decoder = new TextDecoder();
        for await (const chunk of response.body ?? []) {
          for (const line of decoder.decode(chunk as Uint8Array).split('\n')) {
            if (line.startsWith('data: ')) listener(eventSchema.parse(JSON.parse(line.slice(6))));
          }
        }
      })().catch(() => undefined);
      return () => {
        ended.abort();
      };
    },
  };
}
