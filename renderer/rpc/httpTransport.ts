import { eventSchema } from '#shared/rpc/events.ts';
import { type Reply, replySchema } from '#shared/rpc/reply.ts';
import type { Transport } from '#shared/rpc/transport.ts';

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Exchanges the one-time token of the launch address for a session, and takes it out of the address bar. */
async function openSession(): Promise<void> {
  const token = /^#t=([\w-]+)$/.exec(location.hash)?.[1];
  if (token === undefined) return;
  history.replaceState(null, '', location.pathname);
  await post('/session', { token });
}

/** Speaks to the loopback host that served this page. */
export async function connectHttp(): Promise<Transport> {
  await openSession();
  return {
    call: async (method, input): Promise<Reply> => {
      const response = await post('/rpc', { method, input });
      if (response.status === 401) {
        return {
          ok: false,
          error: {
            code: 'host/no-session',
            message:
              'This page has lost its connection to Wherefore. Open the address that Wherefore gave when it started.',
          },
        };
      }
      if (!response.ok) throw new Error(`The host answered ${response.status}.`);
      return replySchema.parse(await response.json());
    },
    subscribe: (listener) => {
      const events = new EventSource('/events');
      events.onmessage = (message: MessageEvent<string>) => {
        const parsed = eventSchema.safeParse(JSON.parse(message.data));
        if (parsed.success) listener(parsed.data);
      };
      return () => {
        events.close();
      };
    },
  };
}
