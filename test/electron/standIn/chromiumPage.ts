import type { Browser, BrowserContext, CDPSession, Frame, Page, Request, Route } from 'playwright-core';

import { isAppAddress, schemeOf, toChromium, toElectron } from './addresses.ts';
import { Frames, type StandInFrame } from './frames.ts';
import { type DownwardMessage, type UpwardMessage, ipcBinding, receiver, worldName } from './page/names.ts';
import { worldScripts, wrapPreload } from './pageScripts.ts';
import type { Records } from './records.ts';
import { type StandInSession, grantable } from './sessions.ts';

/** What a page tells the window that holds it. */
export type PageHooks = {
  /** A message of the preload's world, with its frame and the way back to that very world. */
  readonly onUpward: (
    message: UpwardMessage,
    frame: StandInFrame | null,
    answer: (message: DownwardMessage) => Promise<void>,
  ) => void;
  /** True if the app prevents this navigation, which the page began. */
  readonly isPrevented: (navigation: { url: string; isMainFrame: boolean }) => boolean;
  readonly onWindowOpen: (url: string, frameName: string) => void;
  readonly onStartLoading: () => void;
  readonly onLoaded: () => void;
  readonly onCrash: () => void;
  /** The page objects to being closed: true if the app closes it nevertheless. */
  readonly overrulesUnload: () => boolean;
};

/** What a page is made of and from. */
export type PageSetup = {
  readonly browser: Browser;
  readonly session: StandInSession;
  readonly contents: unknown;
  readonly records: Records;
  readonly hooks: PageHooks;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly isDark: boolean;
  readonly preload: string;
};

