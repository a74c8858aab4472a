import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { afterEach, describe, expect, it } from 'vitest';

import { loopbackCapabilities } from '../../electron/http/loopbackCapabilities.ts';
import { type HttpUnderTest, openSession, startHttp } from '../rpc/httpUnderTest.ts';

let app: HttpUnderTest | null = null;
const sockets: net.Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app?.close();
  app = null;
});

/** A connection that says this much and then nothing. */
async function connect(port: number, text: string): Promise<{ readonly closed: Promise<string> }> {
  const socket = net.connect(port, '127.0.0.1');
  sockets.push(socket);
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => {
      resolve(said);
    });
  });
  await new Promise<void>((resolve) => {
    socket.on('connect', () => {
      resolve();
    });
    socket.on('close', () => {
      resolve();
    });
  });
  if (text !== '') socket.write(text);
  return { closed };
}

describe('the limits of the loopback host', () => {
  it('ends requests that never finish their headers, while others are answered', async () => {
    app = await startHttp();
    const slow = await Promise.all(
      Array.from({ length: 20 }, () =>
        connect(app?.host.port ?? 0, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${app?.host.port ?? 0}\r\nX-Slow: a`),
      ),
    );
    expect((await fetch(app.origin)).status).toBe(200);
    for (const answer of await Promise.all(slow.map(({ closed }) => closed)))
      expect(answer).toMatch(/^(HTTP\/1\.1 408|$)/);
    // Ten seconds of patience, looked at every two; Node's own would be half a minute more.
  }, 25_000);

  it('speaks with at most 64 connections at a time, and with others again when those are gone', async () => {
    app = await startHttp();
    const { port } = app.host;
    const held = await Promise.all(Array.from({ length: 64 }, () => connect(port, '')));
    const turnedAway = await connect(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    expect(await turnedAway.closed).toBe('');
    for (const socket of sockets.splice(0)) socket.destroy();
    await Promise.all(held.map(({ closed }) => closed));
    await expect
      .poll(
        () =>
          fetch(app?.origin ?? '').then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(200);
  });

  it('says 413 to a body that announces itself as too large, without waiting for it', async () => {
    app = await startHttp();
    const { port } = app.host;
    const cookie = await openSession(app);
    const { closed } = await connect(
      port,
      `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${app.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{`,
    );
    expect(await closed).toMatch(/^HTTP\/1\.1 413/);
  });

  it('ends at once when it is closed, also with a page listening for events', async () => {
    app = await startHttp();
    const cookie = await openSession(app);
    const events = await fetch(`${app.origin}/events`, { headers: { cookie } });
    const ended = (async () => {
      const reader = events.body?.getReader();
      while ((await reader?.read())?.done === false);
    })().catch(() => undefined);
    const closing = app.host.close().then(() => 'closed');
    expect(await Promise.race([closing, wait(5000, 'still open')])).toBe('closed');
    await ended;
  });
});

describe('a link that the page wants to open', () => {
  it('passes when it is a plain https address, and nothing else does', async () => {
    const { openExternal } = loopbackCapabilities(null);
    expect(await openExternal('https://doi.org/10.1111/hsc.12839')).toMatchObject({ ok: true });
    for (const url of [
      'javascript:alert(1)',
      'http://doi.org/x',
      'file:///etc/passwd',
      'https://doi.org@evil.example/',
      'https://user:word@evil.example/',
      'https:\\\\evil.example',
      'https://',
      ' https://doi.org',
      'data:text/html,x',
      '',
    ])
      expect(await openExternal(url), url).toMatchObject({ ok: false, error: { code: 'host/link-refused' } });
  });
});
