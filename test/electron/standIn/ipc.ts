import { EventEmitter } from 'node:events';

import { decode, encodeClone } from './codec.ts';
import { modelled } from './unmodelled.ts';

type RealIpc = import('electron').IpcMain;
type Handler = (event: never, ...args: never[]) => unknown;

/** The main process's end of every channel. */
export function createIpc() {
  const handlers = new Map<string, Handler>();
  const members = {
    handle: (channel: string, handler: Handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => {
      handlers.delete(channel);
    },
  } satisfies Pick<RealIpc, 'handle' | 'removeHandler'>;

  const call = async (channel: string, event: object, args: readonly unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return Reflect.apply(handler, undefined, [event, ...args]);
  };
  return {
    ipcMain: modelled('ipcMain', Object.assign(new EventEmitter(), members)),
    channels: (): readonly string[] => [...handlers.keys()],
    /** Calls a handler with any event a test makes up. */
    call,
    /** Carries one call across the border and its answer back, as copies. */
    carry: async (channel: string, event: object, args: string) => {
      try {
        const value = await call(channel, event, decode(args) as readonly unknown[]);
        return { isOk: true, value: encodeClone(value) };
      } catch (error) {
        return {
          isOk: false,
          value: encodeClone(`Error invoking remote method '${channel}': ${String(error)}`),
        };
      }
    },
  };
}
