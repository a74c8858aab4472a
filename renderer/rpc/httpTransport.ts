import { eventSchema } from '#shared/rpc/events.ts';
import { type Reply, replySchema } from '#shared/rpc/reply.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import { z } from 'zod';

async function post(path: string, body: unknown, isLast = false): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: isLast,
  });
}

const handleSchema = z.object({ workspace: z.string() });
const openingMethods: ReadonlySet<string> = new Set([
  'workspace.open',
  'workspace.create',
  'backups.restore',
]);

type Call = { readonly method: string; readonly input: unknown; readonly reply: Reply };

/** Remembers which workspaces this page has open, and gives them back when it goes: else a reload would keep the lock. */
function createHeldWorkspaces() {
  const handles = new Set<string>();
  window.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) return;
    for (const workspace of handles)
      void post('/rpc', { method: 'workspace.close', input: { workspace } }, true).catch(() => undefined);
  });
  return {
    follow({ method, input, reply }: Call): void {
      if (!reply.ok) return;
      const opened = openingMethods.has(method) ? handleSchema.safeParse(reply.value) : null;
      if (opened?.success === true) handles.add(opened.data.workspace);
      const closed = method === 'workspace.close' ? handleSchema.safeParse(input) : null;
      if (closed?.success === true) handles.delete(closed.data.workspace);
    },
  };
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
  const held = createHeldWorkspaces();
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
      const reply = replySchema.parse(await response.json());
      held.follow({ method, input, reply });
      return reply;
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
