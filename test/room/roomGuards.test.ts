import net from 'node:net';
import os from 'node:os';

import { afterEach, describe, expect, it } from 'vitest';

import { isLocalAddress } from '#backend/room/localAddresses.ts';
import { createRateLimit } from '#backend/room/rateLimits.ts';
import { openRoom, roomTimeouts } from '#backend/room/roomHost.ts';
import { roomLimits } from '#shared/room/roomLimits.ts';

import { Phone, posting, send } from './phone.ts';
import { RoomBench, answer, content, page } from './roomBench.ts';

const bench = new RoomBench();
afterEach(() => bench.close());

describe('the guards of the loopback host, on the open network (H10)', () => {
  it('another Host is refused: rebinding of names, other spellings, none, or two', async () => {
    const { url } = await bench.open();
    const { host, port } = new URL(url);
    for (const given of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `localhost:${port}`,
      `${host}.`,
      `[::1]:${port}`,
    ])
      expect((await send(url, { path: '/', headers: { host: given } })).status, given).toBe(403);
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = net.connect(Number(port), '127.0.0.1', () => socket.end(text));
        let said = '';
        socket.on('data', (chunk) => (said += chunk.toString()));
        socket.on('close', () => resolve(said));
      });
    expect(await raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect(
      await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 (400|403)/);
    expect(
      await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 400/);
  });

  it('other origins and sites are refused, and a post without the page’s own header', async () => {
    const { url, code } = await bench.open();
    const { origin } = new URL(url);
    const body = JSON.stringify({ code, device: 'd'.repeat(24), name: '', group: '' });
    const post = (headers: Record<string, string>) =>
      send(url, { method: 'POST', path: '/join', headers, body });
    expect((await post({ ...posting, origin })).status).toBe(200);
    expect((await post({ ...posting, origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ ...posting, origin: 'null' })).status).toBe(403);
    expect((await post({ ...posting, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ ...posting, 'sec-fetch-site': 'none' })).status).toBe(403);
    expect((await post({ 'content-type': 'application/json' })).status).toBe(403);
    expect((await post({ ...posting, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ ...posting, 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
      415,
    );
    expect((await send(url, { path: '/', headers: { origin: 'http://evil.example' } })).status).toBe(403);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])
      expect((await send(url, { method, path: '/' })).status, method).toBe(405);
  });

  it('every answer forbids scripts of others, framing, sniffing, keeping; no cookie, no CORS', async () => {
    const { url, code } = await bench.open();
    const phone = new Phone(url, 'headers');
    await phone.join(code);
    const authorization = { authorization: `Bearer ${phone.token}` };
    const all = [
      await send(url, { path: '/' }),
      await send(url, { path: '/nothing' }),
      await send(url, { path: '/about' }),
      await send(url, { path: '/arrows' }),
      await send(url, { path: '/arrows', headers: authorization }),
      await phone.post('/say', { items: [answer('h')] }),
      await phone.post('/say', 'nonsense'),
      await send(url, { path: '/', headers: { host: 'evil.example' } }),
    ];
    for (const { headers } of all) {
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['set-cookie']).toBeUndefined();
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined();
    }
  });

  it('a body that is too large, cut off, not JSON, or of another form is refused, and nothing is heard', async () => {
    const { url, code } = await bench.open();
    const phone = new Phone(url, 'bodies');
    await phone.join(code);
    bench.heard.length = 0;
    const headers = { ...posting, authorization: `Bearer ${phone.token}` };
    const say = (body: string) => send(url, { method: 'POST', path: '/say', headers, body });
    expect((await say('x'.repeat(roomLimits.body + 1))).status).toBe(413);
    const bad: readonly unknown[] = [
      {},
      { items: [] },
      { items: Array.from({ length: roomLimits.items + 1 }, (_, index) => answer(`x${index}`)) },
      { items: [{ ...answer('a'), id: 'element_00000000000' }] },
      { items: [{ ...answer('a'), answer: 'perhaps' }] },
      { items: [{ ...answer('a'), comment: 'x'.repeat(2001) }] },
      { items: [{ ...answer('a'), participantId: 'participant_other' }] },
      { items: [{ kind: 'join', id: 'participant_0000000000', name: 'x', group: '' }] },
      { items: [{ kind: 'remove', id: 'response_0000000000' }] },
      { items: [answer('a')], more: true },
    ];
    for (const value of bad)
      expect((await say(JSON.stringify(value))).status, JSON.stringify(value).slice(0, 80)).toBe(400);
    for (const text of ['', '{', '"', 'null', '[]', '{"__proto__":{"polluted":1},"items":[]}'])
      expect((await say(text)).status, text).toBe(400);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(bench.heard).toEqual([]);
  });

  it('one phone cannot flood the room, and a stranger cannot either', async () => {
    const { url, code } = await bench.open();
    const phone = new Phone(url, 'flood');
    await phone.join(code);
    const statuses = new Set<number>();
    for (let time = 0; time < roomLimits.requestsPerTenSeconds + 5; time += 1)
      statuses.add((await phone.post('/say', { items: [answer('f')] })).status);
    expect([...statuses].toSorted((one, other) => one - other)).toEqual([200, 429]);
    bench.clock += 10_001;
    expect((await phone.post('/say', { items: [answer('f')] })).status).toBe(200);
    const strangers = new Set<number>();
    for (let time = 0; time < roomLimits.strangerRequestsPerMinute + 5; time += 1)
      strangers.add((await send(url, { path: '/about' })).status);
    expect([...strangers].toSorted((one, other) => one - other)).toEqual([200, 429]);
  });

  it('counts for each by itself, and forgets who has been quiet', () => {
    let now = 0;
    const limit = createRateLimit({ most: 2, withinMs: 100, now: () => now });
    expect([limit.allows('a'), limit.allows('a'), limit.allows('a'), limit.allows('b')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    now = 101;
    expect(limit.allows('a')).toBe(true);
    for (let address = 0; address < 30_000; address += 1) limit.allows(`address ${address}`);
    now = 1200;
    expect(limit.allows('new')).toBe(true);
  });

  it('a line that says nothing is closed, and a WebSocket is none', async () => {
    expect(roomTimeouts.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(roomTimeouts.requestTimeout).toBeLessThanOrEqual(15_000);
    const { url } = await bench.open({
      timeouts: { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 },
    });
    const { port, host } = new URL(url);
    const upgraded = await send(url, {
      path: '/',
      headers: { connection: 'Upgrade', upgrade: 'websocket' },
    }).catch(() => null);
    expect(upgraded?.status).not.toBe(101);
    for (const started of [
      `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `,
      `POST /join HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nX-Wherefore-Room: 1\r\nContent-Length: 100\r\n\r\n{`,
    ]) {
      const socket = net.connect(Number(port), '127.0.0.1');
      socket.write(started);
      const said = await new Promise<string>((resolve) => {
        let text = '';
        socket.on('data', (chunk) => (text += chunk.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(text));
      });
      expect(said, started).not.toMatch(/^HTTP\/1\.1 200/);
    }
  });

  it('no more lines at once than it says; the others are dropped, and those that were there still answer', async () => {
    const { url, code } = await bench.open();
    const phone = new Phone(url, 'early');
    await phone.join(code);
    const { port } = new URL(url);
    const sockets = Array.from({ length: roomLimits.connections + 10 }, () =>
      net.connect(Number(port), '127.0.0.1'),
    );
    let dropped = 0;
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.on('close', () => (dropped += 1));
    }
    // One line is the phone's own.
    await expect.poll(() => dropped, { timeout: 5000 }).toBe(11);
    expect((await phone.post('/say', { items: [answer('m')] })).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    phone.close();
  });

  it('a token of a room that was closed is none in the next, also for the same session', async () => {
    const first = await bench.open();
    const phone = new Phone(first.url, 'old');
    await phone.join(first.code);
    const { token } = phone;
    const second = await bench.open();
    const headers = { authorization: `Bearer ${token}` };
    expect((await send(second.url, { path: '/arrows', headers })).status).toBe(401);
    expect((await send(second.url, { path: `/arrows?token=${token}`, headers })).status).toBe(404);
  });
});

describe('where it listens, and how long (H10)', () => {
  it('at the one address it was given', async () => {
    const { url } = await bench.open();
    const { port } = new URL(url);
    const others = Object.values(os.networkInterfaces()).flatMap((list) =>
      (list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
        .map(({ address }) => address),
    );
    for (const address of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = net.connect({ host: address, port: Number(port), timeout: 2000 });
        socket.on('connect', () => {
          socket.destroy();
          resolve(true);
        });
        socket.on('error', () => resolve(false));
        socket.on('timeout', () => resolve(false));
      });
      expect(reached, address).toBe(false);
    }
  });

  it('addresses that the internet reaches are none of a local network', () => {
    expect(
      ['10.1.2.3', '172.16.0.1', '172.31.255.254', '192.168.1.20', '169.254.3.4', '100.64.0.1'].every(
        isLocalAddress,
      ),
    ).toBe(true);
    expect(
      [
        '8.8.8.8',
        '172.32.0.1',
        '172.15.0.1',
        '100.128.0.1',
        '193.168.1.1',
        '127.0.0.1',
        '0.0.0.0',
        '::',
        'fe80::1',
        'localhost',
        '',
      ].some(isLocalAddress),
    ).toBe(false);
  });

  it('closed it answers nothing more, also on lines that were open; and it closes by itself', async () => {
    const { url, code } = await bench.open();
    const phone = new Phone(url, 'open');
    await phone.join(code);
    await bench.room.close();
    await expect(phone.post('/say', { items: [answer('late')] })).rejects.toThrow();
    await expect(send(url, { path: '/' })).rejects.toThrow();
    let hasEnded = false;
    const short = await bench.open({ minutes: 0.02, ended: () => (hasEnded = true) });
    expect((await send(short.url, { path: '/' })).status).toBe(200);
    await expect.poll(() => hasEnded, { timeout: 10_000 }).toBe(true);
    await expect(send(short.url, { path: '/' })).rejects.toThrow();
  });

  it('an address this computer does not have is refused with a sentence', async () => {
    const opened = await openRoom({
      content,
      address: '192.168.255.254',
      minutes: 1,
      page,
      now: () => 0,
      emit: () => undefined,
      changed: () => undefined,
      ended: () => undefined,
      reportBug: () => undefined,
    });
    expect(opened).toMatchObject({ ok: false, error: { code: 'room/no-network' } });
  });
});
