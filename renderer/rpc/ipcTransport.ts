import { eventSchema } from '#shared/rpc/events.ts';
import { replySchema } from '#shared/rpc/reply.ts';
import type { Transport } from '#shared/rpc/transport.ts';

/** What the preload script puts on the window of the desktop app, and nothing else. */
export type DesktopBridge = {
  readonly call: (method: string, input: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (event: unknown) => void) => () => void;
};

/** Speaks to the desktop app through its preload script. */
export function ipcTransport(bridge: DesktopBridge): Transport {
  return {
    call: async (method, input) => replySchema.parse(await bridge.call(method, input)),
    subscribe: (listener) =>
      bridge.subscribe((event) => {
        const parsed = eventSchema.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
  };
}
