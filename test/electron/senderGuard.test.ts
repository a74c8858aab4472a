import { describe, expect, it } from 'vitest';

import { callFrom, sharedFixture } from './started.ts';

const started = sharedFixture();
const forbidden = {
  ok: false,
  error: { code: 'rpc/forbidden', message: expect.stringContaining('refused') as string },
};

/** A frame as Electron would give it, with some of it forged. */
function frame(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    url: 'app://main/index.html',
    origin: 'app://main',
    parent: null,
    detached: false,
    isDestroyed: () => false,
    ...changes,
  };
}

function send(event: object): Promise<unknown> {
  return started().standIn.ipc.call('rpc', event, ['test.echo', 'reached']);
}

describe('who may call (Electron security list, 17)', () => {
  it('there is one channel, and every guard below stands before it', () => {
    expect(started().standIn.ipc.channels()).toEqual(['rpc']);
  });

  it('the top frame of the known window, showing the app, is heard', async () => {
    const { contents } = started().standIn.window();
    expect(await send({ sender: contents, senderFrame: frame() })).toEqual({ ok: true, value: 'reached' });
    expect(await callFrom(started().page, 'test.echo', 'really')).toEqual({ ok: true, value: 'really' });
  });

  const forged: readonly (readonly [string, () => object])[] = [
    ['no frame', () => ({ senderFrame: null })],
    ['a frame inside the page', () => ({ senderFrame: frame({ parent: frame() }) })],
    ['another origin', () => ({ senderFrame: frame({ url: 'https://elsewhere.example/index.html' }) })],
    [
      'an address that only begins alike',
      () => ({ senderFrame: frame({ url: 'app://main.elsewhere.example/' }) }),
    ],
    ['a name before the host', () => ({ senderFrame: frame({ url: 'app://main@elsewhere/' }) })],
    ['a port', () => ({ senderFrame: frame({ url: 'app://main:1/' }) })],
    ['another scheme', () => ({ senderFrame: frame({ url: 'file:///index.html' }) })],
    ['an empty page', () => ({ senderFrame: frame({ url: 'about:blank' }) })],
    ['no address', () => ({ senderFrame: frame({ url: '' }) })],
    ['a destroyed frame', () => ({ senderFrame: frame({ isDestroyed: () => true }) })],
    ['a detached frame', () => ({ senderFrame: frame({ detached: true }) })],
    [
      'a frame that throws when it is read',
      () => ({
        senderFrame: {
          get parent(): never {
            throw new Error('Render frame was disposed before WebFrameMain could be accessed');
          },
        },
      }),
    ],
    ['another window', () => ({ sender: {}, senderFrame: frame() })],
  ];
  for (const [who, event] of forged) {
    it(`${who} is refused`, async () => {
      const { contents } = started().standIn.window();
      expect(await send({ sender: contents, ...event() })).toEqual(forbidden);
    });
  }

  it('a real frame inside the real page is refused, and the preload does not run in it', async () => {
    const { page, standIn } = started();
    await page.evaluate(() => {
      document.body.append(document.createElement('iframe'));
    });
    const chromium = standIn.window().chromium();
    const answer = await chromium?.inPreloadWorld("__standInInvoke('rpc', 'test.echo', 'from inside')", 0);
    expect(answer).toEqual(forbidden);
    expect(await page.frames()[1]?.evaluate(() => 'wherefore' in window)).toBe(false);
  });
});

describe('what a call may carry', () => {
  it('more than 5 MB is refused, also a little more, unless it is a change', async () => {
    const { page } = started();
    const size = (bytes: number, method: string) =>
      page.evaluate(
        async ([length, name]) => {
          const door = Reflect.get(window, 'wherefore') as {
            call: (method: string, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
          };
          const reply = await door.call(String(name), { text: 'a'.repeat(Number(length)) });
          return reply.ok ? 'ok' : reply.error?.code;
        },
        [bytes, method],
      );
    const megabyte = 1024 * 1024;
    expect(await size(5 * megabyte - 100, 'test.echo')).toBe('ok');
    expect(await size(5 * megabyte + 1, 'test.echo')).toBe('rpc/too-large');
    expect(
      await size(6 * megabyte, 'commit.apply'),
      'reaches the backend, which here knows no such call',
    ).toBe('rpc/unknown-method');
  });

  it('a change of more than 50 MB is refused', async () => {
    const { contents } = started().standIn.window();
    const input = new Uint8Array(51 * 1024 * 1024);
    const call = (method: string) =>
      started().standIn.ipc.call('rpc', { sender: contents, senderFrame: frame() }, [method, input]);
    expect(await call('commit.apply')).toMatchObject({ error: { code: 'rpc/too-large' } });
    expect(await call('import.file')).toMatchObject({ error: { code: 'rpc/too-large' } });
  });

  it('a call without a name is refused', async () => {
    const { contents } = started().standIn.window();
    for (const name of [undefined, null, 1, {}, ['test.echo']])
      expect(
        await started().standIn.ipc.call('rpc', { sender: contents, senderFrame: frame() }, [name, {}]),
      ).toMatchObject({ error: { code: 'rpc/invalid-input' } });
  });
});