/** The frame that asks; null for a window so new that it has none yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** A page of a real Chromium with the stand-in's two worlds in it; `document` requests go to the app's protocol. */
export class ChromiumPage {
  readonly page: Page;
  readonly frames = new Frames();
  readonly #context: BrowserContext;
  readonly #cdp: CDPSession;
  readonly #setup: PageSetup;
  readonly #worlds = new Map<number, string>();
  #hasCrashed = false;
  #isProgrammatic = false;
  #windowOpens = 0;
  #popups = 0;

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession, setup: PageSetup) {
    this.#context = context;
    this.page = page;
    this.#cdp = cdp;
    this.#setup = setup;
  }

  static async open(setup: PageSetup): Promise<ChromiumPage> {
    const granted = Object.entries(grantable).filter(
      ([name]) => setup.session.checks(setup.contents, name) && setup.session.asks(setup.contents, name),
    );
    const context = await setup.browser.newContext({
      viewport: setup.viewport,
      colorScheme: setup.isDark ? 'dark' : 'light',
      permissions: granted.map(([, name]) => name),
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const opened = new ChromiumPage(context, page, await context.newCDPSession(page), setup);
    await opened.#prepare();
    return opened;
  }

  async #prepare(): Promise<void> {
    this.#listen();
    await this.#context.route('**/*', (route) => this.#onRequest(route));
    const cdp = this.#cdp;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.frames.navigated(frameTree.frame);
    await cdp.send('Runtime.addBinding', { name: ipcBinding, executionContextName: worldName });
    const scripts = await worldScripts();
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
    const source = `${scripts.preload}\n${wrapPreload(this.#setup.preload)}`;
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName, source });
  }

  #listen(): void {
    const { hooks, records } = this.#setup;
    const cdp = this.#cdp;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId: unknown = context.auxData?.['frameId'];
      if (context.name === worldName && typeof frameId === 'string') this.#worlds.set(context.id, frameId);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#worlds.delete(executionContextId);
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      this.frames.navigated(frame);
    });
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.frames.navigated({ id: frameId, parentId: parentFrameId, url: 'about:blank' });
    });
    cdp.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.frames.detached(frameId);
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const frameId = this.#worlds.get(executionContextId);
      if (name !== ipcBinding || frameId === undefined) return;
      hooks.onUpward(JSON.parse(payload) as UpwardMessage, this.frames.of(frameId), (message) =>
        this.#tellWorld(executionContextId, message),
      );
    });
    cdp.on('Page.windowOpen', ({ url, windowName }) => {
      this.#windowOpens += 1;
      hooks.onWindowOpen(toElectron(url), windowName);
    });
    this.#context.on('page', (popup) => {
      if (popup !== this.page) void this.#onPopup(popup);
    });
    this.page.on('crash', () => {
      this.#hasCrashed = true;
      hooks.onCrash();
    });
    this.page.on('load', hooks.onLoaded);
    this.page.on('pageerror', (error) => {
      records.pageErrors.push(error.message);
    });
  }

  async #onPopup(popup: Page): Promise<void> {
    this.#popups += 1;
    if (this.#popups > this.#windowOpens) this.#setup.hooks.onWindowOpen(toElectron(popup.url()), '');
    await popup.close();
  }

  async #onRequest(route: Route): Promise<void> {
    const { records, session, hooks } = this.#setup;
    const request = route.request();
    const url = request.url();
    const frame = frameOf(request);
    // A window that Electron would not have opened asks for nothing.
    if (frame === null || frame.page() !== this.page) return route.abort('blockedbyclient');
    if (request.isNavigationRequest()) {
      const isMainFrame = frame === this.page.mainFrame();
      const isOurs = isMainFrame && this.#isProgrammatic;
      if (!isOurs && hooks.isPrevented({ url: toElectron(url), isMainFrame })) return route.abort('aborted');
      if (isMainFrame) hooks.onStartLoading();
    }
    const isStopped = session.stops(toElectron(url));
    if (!isAppAddress(url)) {
      records.foreignRequests.push(`${schemeOf(url)} ${url}${isStopped ? '' : ' (not stopped by the app)'}`);
      return route.abort('blockedbyclient');
    }
    if (isStopped) return route.abort('blockedbyclient');
    const response = await session.answer(toElectron(url), request.method());
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** Loads an address as the main process does, which no navigation event precedes. */
  async load(address: string): Promise<void> {
    this.#isProgrammatic = true;
    try {
      await this.page.goto(toChromium(address), { waitUntil: 'load' });
    } finally {
      this.#isProgrammatic = false;
    }
  }

  /** The id of the preload world of a frame; the top frame's if none is named. */
  #worldOf(frameId?: string): number | undefined {
    const wanted = [...this.#worlds].filter(([, id]) =>
      frameId === undefined ? this.frames.of(id) === this.frames.top() : id === frameId,
    );
    return wanted.at(-1)?.[0];
  }

  async #tellWorld(contextId: number, message: DownwardMessage): Promise<void> {
    const expression = `${receiver}(${JSON.stringify(JSON.stringify(message))})`;
    // A world that has gone in the meantime hears nothing, as in Electron.
    await this.#cdp.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  }

  /** Hands a message to the preload's world of the top frame. */
  async tell(message: DownwardMessage): Promise<void> {
    const contextId = this.#worldOf();
    if (contextId !== undefined) await this.#tellWorld(contextId, message);
  }

  /** Runs text in the preload's world: of the top frame, or of the n-th frame below it. Answers by value. */
  async inPreloadWorld(expression: string, subFrame?: number): Promise<unknown> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const id = subFrame === undefined ? frameTree.frame.id : frameTree.childFrames?.[subFrame]?.frame.id;
    const contextId = this.#worldOf(id);
    if (contextId === undefined) throw new Error('stand-in: this frame has no preload world');
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  /** One of Chromium's own editing commands, as its menus give them: no script of the page can. */
  async edit(command: 'cut' | 'copy' | 'paste'): Promise<void> {
    await this.#cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: '',
      code: '',
      commands: [command],
    });
    await this.#cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: '', code: '' });
  }

  /** Kills the page's process. */
  async crash(): Promise<void> {
    const gone = this.page.waitForEvent('crash');
    void this.#cdp.send('Page.crash').catch(() => undefined);
    await gone;
  }

  /** Closes the page if its own scripts let it, or the app overrules them; false if it stayed open. */
  async closePolitely(): Promise<boolean> {
    if (this.page.isClosed() || this.#hasCrashed) return true;
    const closed = new Promise<boolean>((resolve) => {
      this.page.once('close', () => {
        resolve(true);
      });
      this.page.once('dialog', (dialog) => {
        const isAllowed = this.#setup.hooks.overrulesUnload();
        void (isAllowed ? dialog.accept() : dialog.dismiss()).then(() => {
          if (!isAllowed) resolve(false);
        });
      });
    });
    await this.page.close({ runBeforeUnload: true });
    return closed;
  }

  /** Ends the page, whatever it says. */
  async close(): Promise<void> {
    await this.#context.close();
  }
}
