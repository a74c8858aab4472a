import net from 'node:net';
import os from 'node:os';

import { afterEach, describe, expect, it } from 'vitest';

import { isLocalAddress } from '#backend/room/localAddresses.ts';
import { createRateLimit } from '#backend/room/rateLimits.ts';
import { type RoomHost, type RoomOptions, openRoom } from '#backend/room/roomHost.ts';
import type { RoomContent, RoomItem } from '#shared/room/roomContract.ts';
import { roomLimits } from '#shared/room/roomLimits.ts';

import { Phone, posting, send } from './phone.ts';

const content: RoomContent = {
  sessionId: 'session_1',
  title: 'An evening',
  round: 1,
  groups: ['Community member'],
  arrows: Array.from({ length: 6 }, (_, index) => ({
    id: `asked_${index}`,
    statement: `IF a${index} THEN b${index}.`,
    picture: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })),
};

const page = new Map([
  [
    '/',
    { content: Buffer.from('<!doctype html><title>Page</title>'), contentType: 'text/html; charset=utf-8' },
  ],
  ['/room.js', { content: Buffer.from(''), contentType: 'text/javascript; charset=utf-8' }],
  ['/room.css', { content: Buffer.from(''), contentType: 'text/css; charset=utf-8' }],
]);

let room: RoomHost | null = null;
const heard: RoomItem[] = [];
let clock = 0;

/** Opens a room whose window takes everything at once, unless it is told otherwise. */
async function open(
  options: Partial<RoomOptions> = {},
): Promise<{ room: RoomHost; url: string; code: string }> {
  heard.length = 0;
  clock = 1_800_000_000_000;
  const opened = await openRoom({
    content,
    address: '127.0.0.1',
    minutes: 60,
    page,
    now: () => clock,
    emit: (items) => {
      heard.push(...items);
      room?.settle({ saved: items.map(({ id }) => id), refused: [] });
    },
    changed: () => undefined,
    ended: () => undefined,
    reportBug: (error) => {
      throw error;
    },
    ...options,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  room = opened.value;
  const { url, code } = opened.value.facts();
  return { room: opened.value, url, code };
}

afterEach(async () => {
  await room?.close();
  room = null;
});

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const answer = (id: string, arrow = 0) =>
  ({
    kind: 'answer',
    id: `response_${id.padEnd(12, '0')}`,
    askedArrowId: `asked_${arrow}`,
    round: 1,
    answer: 'agree',
    comment: '',
    commentKind: null,
  }) as const;

describe('what answers, and what does not (U10)', () => {
  it('only the page, what it is about, joining, and the two calls of who has joined', async () => {
    const { url, code } = await open();
    const phone = new Phone(url, 'one');
    expect(await phone.join(code)).toBe(200);
    const headers = { authorization: `Bearer ${phone.token}` };
    const statuses: Record<string, number> = {};
    for (const path of [
      '/',
      '/room.js',
      '/room.css',
      '/about',
      '/arrows',
      '/index.html',
      '/rpc',
      '/session',
      '/events',
      '/assets/index.js',
      '/favicon.ico',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/package.json',
      '//etc/passwd',
      '/join',
      '/say',
      '/?x',
      '/arrows/',
    ])
      statuses[path] = (await send(url, { path, headers })).status;
    expect(statuses).toEqual({
      '/': 200,
      '/room.js': 200,
      '/room.css': 200,
      '/about': 200,
      '/arrows': 200,
      '/index.html': 404,
      '/rpc': 404,
      '/session': 404,
      '/events': 404,
      '/assets/index.js': 404,
      '/favicon.ico': 404,
      '/..%2f..%2fetc/passwd': 404,
      '/%2e%2e/package.json': 404,
      '//etc/passwd': 404,
      '/join': 404,
      '/say': 404,
      '/?x': 404,
      '/arrows/': 404,
    });
    for (const path of ['/rpc', '/session', '/about', '/arrows', '/', '/settings'])
      expect(
        (await send(url, { method: 'POST', path, headers: { ...posting, ...headers }, body: '{}' })).status,
        path,
      ).toBe(404);
  });

  it('without a token nobody sees the arrows or says anything; a token of another form or another room is none', async () => {
    const { url } = await open();
    for (const authorization of [
      undefined,
      'Bearer',
      'Bearer x',
      `Bearer ${'A'.repeat(43)}`,
      'Basic YTpi',
      `bearer ${'A'.repeat(43)}`,
    ]) {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await send(url, { path: '/arrows', headers })).status).toBe(401);
      expect(
        (
          await send(url, {
            method: 'POST',
            path: '/say',
            headers: { ...posting, ...headers },
            body: JSON.stringify({ items: [answer('a')] }),
          })
        ).status,
      ).toBe(401);
    }
    expect(heard).toEqual([]);
  });

  it('a phone is told its own arrows in its own order, and nothing of anybody else', async () => {
    const { url, code } = await open();
    const orders = new Set<string>();
    for (let device = 0; device < 8; device += 1) {
      const phone = new Phone(url, `device${device}`);
      await phone.join(code, { name: `Secret ${device}` });
      const view = await phone.view();
      expect(Object.keys(view).sort()).toEqual(['arrows', 'dots', 'round', 'sessionId', 'title']);
      expect(JSON.stringify(view)).not.toContain('Secret');
      expect([...view.arrows].map(({ id }) => id).sort()).toEqual(content.arrows.map(({ id }) => id));
      orders.add(view.arrows.map(({ id }) => id).join());
      phone.close();
    }
    expect(orders.size).toBeGreaterThan(4);
  });
});

