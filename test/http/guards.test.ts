import http from 'node:http';
import net from 'node:net';
import os from 'node:os';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type HttpUnderTest, openSession, startHttp, tokenOf } from '../rpc/httpUnderTest.ts';

type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string };

let app: HttpUnderTest;
let cookie = '';

/** Sends exactly these bytes; fetch would tidy them up. */
function raw(text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(app.host.port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0), headers: {}, body: said });
    });
  });
}

function send(options: {
  readonly method?: string;
  readonly path: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: app.host.port,
        method: options.method ?? 'GET',
        path: options.path,
        headers: options.headers ?? {},
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

const call = (headers: http.OutgoingHttpHeaders, body = '{"method":"app.info","input":{}}') =>
  send({ method: 'POST', path: '/rpc', headers, body });
const good = () => ({
  origin: app.origin,
  cookie,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
});

describe('the loopback host', () => {
  beforeAll(async () => {
    app = await startHttp();
    cookie = await openSession(app);
  });
  afterAll(() => app.close());

  it('answers its own page', async () => {
    const answer = await call(good());
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'loopback' } });
  });

  it('listens on 127.0.0.1 alone', async () => {
    const others = Object.values(os.networkInterfaces()).flatMap((list) =>
      (list ?? []).filter((one) => !one.internal && one.family === 'IPv4').map((one) => one.address),
    );
    for (const address of [...others, '::1']) {
      const isRefused = await new Promise((resolve) => {
        const socket = net.connect(app.host.port, address);
        socket.on('connect', () => {
          socket.destroy();
          resolve(false);
        });
        socket.on('error', () => {
          resolve(true);
        });
      });
      expect(isRefused, address).toBe(true);
    }
  });

  it('refuses every other Host: another name, none, two, a trailing dot, capitals, a whole address', async () => {
    const { port } = app.host;
    const hosts = [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1.:${port}`,
      `LOCALHOST:${port}`,
      `127.0.0.1:${port + 1}`,
      '[::1]',
      '',
    ];
    for (const host of hosts)
      expect(
        (await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).status,
        host,
      ).toBeGreaterThanOrEqual(400);
    expect((await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBeGreaterThanOrEqual(400);
    expect(
      (
        await raw(
          `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
        )
      ).status,
    ).toBeGreaterThanOrEqual(400);
    expect(
      (await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`))
        .status,
    ).toBe(400);
    expect((await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)).status).toBe(
      200,
    );
  });

  it('refuses calls of other origins and other sites, and anything but JSON', async () => {
    expect((await call({ ...good(), origin: 'http://evil.example' })).status).toBe(403);
    expect((await call({ ...good(), origin: 'null' })).status).toBe(403);
    const { origin: _origin, ...withoutOrigin } = good();
    expect((await call(withoutOrigin)).status).toBe(403);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await call({ ...good(), 'sec-fetch-site': site })).status, site).toBe(403);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json+x',
    ]) {
      expect((await call({ ...good(), 'content-type': type })).status, type).toBe(415);
    }
    expect((await send({ path: '/', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await send({ method, path: '/rpc', headers: good() })).status, method).toBe(405);
  });

  it('refuses reads that another origin signs, and gives nobody a WebSocket', async () => {
    for (const path of ['/', '/events'])
      expect((await send({ path, headers: { cookie, origin: 'http://evil.example' } })).status, path).toBe(
        403,
      );
    const { port } = app.host;
    const handshake = (origin: string) =>
      raw(
        `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nConnection: close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      );
    expect((await handshake('http://evil.example')).status).toBe(403);
    expect((await handshake(app.origin)).status).not.toBe(101);
  });

  it('answers HEAD without a body, and never holds it open for events', async () => {
    const head = await send({ method: 'HEAD', path: '/', headers: { cookie } });
    expect([head.status, head.body]).toEqual([200, '']);
    expect((await send({ method: 'HEAD', path: '/events', headers: { cookie } })).status).toBe(404);
  });

  it('says nothing to other origins: no CORS header on any answer', async () => {
    for (const answer of [
      await call(good()),
      await call({ ...good(), origin: 'http://evil.example' }),
      await send({ path: '/' }),
    ]) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('answers nobody without the session: no cookie, a wrong one, a short one', async () => {
    for (const wrong of [
      '',
      `wherefore-${app.host.port}=`,
      `wherefore-${app.host.port}=abc`,
      `${cookie}x`,
      'other=1',
    ]) {
      expect((await call({ ...good(), cookie: wrong })).status, wrong).toBe(401);
      expect((await send({ path: '/events', headers: { cookie: wrong } })).status, wrong).toBe(401);
    }
  });

  it('exchanges the token of its address once, and keeps it out of everything the server sees', async () => {
    const body = JSON.stringify({ token: tokenOf(app.host.url) });
    expect(Buffer.from(tokenOf(app.host.url), 'base64url')).toHaveLength(32);
    const again = await send({ method: 'POST', path: '/session', headers: good(), body });
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(new URL(app.host.url).search).toBe('');
  });

  it('gives a wrong token nothing, and the cookie is for this site and not for scripts', async () => {
    const other = await startHttp();
    const wrong = await fetch(`${other.origin}/session`, {
      method: 'POST',
      headers: { origin: other.origin, 'content-type': 'application/json' },
      body: '{"token":"wrong"}',
    });
    expect(wrong.status).toBe(401);
    const right = await fetch(`${other.origin}/session`, {
      method: 'POST',
      headers: { origin: other.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokenOf(other.host.url) }),
    });
    expect(right.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    await other.close();
  });

  it('serves the files of the build and nothing else, however the address is written', async () => {
    expect((await send({ path: '/assets/app.js' })).status).toBe(200);
    const traversals = [
      '/../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '/assets/../../secret.html',
      '/assets/..\\..\\secret.html',
      '/secret.html',
      '//127.0.0.1/secret.html',
      '/index.html%00.js',
      '/INDEX.HTML',
      '/index.html.',
      '/assets/',
      '/assets',
      '/.env',
    ];
    for (const path of traversals) expect((await send({ path })).status, path).toBe(404);
  });

  it('sends the security headers with every answer', async () => {
    const answers = [
      await send({ path: '/' }),
      await send({ path: '/nothing' }),
      await call(good()),
      await call({ ...good(), cookie: '' }),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('cuts off a body that is too large and one that is no JSON', async () => {
    expect((await call(good(), '{"method":')).status).toBe(400);
    expect((await call(good(), '"just a text"')).status).toBe(400);
    for (const deep of ['['.repeat(1_000_000), '{"a":'.repeat(200_000)])
      expect((await call(good(), `{"method":"app.info","input":${deep}`)).status).toBe(400);
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(JSON.parse((await call(good(), `{"method":"theory.list","input":${nested}}`)).body)).toMatchObject(
      {
        ok: false,
        error: { code: 'rpc/invalid-input' },
      },
    );
    const huge = call(good(), `{"method":"app.info","input":"${'x'.repeat(65 * 1024 * 1024)}"}`).then(
      (answer) => answer.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(await huge);
    expect((await call(good())).status).toBe(200);
  });
});
