import type { RpcEvent } from '#shared/rpc/events.ts';
import type { Transport } from '#shared/rpc/transport.ts';
import { contextBridge, ipcRenderer } from 'electron';

const listeners = new Set<(event: RpcEvent) => void>();
const early: RpcEvent[] = [];
let hasListened = false;

ipcRenderer.on('event', (_event, message: RpcEvent) => {
  if (hasListened) {
    for (const listener of listeners) listener(message);
  } else if (message.type === 'flush') {
    // A page that never listened has nothing to save: it must not hold the window open.
    void ipcRenderer.invoke('rpc', 'host.flushed', {});
  } else if (early.length < 100) early.push(message);
});

/** All that a page gets: values go in, values come out, never an Electron object. */
const wherefore: Transport = Object.freeze({
  call: (method: string, input: unknown) => ipcRenderer.invoke('rpc', method, input),
  subscribe: (listener: (event: RpcEvent) => void) => {
    listeners.add(listener);
    hasListened = true;
    for (const message of early.splice(0)) listener(message);
    return () => {
      listeners.delete(listener);
    };
  },
});

contextBridge.exposeInMainWorld('wherefore', wherefore);
