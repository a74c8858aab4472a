import { decode, encodeClone } from '../codec.ts';
import { createBridge } from './bridge.ts';
import {
  type DownwardMessage,
  type UpwardMessage,
  exposeEvent,
  ipcBinding,
  readyEvent,
  receiver,
  toPageWorld,
  toPreloadWorld,
} from './names.ts';

type Listener = (event: object, ...args: unknown[]) => void;
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };

function tell(message: UpwardMessage): void {
  const binding: unknown = Reflect.get(globalThis, ipcBinding);
  if (typeof binding === 'function') binding(JSON.stringify(message));
}

function unmodelled<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
      throw new Error(`stand-in: electron.${name}.${key} is not modelled`);
    },
  });
}

const waiting = new Map<number, Waiting>();
const listeners = new Map<string, Listener[]>();
let calls = 0;

async function invoke(channel: string, ...args: unknown[]): Promise<unknown> {
  // Like Electron, what cannot be copied rejects the call before anything is sent.
  const text = encodeClone(args);
  calls += 1;
  const id = calls;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    tell({ type: 'invoke', id, channel, args: text });
  });
}

function off(channel: string, listener: Listener): void {
  listeners.set(
    channel,
    (listeners.get(channel) ?? []).filter((known) => known !== listener),
  );
}

const ipcRenderer = unmodelled('ipcRenderer', {
  invoke,
  on: (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  },
  off,
  removeListener: off,
});

function receive(message: DownwardMessage): void {
  if (message.type === 'send') {
    const args = decode(message.args) as unknown[];
    for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...args);
    return;
  }
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  const value = decode(message.value);
  if (message.isOk) call?.resolve(value);
  else call?.reject(new Error(String(value)));
}

const bridge = createBridge({ out: toPageWorld, into: toPreloadWorld });
const exposed = new Set<string>();
const contextBridge = unmodelled('contextBridge', {
  exposeInMainWorld: (name: string, api: unknown) => {
    if (exposed.has(name))
      throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    exposed.add(name);
    const detail = JSON.stringify({ name, api: bridge.encode(api) });
    const expose = (): void => {
      document.dispatchEvent(new CustomEvent(exposeEvent, { detail }));
    };
    // Heard now if the page's world has started, else when it says so: once either way.
    expose();
    document.addEventListener(readyEvent, expose, { once: true });
  },
});

function watchKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat) return;
    const modifiers = [
      ...(event.ctrlKey ? ['Control'] : []),
      ...(event.metaKey ? ['Meta'] : []),
      ...(event.altKey ? ['Alt'] : []),
      ...(event.shiftKey ? ['Shift'] : []),
    ];
    tell({ type: 'key', key: event.key, modifiers });
  });
}

function watchViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    tell({ type: 'violation', directive: event.effectiveDirective, blocked: event.blockedURI });
  });
}

/** What a sandboxed preload may `require`: Electron's two modules of the renderer, here the modelled part. */
function requireInPreload(name: string): unknown {
  if (name === 'electron') return unmodelled('', { contextBridge, ipcRenderer });
  throw new Error(`module not found: ${name}`);
}

Reflect.set(globalThis, receiver, (text: string) => {
  receive(JSON.parse(text) as DownwardMessage);
});
Reflect.set(globalThis, '__standInInvoke', invoke);
Reflect.set(globalThis, '__standInRun', (preload: (require: typeof requireInPreload) => void) => {
  watchKeys();
  watchViolations();
  try {
    preload(requireInPreload);
  } catch (error) {
    tell({ type: 'preload-error', message: error instanceof Error ? error.message : String(error) });
  }
});
