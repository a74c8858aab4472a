import { EventEmitter } from 'node:events';

import type { Browser } from 'playwright-core';

import { ChromiumPage, type PageHooks } from './chromiumPage.ts';
import { encodeClone } from './codec.ts';
import type { StandInFrame } from './frames.ts';
import type { DownwardMessage, UpwardMessage } from './page/names.ts';
import { preloadScript } from './pageScripts.ts';
import { preventable } from './preventable.ts';
import type { Records } from './records.ts';
import type { StandInSession } from './sessions.ts';
import { modelled } from './unmodelled.ts';

type Options = import('electron').BrowserWindowConstructorOptions;
type RealContents = import('electron').WebContents;
type OpenHandler = Parameters<RealContents['setWindowOpenHandler']>[0];

/** What every window's contents share. */
export type ContentsSurroundings = {
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
};

type State = {
  page: ChromiumPage | null;
  openHandler: OpenHandler | null;
  address: string;
  isCrashed: boolean;
  isDestroyed: boolean;
  /** The object the app holds; events carry this very one. */
  contents: unknown;
};

type Part = {
  readonly state: State;
  readonly emitter: EventEmitter;
  readonly surroundings: ContentsSurroundings;
};

async function answer(
  { state, surroundings }: Part,
  message: Extract<UpwardMessage, { type: 'invoke' }>,
  {
    senderFrame,
    tell,
  }: { senderFrame: StandInFrame | null; tell: (message: DownwardMessage) => Promise<void> },
): Promise<void> {
  const event = { sender: state.contents, senderFrame };
  const reply = await surroundings.invoke(message.channel, event, message.args);
  await tell({ type: 'reply', id: message.id, ...reply });
}

function navigate(
  { emitter, surroundings }: Part,
  navigation: { readonly url: string; readonly isMainFrame: boolean },
): boolean {
  // Each event alone, so that a test sees which of the app's guards stood.
  const names = navigation.isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
  const preventedBy = names.filter((name) => {
    const event = preventable({ ...navigation, isSameDocument: false, frame: null });
    emitter.emit(name, event, navigation.url);
    return event.defaultPrevented;
  });
  surroundings.records.navigations.push({ url: navigation.url, preventedBy });
  return preventedBy.length > 0;
}

function askForWindow({ state, surroundings }: Part, url: string, frameName: string): void {
  const referrer = { url: '', policy: 'default' };
  const details = { url, frameName, features: '', disposition: 'new-window', referrer };
  const decision: unknown =
    state.openHandler === null ? { action: 'allow' } : Reflect.apply(state.openHandler, undefined, [details]);
  const action: unknown =
    typeof decision === 'object' && decision !== null ? Reflect.get(decision, 'action') : '';
  surroundings.records.windowOpens.push({ url, action: String(action) });
}

function hooksOf(part: Part): PageHooks {
  const { state, emitter, surroundings } = part;
  const { records } = surroundings;
  return {
    onUpward: (message, senderFrame, tell) => {
      if (message.type === 'invoke') void answer(part, message, { senderFrame, tell });
      else if (message.type === 'key') surroundings.onKey(message);
      else if (message.type === 'violation')
        records.violations.push(`${message.directive} ${message.blocked}`);
      else records.pageErrors.push(`preload: ${message.message}`);
    },
    isPrevented: (navigation) => navigate(part, navigation),
    onWindowOpen: (url, frameName) => {
      askForWindow(part, url, frameName);
    },
    onStartLoading: () => emitter.emit('did-start-loading'),
    onLoaded: () => emitter.emit('did-finish-load'),
    onCrash: () => {
      state.isCrashed = true;
      emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    },
    overrulesUnload: () => {
      const event = preventable({});
      emitter.emit('will-prevent-unload', event);
      return event.defaultPrevented;
    },
  };
}

async function load(part: Part, options: Options, url: string): Promise<void> {
  const { state, emitter, surroundings } = part;
  state.address = url;
  emitter.emit('did-start-loading');
  if (state.page === null || state.isCrashed) {
    await state.page?.close();
    state.isCrashed = false;
    const preload = options.webPreferences?.preload;
    state.page = await ChromiumPage.open({
      browser: surroundings.browser(),
      session: surroundings.session,
      contents: state.contents,
      records: surroundings.records,
      hooks: hooksOf(part),
      viewport: { width: options.width ?? 800, height: options.height ?? 600 },
      isDark: surroundings.isDark(),
      preload: preload === undefined ? '' : await preloadScript(preload),
    });
  }
  await state.page.load(url);
}

/** The contents of a window, with nothing loaded yet. */
export function createContents(surroundings: ContentsSurroundings, options: Options) {
  const emitter = new EventEmitter();
  const state: State = {
    page: null,
    openHandler: null,
    address: '',
    isCrashed: false,
    isDestroyed: false,
    contents: null,
  };
  const part: Part = { state, emitter, surroundings };
  const edit = (command: 'cut' | 'copy' | 'paste') => (): void => {
    void state.page?.edit(command);
  };
  const members = {
    cut: edit('cut'),
    copy: edit('copy'),
    paste: edit('paste'),
    send: (channel: string, ...args: unknown[]) => {
      surroundings.records.sent.push({ channel, args });
      void state.page?.tell({ type: 'send', channel, args: encodeClone(args) });
    },
    isDestroyed: () => state.isDestroyed,
    isCrashed: () => state.isCrashed,
    reload: () => {
      void load(part, options, state.address);
    },
    setWindowOpenHandler: (handler: OpenHandler) => {
      state.openHandler = handler;
    },
  } satisfies Pick<
    RealContents,
    'cut' | 'copy' | 'paste' | 'send' | 'isDestroyed' | 'isCrashed' | 'reload' | 'setWindowOpenHandler'
  >;
  const contents = modelled('WebContents', Object.assign(emitter, members));
  state.contents = contents;
  return {
    contents,
    load: (url: string) => load(part, options, url),
    chromium: () => state.page,
    destroy: async () => {
      state.isDestroyed = true;
      await state.page?.close();
    },
  };
}
