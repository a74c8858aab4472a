import { EventEmitter } from 'node:events';

import type { Browser, Page } from 'playwright-core';

import { ChromiumPage, type PageHooks } from './chromiumPage.ts';
import { encodeClone } from './codec.ts';
import type { StandInFrame } from './frames.ts';
import type { DownwardMessage, UpwardMessage } from './page/names.ts';
import { preloadScript } from './pageScripts.ts';
import type { Records } from './records.ts';
import type { StandInSession } from './sessions.ts';
import { modelled } from './unmodelled.ts';

type Options = import('electron').BrowserWindowConstructorOptions;
type RealContents = import('electron').WebContents;
type RealWindow = import('electron').BrowserWindow;
type OpenHandler = Parameters<RealContents['setWindowOpenHandler']>[0];

/** What every window shares. */
export type WindowSurroundings = {
  readonly browser: () => Browser;
  readonly session: StandInSession;
  readonly records: Records;
  readonly isDark: () => boolean;
  readonly onKey: (key: { readonly key: string; readonly modifiers: readonly string[] }) => void;
  /** Calls the handler of a channel with an event as Electron makes it. */
  readonly invoke: (
    channel: string,
    event: { readonly sender: unknown; readonly senderFrame: StandInFrame | null },
    args: string,
  ) => Promise<{ readonly isOk: boolean; readonly value: string }>;
  readonly onClosed: (window: StandInWindow) => void;
  /** A window was to close and did not: that ends the quitting of the app. */
  readonly onStayed: () => void;
};

/** An event whose default a listener can prevent. */
export function preventable<Details extends object>(details: Details) {
  let isPrevented = false;
  return {
    ...details,
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault: () => {
      isPrevented = true;
    },
  };
}

function createContents(surroundings: WindowSurroundings, options: Options) {
  const { records, session } = surroundings;
  let current: ChromiumPage | null = null;
  let openHandler: OpenHandler | null = null;
  let address = '';
  let isCrashed = false;
  let isDestroyed = false;
  const emitter = new EventEmitter();

  const answer = async (
    message: Extract<UpwardMessage, { type: 'invoke' }>,
    senderFrame: StandInFrame | null,
    tell: (message: DownwardMessage) => Promise<void>,
  ): Promise<void> => {
    const event = { sender: contents, senderFrame };
    const reply = await surroundings.invoke(message.channel, event, message.args);
    await tell({ type: 'reply', id: message.id, ...reply });
  };
  const navigate = (navigation: { url: string; isMainFrame: boolean }): boolean => {
    // Each event alone, so that a test sees which of the app's guards stood.
    const names = navigation.isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    const preventedBy = names.filter((name) => {
      const event = preventable({ ...navigation, isSameDocument: false, frame: null });
      emitter.emit(name, event, navigation.url);
      return event.defaultPrevented;
    });
    records.navigations.push({ url: navigation.url, preventedBy });
    return preventedBy.length > 0;
  };
  const hooks: PageHooks = {
    onUpward: (message, frame, tell) => {
      if (message.type === 'invoke') void answer(message, frame, tell);
      else if (message.type === 'key') surroundings.onKey(message);
      else if (message.type === 'violation')
        records.violations.push(`${message.directive} ${message.blocked}`);
      else records.pageErrors.push(`preload: ${message.message}`);
    },
    isPrevented: navigate,
    onWindowOpen: (url, frameName) => {
      const details = {
        url,
        frameName,
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'default' },
      };
      const decision: unknown =
        openHandler === null ? { action: 'allow' } : Reflect.apply(openHandler, undefined, [details]);
      const action: unknown =
        typeof decision === 'object' && decision !== null ? Reflect.get(decision, 'action') : '';
      records.windowOpens.push({ url, action: String(action) });
    },
    onStartLoading: () => emitter.emit('did-start-loading'),
    onLoaded: () => {
      emitter.emit('did-finish-load');
    },
    onCrash: () => {
      isCrashed = true;
      emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    },
    overrulesUnload: () => {
      const event = preventable({});
      emitter.emit('will-prevent-unload', event);
      return event.defaultPrevented;
    },
  };
  const load = async (url: string): Promise<void> => {
    address = url;
    emitter.emit('did-start-loading');
    if (current === null || isCrashed) {
      await current?.close();
      isCrashed = false;
      const preload = options.webPreferences?.preload;
      current = await ChromiumPage.open({
        browser: surroundings.browser(),
        session,
        contents,
        records,
        hooks,
        viewport: { width: options.width ?? 800, height: options.height ?? 600 },
        isDark: surroundings.isDark(),
        preload: preload === undefined ? '' : await preloadScript(preload),
      });
    }
    await current.load(url);
  };
  const edit = (command: 'cut' | 'copy' | 'paste') => (): void => {
    void current?.edit(command);
  };
  const members = {
    cut: edit('cut'),
    copy: edit('copy'),
    paste: edit('paste'),
    send: (channel: string, ...args: unknown[]) => {
      records.sent.push({ channel, args });
      void current?.tell({ type: 'send', channel, args: encodeClone(args) });
    },
    isDestroyed: () => isDestroyed,
    isCrashed: () => isCrashed,
    reload: () => {
      void load(address);
    },
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler;
    },
  } satisfies Pick<
    RealContents,
    'cut' | 'copy' | 'paste' | 'send' | 'isDestroyed' | 'isCrashed' | 'reload' | 'setWindowOpenHandler'
  >;
  const contents = modelled('WebContents', Object.assign(emitter, members));
  return {
    contents,
    load,
    chromium: () => current,
    destroy: async () => {
      isDestroyed = true;
      await current?.close();
    },
  };
}

