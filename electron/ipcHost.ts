import type { Backend } from '#backend/createBackend.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';
import type { Reply } from '#shared/rpc/reply.ts';
import { type WebContents, ipcMain } from 'electron';

import { isWithinLimit } from './messageSize.ts';
import { isTrustedSender } from './senderGuard.ts';

/** The one channel of calls and the one of events. */
export const rpcChannel = 'rpc';
export const eventChannel = 'event';

function refusal(code: string, message: string): Reply {
  return { ok: false, error: { code, message } };
}

/** Sends events to the window, keeping those that come while its page loads. */
function deliverTo(contents: WebContents): (event: RpcEvent) => void {
  const waiting: RpcEvent[] = [];
  let isLoaded = false;
  contents.on('did-start-loading', () => {
    isLoaded = false;
  });
  contents.on('did-finish-load', () => {
    isLoaded = true;
    for (const event of waiting.splice(0)) contents.send(eventChannel, event);
  });
  return (event) => {
    if (contents.isDestroyed()) return;
    if (isLoaded) contents.send(eventChannel, event);
    else waiting.push(event);
  };
}

/**
 * Joins one window to the backend: guarded calls in, events out. `onAnswered` sees each call that the backend
 * answered. Returns what ends it.
 */
export function hostRpc({
  contents,
  backend,
  onAnswered,
}: {
  readonly contents: WebContents;
  readonly backend: Pick<Backend, 'dispatch' | 'subscribe'>;
  readonly onAnswered: (method: string, input: unknown, reply: Reply) => void;
}): () => void {
  ipcMain.handle(rpcChannel, async (event, method: unknown, input: unknown): Promise<Reply> => {
    if (!isTrustedSender(event, contents))
      return refusal('rpc/forbidden', 'This call did not come from the window of Wherefore. It was refused.');
    if (typeof method !== 'string')
      return refusal('rpc/invalid-input', 'The call has no name. Nothing was changed.');
    if (!isWithinLimit(method, input))
      return refusal('rpc/too-large', 'This is more than one call may carry. Nothing was changed.');
    const reply = await backend.dispatch(method, input);
    onAnswered(method, input, reply);
    return reply;
  });
  const unsubscribe = backend.subscribe(deliverTo(contents));
  return () => {
    ipcMain.removeHandler(rpcChannel);
    unsubscribe();
  };
}