describe('who is let in (U10)', () => {
  it('a wrong code is counted; after five from one phone in a minute it has to wait, after twenty nobody can join', async () => {
    const { room: host, url, code } = await open();
    const statuses: number[] = [];
    for (let trial = 0; trial < 7; trial += 1)
      statuses.push(await new Phone(url, `guess${trial}`).join(wrong(code)));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(host.facts()).toMatchObject({ wrongCodes: 5, isLocked: false });
    const later: number[] = [];
    for (let trial = 0; trial < 20; trial += 1) {
      clock += 61_000;
      later.push(await new Phone(url, `later${trial}`).join(wrong(code)));
    }
    expect(later.filter((status) => status === 401)).toHaveLength(14);
    expect(later.at(-1)).toBe(423);
    expect(host.facts()).toMatchObject({ wrongCodes: roomLimits.wrongCodes, isLocked: true });
    // Now the right code opens nothing either; a new one does.
    expect(await new Phone(url, 'right').join(code)).toBe(423);
    host.renewCode();
    expect(host.facts().code).not.toBe(code);
    expect(await new Phone(url, 'right').join(host.facts().code)).toBe(200);
  });

  it('twenty tries of a million codes: guessing succeeds once in fifty thousand rooms', () => {
    expect(roomLimits.wrongCodes / 1_000_000).toBeLessThanOrEqual(1 / 50_000);
  });

  it('who has joined joins again with the same token, also with another code, and is one person', async () => {
    const { url, code } = await open();
    const phone = new Phone(url, 'again');
    await phone.join(code);
    const { token } = phone;
    expect(await phone.join(wrong(code))).toBe(200);
    expect(phone.token).toBe(token);
    expect(heard.filter(({ what }) => what.kind === 'join')).toHaveLength(1);
  });

  it('the code is six digits, the token has 256 bits, and neither comes twice', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const { room: host, url, code } = await open();
      expect(code).toMatch(/^\d{6}$/);
      const phone = new Phone(url, 'same');
      await phone.join(code);
      expect(Buffer.from(phone.token, 'base64url')).toHaveLength(32);
      seen.add(phone.token);
      phone.close();
      await host.close();
    }
    expect(seen.size).toBe(5);
  });

  it('no more than the devices it says', async () => {
    const { url, code } = await open();
    const statuses: number[] = [];
    for (let device = 0; device < roomLimits.devices + 2; device += 1) {
      clock += 1000;
      const phone = new Phone(url, `many${device}`);
      statuses.push(await phone.join(code));
      phone.close();
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(roomLimits.devices);
    expect(statuses.slice(-2)).toEqual([409, 409]);
  });
});

