import type { Browser } from 'playwright-core';

import { launchBrowser } from '../../browser/launch.ts';
import { createApplication } from './applications.ts';
import { createDialogs } from './dialogs.ts';
import { createIpc } from './ipc.ts';
import { createMenus } from './menus.ts';
import { createProtocol, createScreen, createShell, missingModules } from './modules.ts';
import { preventable } from './preventable.ts';
import { emptyRecords } from './records.ts';
import { createSession } from './sessions.ts';
import { createTheme } from './theme.ts';
import { modelled } from './unmodelled.ts';
import { type StandInWindow, type WindowSurroundings, createWindow } from './windows.ts';

type Electron = typeof import('electron');
type WindowOptions = import('electron').BrowserWindowConstructorOptions;

/** The parts of an Electron, joined. */
function createParts({ folder, argv }: { readonly folder: string; readonly argv: readonly string[] }) {
  const records = emptyRecords();
  const windows: StandInWindow[] = [];
  let browser: Browser | null = null;
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
  const menus = createMenus((role) => {
    if (role === 'quit') application.quit();
    else if (role === 'paste') only().contents.paste();
    else throw new Error(`stand-in: the menu role ${role} is not modelled`);
  });
  const theme = createTheme();
  const ipc = createIpc();
  const session = createSession();
  const surroundings: WindowSurroundings = {
    browser: () => {
      if (browser === null) throw new Error('Cannot create BrowserWindow before app is ready');
      return browser;
    },
    session,
    records,
    isDark: theme.isDark,
    onKey: menus.keyPressed,
    invoke: ipc.carry,
    onStayed: application.onStayed,
    onClosed: (window) => {
      windows.splice(windows.indexOf(window), 1);
      if (windows.length === 0) application.onAllClosed();
    },
  };
  const end = async (): Promise<void> => {
    await browser?.close();
  };
  return { records, windows, application, only, menus, theme, ipc, session, surroundings, end };
}

type Parts = ReturnType<typeof createParts>;

/** What a test does to the app from outside, as a person or the system would. */
function createDeeds({ application, only }: Parts) {
  return {
    /** An event of the app, as the system would cause it; true if the app prevented its default. */
    emit: (event: 'second-instance' | 'open-file', ...args: readonly unknown[]): boolean => {
      const first = preventable({});
      application.app.emit(event, first, ...args);
      return first.defaultPrevented;
    },
    /** The person closes the window by its button. */
    closeWindow: () => {
      only().window.close();
    },
    /** The person quits by the menu or the system. */
    quitApp: application.quit,
    crashRenderer: async () => {
      await only().chromium()?.crash();
    },
    /** An event of the window's contents that a page could cause in Electron; true if the app prevented it. */
    contentsEvent: (
      name: 'will-redirect' | 'will-attach-webview',
      details: Readonly<Record<string, unknown>>,
    ): boolean => {
      const event = preventable({ ...details });
      only().contents.emit(name, event, {}, {});
      return event.defaultPrevented;
    },
  };
}

/** A whole Electron of its own: the modules for the app, and the handles for a test. */
export function createStandIn(options: { readonly folder: string; readonly argv: readonly string[] }) {
  const parts = createParts(options);
  const { records, windows, application, only, menus, theme, ipc, session, surroundings, end } = parts;
  const dialogs = createDialogs(records);
  let loaded: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  function BrowserWindow(windowOptions: WindowOptions): object {
    const made = createWindow(surroundings, windowOptions);
    windows.push(made);
    made.window.on('ready-to-show', loaded);
    return made.window;
  }
  const modules = {
    app: application.app,
    BrowserWindow,
    Menu: modelled('Menu', menus.Menu),
    dialog: dialogs.dialog,
    ipcMain: ipc.ipcMain,
    nativeTheme: theme.nativeTheme,
    protocol: createProtocol(records, application.app.isReady),
    screen: createScreen(),
    session: modelled('session', { defaultSession: session.session }),
    shell: createShell(records),
  } satisfies Partial<Record<keyof Electron, unknown>>;
  return {
    ...createDeeds(parts),
    modules: { ...missingModules(), ...modules },
    records,
    dialogs: { next: dialogs.next, waitForAnswers: dialogs.waitForAnswers },
    menu: { click: menus.click, template: menus.template },
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
    /** Ends the browser, whatever state the app is in. */
    end,
  };
}

/** The handles a test has on a stand-in. */
export type StandIn = ReturnType<typeof createStandIn>;
