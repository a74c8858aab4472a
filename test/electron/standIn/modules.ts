import type { Records } from './records.ts';
import { modelled, unmodelledModules } from './unmodelled.ts';

type Electron = typeof import('electron');

/** The display every window of the stand-in stands on, in pixels. */
const display = { x: 0, y: 0, width: 1920, height: 1080 } as const;

/** `shell`: what the app hands to the system is recorded, never done. */
export function createShell(records: Records) {
  const shell = {
    openExternal: (url: string) => {
      records.openedExternal.push(url);
      return Promise.resolve();
    },
    showItemInFolder: (file: string) => {
      records.revealed.push(file);
    },
  } satisfies Pick<Electron['shell'], 'openExternal' | 'showItemInFolder'>;
  return modelled('shell', shell);
}

/** `protocol` of the whole app; the session has its own. */
export function createProtocol(records: Records, isReady: () => boolean) {
  const protocol = {
    registerSchemesAsPrivileged: (schemes: unknown) => {
      if (isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      records.calls.push({ name: 'protocol.registerSchemesAsPrivileged', args: [schemes] });
    },
  } satisfies Pick<Electron['protocol'], 'registerSchemesAsPrivileged'>;
  return modelled('protocol', protocol);
}

/** `screen` with its one display. */
export function createScreen() {
  return modelled('screen', { getAllDisplays: () => [{ id: 1, bounds: display, workArea: display }] });
}

/** Every module of Electron that the app does not use, each throwing its name when touched. */
export function missingModules(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(unmodelledModules.map((name) => [name, modelled(name, {})]));
}
