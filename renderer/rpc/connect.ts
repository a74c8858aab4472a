import type { Transport } from '#shared/rpc/transport.ts';

import { connectHttp } from './httpTransport.ts';
import { type DesktopBridge, ipcTransport } from './ipcTransport.ts';

declare global {
  interface Window {
    readonly wherefore?: DesktopBridge;
  }
}

/** The way to the backend that this window offers: the desktop's bridge, else the loopback host. */
export function connectTransport(): Promise<Transport> {
  return window.wherefore === undefined ? connectHttp() : Promise.resolve(ipcTransport(window.wherefore));
}
