import { EventEmitter } from 'node:events';

import type { Page } from 'playwright-core';

import { type ContentsSurroundings, createContents } from './contents.ts';
import { preventable } from './preventable.ts';
import { modelled } from './unmodelled.ts';

type Options = import('electron').BrowserWindowConstructorOptions;
type RealWindow = import('electron').BrowserWindow;

/** What every window shares. */
export type WindowSurroundings = ContentsSurroundings & {
  readonly onClosed: (window: StandInWindow) => void;
  /** A window was to close and did not: that ends the quitting of the app. */
  readonly onStayed: () => void;
};

/** Size, place, title: what a window is without its contents. */
function createFrame(options: Options) {
  const { x = 0, y = 0, width = 800, height = 600 } = options;
  let state: 'normal' | 'minimised' | 'maximised' = 'normal';
  let title = options.title ?? '';
  const counts = { focused: 0, shown: 0 };
  const members = {
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
    getNormalBounds: () => ({ x, y, width, height }),
    setTitle: (text: string) => {
      title = text;
    },
    getTitle: () => title,
    setRepresentedFilename: () => undefined,
  } satisfies Pick<
    RealWindow,
    | 'show'
    | 'focus'
    | 'restore'
    | 'maximize'
    | 'minimize'
    | 'isMinimized'
    | 'isMaximized'
    | 'getNormalBounds'
    | 'setTitle'
    | 'getTitle'
    | 'setRepresentedFilename'
  >;
  return { members, counts };
}

/** Makes a window; nothing is drawn until it is loaded. */
export function createWindow(surroundings: WindowSurroundings, options: Options) {
  const made = createContents(surroundings, options);
  const frame = createFrame(options);
  const emitter = new EventEmitter();
  let isDestroyed = false;

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
    ...frame.members,
    webContents: made.contents,
    loadURL: async (url: string) => {
      await made.load(url);
      const event = preventable({});
      const pageTitle = (await made.chromium()?.page.title()) ?? '';
      emitter.emit('page-title-updated', event, pageTitle, true);
      if (!event.defaultPrevented) frame.members.setTitle(pageTitle);
      emitter.emit('ready-to-show');
    },
    isDestroyed: () => isDestroyed,
    close: () => {
      const event = preventable({});
      emitter.emit('close', event);
      if (event.defaultPrevented) surroundings.onStayed();
      else void closePage();
    },
    destroy,
  } satisfies Pick<RealWindow, 'loadURL' | 'isDestroyed' | 'close' | 'destroy'> & { webContents: unknown };
  const handle = {
    window: modelled('BrowserWindow', Object.assign(emitter, members)),
    options,
    counts: frame.counts,
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