describe('the guards of the loopback host, on the open network (U10)', () => {
  it('another Host is refused: rebinding of names, other spellings, none, or two', async () => {
    const { url } = await open();
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
    const { url, code } = await open();
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
    const { url, code } = await open();
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
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['set-cookie']).toBeUndefined();
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined();
    }
  });

  it('a body that is too large, cut off, not JSON, or of another form is refused, and nothing is heard', async () => {
    const { url, code } = await open();
    const phone = new Phone(url, 'bodies');
    await phone.join(code);
    heard.length = 0;
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
    expect(heard).toEqual([]);
  });

  it('one phone cannot flood the room, and a stranger cannot either', async () => {
    const { url, code } = await open();
    const phone = new Phone(url, 'flood');
    await phone.join(code);
    const statuses = new Set<number>();
    for (let time = 0; time < roomLimits.requestsPerTenSeconds + 5; time += 1)
      statuses.add((await phone.post('/say', { items: [answer('f')] })).status);
    expect([...statuses].sort()).toEqual([200, 429]);
    clock += 10_001;
    expect((await phone.post('/say', { items: [answer('f')] })).status).toBe(200);
    const strangers = new Set<number>();
    for (let time = 0; time < roomLimits.strangerRequestsPerMinute + 5; time += 1)
      strangers.add((await send(url, { path: '/about' })).status);
    expect([...strangers].sort()).toEqual([200, 429]);
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
    const { url } = await open();
    const { port, host } = new URL(url);
    const upgraded = await send(url, {
      path: '/',
      headers: { connection: 'Upgrade', upgrade: 'websocket' },
    }).catch(() => null);
    expect(upgraded?.status).not.toBe(101);
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
    const lasted = await new Promise<number>((resolve) => {
      const started = performance.now();
      socket.on('close', () => resolve(performance.now() - started));
      socket.on('data', () => undefined);
      socket.on('error', () => undefined);
    });
    expect(lasted).toBeLessThan(20_000);
  }, 30_000);
});

describe('where it listens, and how long (U10)', () => {
  it('at the one address it was given', async () => {
    const { url } = await open();
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
    const { room: host, url, code } = await open();
    const phone = new Phone(url, 'open');
    await phone.join(code);
    await host.close();
    await expect(phone.post('/say', { items: [answer('late')] })).rejects.toThrow();
    await expect(send(url, { path: '/' })).rejects.toThrow();
    let hasEnded = false;
    const short = await open({ minutes: 0.02, ended: () => (hasEnded = true) });
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

describe('nothing lost, nothing doubled (U10)', () => {
  it('what the window has not kept yet is not said to have arrived, and is told again', async () => {
    let isTaking = false;
    const told: string[] = [];
    const { url, code } = await open({
      waitMs: 150,
      emit: (items) => {
        for (const { id, what } of items) {
          told.push(id);
          if (what.kind === 'join' || isTaking) room?.settle({ saved: [id], refused: [] });
        }
      },
    });
    const phone = new Phone(url, 'patient');
    await phone.join(code);
    const item = answer('wait');
    const first = JSON.parse((await phone.post('/say', { items: [item] })).body) as {
      saved: readonly string[];
    };
    expect(first.saved).toEqual([]);
    isTaking = true;
    const second = JSON.parse((await phone.post('/say', { items: [item] })).body) as {
      saved: readonly string[];
    };
    expect(second.saved).toEqual([item.id]);
    expect(told.filter((id) => id === item.id)).toHaveLength(2);
    // Known to be on the disk: it is not told a third time.
    await phone.post('/say', { items: [item] });
    expect(told.filter((id) => id === item.id)).toHaveLength(2);
  });

  it('what cannot be taken comes back with the reason, once', async () => {
    const { url, code } = await open({
      emit: (items) => {
        for (const { id, what } of items)
          room?.settle(
            what.kind === 'join'
              ? { saved: [id], refused: [] }
              : { saved: [], refused: [{ id, why: 'Not asked any more.' }] },
          );
      },
    });
    const phone = new Phone(url, 'refused');
    await phone.join(code);
    const { body } = await phone.post('/say', { items: [answer('no')] });
    expect(JSON.parse(body)).toMatchObject({ saved: [], refused: [{ why: 'Not asked any more.' }] });
  });
});
