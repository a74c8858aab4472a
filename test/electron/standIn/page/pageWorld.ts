import { createBridge } from './bridge.ts';
import { exposeEvent, readyEvent, toPageWorld, toPreloadWorld } from './names.ts';

/** Runs in the page's own world, before its scripts: puts up what the preload exposes, frozen as Electron does. */
function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' && typeof value !== 'function') return;
  if (value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  for (const item of Object.values(value)) freezeDeeply(item);
}

const bridge = createBridge({ out: toPreloadWorld, into: toPageWorld });
document.addEventListener(exposeEvent, (event) => {
  const { name, api } = JSON.parse(String((event as CustomEvent<unknown>).detail)) as {
    readonly name: string;
    readonly api: string;
  };
  const value = bridge.decode(api);
  freezeDeeply(value);
  Object.defineProperty(window, name, { value, writable: false, configurable: false, enumerable: true });
});
document.dispatchEvent(new Event(readyEvent));
