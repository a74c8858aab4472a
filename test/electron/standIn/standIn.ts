import { EventEmitter } from 'node:events';

import type { Browser } from 'playwright-core';

import { launchBrowser } from '../../browser/launch.ts';
import { createApplication } from './applications.ts';
import { createDialogs } from './dialogs.ts';
import { createIpc } from './ipc.ts';
import { createMenus } from './menus.ts';
import { emptyRecords } from './records.ts';
import { createSession } from './sessions.ts';
import { modelled, unmodelledModules } from './unmodelled.ts';
import { type StandInWindow, type WindowSurroundings, createWindow, preventable } from './windows.ts';

type Electron = typeof import('electron');
type WindowOptions = import('electron').BrowserWindowConstructorOptions;

/** The display every window of the stand-in stands on, in pixels. */
export const display = { x: 0, y: 0, width: 1920, height: 1080 } as const;

function createTheme() {
  const state = { isDark: false, source: 'system' };
  const emitter = new EventEmitter();
  const isDark = (): boolean => (state.source === 'system' ? state.isDark : state.source === 'dark');
  const nativeTheme = modelled(
    'nativeTheme',
    Object.defineProperties(emitter, {
      shouldUseDarkColors: { get: isDark },
      themeSource: {
        get: () => state.source,
        set: (source: string) => {
          state.source = source;
          emitter.emit('updated');
        },
      },
    }),
  );
  return {
    nativeTheme,
    isDark,
    setDark: (dark: boolean) => {
      state.isDark = dark;
      emitter.emit('updated');
    },
  };
}

/** A whole Electron of its own: the modules for the app, and the handles for a test. */
export function createStandIn({
  folder,
  argv,
}: {
  readonly folder: string;
  readonly argv: readonly string[];
}) {
  const records = emptyRecords();
  const windows: StandInWindow[] = [];
  let browser: Browser | null = null;
  const theme = createTheme();
  const dialogs = createDialogs(records);
  const ipc = createIpc();
  const session = createSession();
  const application = createApplication({
    folder,
    records,
    argv,
    windows: () => [...windows],
    start: async () => {
      browser = await launchBrowser();
    },
  });
  const only = (): StandInWindow => {
    const [window] = windows;
    if (window === undefined) throw new Error('stand-in: there is no window');
    return window;
  };
  const { Menu, ...menu } = createMenus((role) => {
    if (role === 'quit') application.app.quit();
    else if (role === 'paste') only().contents.paste();
    else throw new Error(`stand-in: the menu role ${role} is not modelled`);
  });
  const surroundings: WindowSurroundings = {
    browser: () => {
      if (browser === null) throw new Error('Cannot create BrowserWindow before app is ready');
      return browser;
    },
    session,
    records,
    isDark: theme.isDark,
    onKey: menu.keyPressed,
    invoke: (channel, event, args) => ipc.carry(channel, event, args),
    onStayed: application.onStayed,
    onClosed: (window) => {
      windows.splice(windows.indexOf(window), 1);
      if (windows.length === 0) application.onAllClosed();
    },
  };
  let loaded: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  function BrowserWindow(options: WindowOptions): object {
    const made = createWindow(surroundings, options);
    windows.push(made);
    made.window.on('ready-to-show', loaded);
    return made.window;
  }
  const protocol = {
    registerSchemesAsPrivileged: (schemes: unknown) => {
      if (application.app.isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      records.calls.push({ name: 'protocol.registerSchemesAsPrivileged', args: [schemes] });
    },
  } satisfies Pick<Electron['protocol'], 'registerSchemesAsPrivileged'>;
  const shell = {
    openExternal: (url: string) => {
      records.openedExternal.push(url);
      return Promise.resolve();
    },
    showItemInFolder: (file: string) => {
      records.revealed.push(file);
    },
  } satisfies Pick<Electron['shell'], 'openExternal' | 'showItemInFolder'>;
  const modules = {
    app: application.app,
    BrowserWindow,
    Menu: modelled('Menu', Menu),
    dialog: dialogs.dialog,
    ipcMain: ipc.ipcMain,
    nativeTheme: theme.nativeTheme,
    protocol: modelled('protocol', protocol),
    screen: modelled('screen', { getAllDisplays: () => [{ id: 1, bounds: display, workArea: display }] }),
    session: modelled('session', { defaultSession: session.session }),
    shell: modelled('shell', shell),
  } satisfies Partial<Record<keyof Electron, unknown>>;
  const missing = Object.fromEntries(unmodelledModules.map((name) => [name, modelled(name, {})]));

  return {
    modules: { ...missing, ...modules },
    records,
    dialogs: { next: dialogs.next, waitForAnswers: dialogs.waitForAnswers },
    menu: { click: menu.click, template: menu.template },
    session,
    ipc: { channels: ipc.channels, call: ipc.call },
    windows: (): readonly StandInWindow[] => windows,
    /** The only window. */
    window: only,
    /** The settings a window was made with, as the app gave them. */
    webPreferences: (index: number) => windows[index]?.options.webPreferences,
    /** Resolves when the first window is ready to be shown. */
    ready,
    exited: application.exited,
    hasExited: application.hasExited,
    setDark: theme.setDark,
    /** An event of the app, as the system would cause it. */
    emit: (event: 'second-instance' | 'open-file' | 'window-all-closed', ...args: readonly unknown[]) => {
      const first = preventable({});
      application.app.emit(event, first, ...args);
      return first.defaultPrevented;
    },
    /** The person closes the window by its button. */
    closeWindow: () => {
      only().window.close();
    },
    /** The person quits by the menu or the system. */
    quitApp: () => {
      application.app.quit();
    },
    crashRenderer: async () => {
      await only().chromium()?.crash();
    },
    /** An event of the window's contents that a page could cause in Electron; true if the app prevented it. */
    contentsEvent: (
      name: 'will-redirect' | 'will-attach-webview',
      details: Readonly<Record<string, unknown>>,
    ) => {
      const event = preventable({ ...details });
      only().contents.emit(name, event, {}, {});
      return event.defaultPrevented;
    },
    /** Ends the browser, whatever state the app is in. */
    end: async () => {
      await browser?.close();
    },
  };
}

/** The handles a test has on a stand-in. */
export type StandIn = ReturnType<typeof createStandIn>;
