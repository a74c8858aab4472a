import { describe, expect, it } from 'vitest';

import { callFrom, eventually, sharedFixture } from './started.ts';

const started = sharedFixture();

describe('the window (Electron security list, 2–4, 11, 20)', () => {
  it('is made with every protection on and nothing of Node', () => {
    expect(started().standIn.webPreferences(0)).toEqual({
      preload: expect.stringMatching(/preload\.cjs$/) as string,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(started().standIn.session.isSpellChecking(), 'dictionaries would come from the network').toBe(
      false,
    );
    expect(started().standIn.records.calls[0], 'the sandbox comes before everything else').toEqual({
      name: 'app.enableSandbox',
      args: [],
    });
  });

  it('shows the page exactly call and subscribe, frozen, and nothing of Electron or Node', async () => {
    const { page } = started();
    const seen = await page.evaluate(() => {
      const door: unknown = Reflect.get(window, 'wherefore');
      const shape = (value: unknown): unknown =>
        typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Reflect.ownKeys(value).map((key) => [String(key), typeof Reflect.get(value, key)]),
            )
          : typeof value;
      const property = Object.getOwnPropertyDescriptor(window, 'wherefore');
      return {
        keys: shape(door),
        isFrozen: Object.isFrozen(door),
        isFixed: property?.writable === false && property.configurable === false,
        strangers: [
          'require',
          'process',
          'module',
          'Buffer',
          'ipcRenderer',
          'electron',
          '__standInIpc',
        ].filter((name) => name in window),
      };
    });
    expect(seen).toEqual({
      keys: { call: 'function', subscribe: 'function' },
      isFrozen: true,
      isFixed: true,
      strangers: [],
    });
  });

  it('keeps the world of the preload apart: what the page changes there, the preload never sees', async () => {
    const { page, standIn } = started();
    await page.evaluate(() => {
      Reflect.set(Array.prototype, 'pwned', true);
      Reflect.set(window, 'marker', 'page');
    });
    expect(
      await standIn
        .window()
        .chromium()
        ?.inPreloadWorld('[typeof window.marker, [].pwned === undefined].join()'),
    ).toBe('undefined,true');
    await page.evaluate(() => Reflect.deleteProperty(Array.prototype, 'pwned'));
  });

  it('gives listeners the value alone, never the event with its sender', async () => {
    const { page, standIn } = started();
    const got = page.evaluate(
      () =>
        new Promise((resolve) => {
          const door = Reflect.get(window, 'wherefore') as {
            subscribe: (f: (...args: unknown[]) => void) => () => void;
          };
          const stop = door.subscribe((...args) => {
            stop();
            resolve(args);
          });
        }),
    );
    await callFrom(page, 'test.echo', 'the listener is there');
    standIn.setDark(true);
    expect(await got).toEqual([{ type: 'theme', isDark: true }]);
    standIn.setDark(false);
  });

  it('refuses a guest page', async () => {
    const { page, standIn } = started();
    expect(standIn.contentsEvent('will-attach-webview', {})).toBe(true);
    const inert = await page.evaluate(() => {
      const guest = document.createElement('webview');
      guest.setAttribute('src', 'https://elsewhere.example/');
      document.body.append(guest);
      return guest.constructor.name;
    });
    expect(inert).toBe('HTMLUnknownElement');
  });

  it('keeps its own title, whatever the page calls itself', () => {
    expect(started().standIn.window().window.getTitle()).toBe('Wherefore');
  });
});

describe('the content security policy (1, 6, 7)', () => {
  it('blocks inline script, eval, a remote picture, fetch, a frame and an unsafe sink, and reports each', async () => {
    const { page, standIn } = started();
    const before = standIn.records.violations.length;
    const outcome = await page.evaluate(async () => {
      const results: Record<string, string> = {};
      const attempt = async (name: string, act: () => unknown): Promise<void> => {
        try {
          await act();
          results[name] = 'allowed';
        } catch (error) {
          results[name] = error instanceof Error ? error.name : 'refused';
        }
      };
      // The test's own door into the page lifts the ban on eval while a call is on the stack; a timer's task is the page's.
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      await attempt('inline', () => {
        const script = document.createElement('script');
        script.append('window.inlineRan = true');
        document.body.append(script);
        if (!('inlineRan' in window)) throw new Error('did not run');
      });
      await attempt('eval', () =>
        Reflect.apply(Reflect.get(window, 'eval') as () => unknown, window, ['1 + 1']),
      );
      await attempt('fetch', () => fetch('https://elsewhere.example/'));
      await attempt('own fetch', () => fetch('./page.css'));
      await attempt('sink', () => {
        Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>');
      });
      await attempt(
        'picture',
        () =>
          new Promise((resolve, reject) => {
            const picture = new Image();
            picture.addEventListener('load', resolve);
            picture.addEventListener('error', () => {
              reject(new Error('did not load'));
            });
            picture.src = 'https://elsewhere.example/x.png';
          }),
      );
      const frame = document.createElement('iframe');
      frame.src = 'https://elsewhere.example/';
      document.body.append(frame);
      return results;
    });
    expect(outcome).toEqual({
      inline: 'Error',
      eval: 'EvalError',
      fetch: 'TypeError',
      'own fetch': 'TypeError',
      sink: 'TypeError',
      picture: 'Error',
    });
    const reported = () =>
      new Set(standIn.records.violations.slice(before).map((text) => text.split(' ')[0] ?? ''));
    await eventually(() => reported().has('frame-src'), 'the report about the frame');
    expect([...reported()].sort((a, b) => a.localeCompare(b))).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
    ]);
    expect(standIn.records.foreignRequests, 'nothing reached the network').toEqual([]);
  });

  it('blocks all of it when it stands in the markup of a page', async () => {
    const { page, standIn } = started();
    const before = standIn.records.violations.length;
    await standIn.window().window.loadURL('app://main/hostile.html');
    const reported = () =>
      new Set(standIn.records.violations.slice(before).map((text) => text.split(' ')[0] ?? ''));
    await eventually(() => reported().size >= 8, `reports, so far ${[...reported()].join()}`);
    expect([...reported()].sort((a, b) => a.localeCompare(b))).toEqual([
      'base-uri',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ]);
    expect(await page.evaluate(() => Object.keys(document.documentElement.dataset))).toEqual([]);
    expect(standIn.records.foreignRequests, 'nothing reached the network').toEqual([]);
    await standIn.window().window.loadURL('app://main/index.html');
  });

  it('lets the page’s own script and style through', async () => {
    const { page } = started();
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).color),
    ).toBe('rgb(0, 100, 0)');
  });

  it('the app itself stops any request outside it, even one the policy would let pass', () => {
    const { session } = started().standIn;
    const stopped = [
      'https://elsewhere.example/',
      'http://main/',
      'file:///etc/passwd',
      'ws://127.0.0.1/',
      'app://other/x',
    ];
    expect(stopped.filter((url) => !session.stops(url))).toEqual([]);
    const passed = ['app://main/index.html', 'data:image/png;base64,', 'blob:app://main/1'];
    expect(passed.filter((url) => session.stops(url))).toEqual([]);
  });
});