/** Makes a window; nothing is drawn until it is loaded. */
export function createWindow(surroundings: WindowSurroundings, options: Options) {
  const made = createContents(surroundings, options);
  const emitter = new EventEmitter();
  const bounds = {
    x: options.x ?? 0,
    y: options.y ?? 0,
    width: options.width ?? 800,
    height: options.height ?? 600,
  };
  let state: 'normal' | 'minimised' | 'maximised' = 'normal';
  let title = options.title ?? '';
  let isDestroyed = false;
  const counts = { focused: 0, shown: 0 };

  const destroy = (): void => {
    if (isDestroyed) return;
    isDestroyed = true;
    void made.destroy().then(() => {
      emitter.emit('closed');
      surroundings.onClosed(handle);
    });
  };
  const closePage = async (): Promise<void> => {
    if ((await made.chromium()?.closePolitely()) === false) surroundings.onStayed();
    else destroy();
  };
  const members = {
    webContents: made.contents,
    loadURL: async (url: string) => {
      await made.load(url);
      const event = preventable({});
      const pageTitle = (await made.chromium()?.page.title()) ?? '';
      emitter.emit('page-title-updated', event, pageTitle, true);
      if (!event.defaultPrevented) title = pageTitle;
      emitter.emit('ready-to-show');
    },
    show: () => {
      counts.shown += 1;
    },
    focus: () => {
      counts.focused += 1;
    },
    restore: () => {
      state = 'normal';
    },
    maximize: () => {
      state = 'maximised';
    },
    minimize: () => {
      state = 'minimised';
    },
    isMinimized: () => state === 'minimised',
    isMaximized: () => state === 'maximised',
    isDestroyed: () => isDestroyed,
    getNormalBounds: () => bounds,
    setTitle: (text: string) => {
      title = text;
    },
    getTitle: () => title,
    setRepresentedFilename: () => undefined,
    close: () => {
      const event = preventable({});
      emitter.emit('close', event);
      if (event.defaultPrevented) surroundings.onStayed();
      else void closePage();
    },
    destroy,
  } satisfies Pick<
    RealWindow,
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'restore'
    | 'maximize'
    | 'minimize'
    | 'isMinimized'
    | 'isMaximized'
    | 'isDestroyed'
    | 'getNormalBounds'
    | 'setTitle'
    | 'getTitle'
    | 'setRepresentedFilename'
    | 'close'
    | 'destroy'
  > & { webContents: unknown };
  const window = modelled('BrowserWindow', Object.assign(emitter, members));
  const handle = {
    window,
    options,
    counts,
    contents: made.contents,
    chromium: made.chromium,
    page: (): Page => {
      const chromium = made.chromium();
      if (chromium === null) throw new Error('stand-in: the window has loaded nothing yet');
      return chromium.page;
    },
  };
  return handle;
}

/** A window as tests see it. */
export type StandInWindow = ReturnType<typeof createWindow>;
