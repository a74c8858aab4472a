import { afterEach, describe, expect, it } from 'vitest';

import { roomLimits } from '#shared/room/roomLimits.ts';

import { Phone, posting, send } from './phone.ts';
import { RoomBench, answer, content, wrong } from './roomBench.ts';

const bench = new RoomBench();
afterEach(() => bench.close());

describe('what answers, and what does not (H10)', () => {
  it('only the page, what it is about, joining, and the two calls of who has joined', async () => {
    const { url, code } = await bench.open();
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
    const { url } = await bench.open();
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
    expect(bench.heard).toEqual([]);
  });

  it('a phone is told its own arrows in its own order, and nothing of anybody else', async () => {
    const { url, code } = await bench.open();
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

describe('who is let in (H10)', () => {
  it('a wrong code is counted; after five from one phone in a minute it has to wait, after twenty nobody can join', async () => {
    const { url, code } = await bench.open();
    const statuses: number[] = [];
    for (let trial = 0; trial < 7; trial += 1)
      statuses.push(await new Phone(url, `guess${trial}`).join(wrong(code)));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(bench.room.facts()).toMatchObject({ wrongCodes: 5, isLocked: false });
    const later: number[] = [];
    for (let trial = 0; trial < 20; trial += 1) {
      bench.clock += 61_000;
      later.push(await new Phone(url, `later${trial}`).join(wrong(code)));
    }
    expect(later.filter((status) => status === 401)).toHaveLength(14);
    expect(later.at(-1)).toBe(423);
    expect(bench.room.facts()).toMatchObject({ wrongCodes: roomLimits.wrongCodes, isLocked: true });
    // Now the right code opens nothing either; a new one does.
    expect(await new Phone(url, 'right').join(code)).toBe(423);
    bench.room.renewCode();
    expect(bench.room.facts().code).not.toBe(code);
    expect(await new Phone(url, 'right').join(bench.room.facts().code)).toBe(200);
  });

  it('twenty tries of a million codes: guessing succeeds once in fifty thousand rooms', () => {
    expect(roomLimits.wrongCodes / 1_000_000).toBeLessThanOrEqual(1 / 50_000);
  });

  it('who has joined joins again with the same token, also with another code, and is one person', async () => {
    const { url, code } = await bench.open();
    const phone = new Phone(url, 'again');
    await phone.join(code);
    const { token } = phone;
    expect(await phone.join(wrong(code))).toBe(200);
    expect(phone.token).toBe(token);
    expect(bench.heard.filter(({ what }) => what.kind === 'join')).toHaveLength(1);
  });

  it('the code is six digits, the token has 256 bits, and neither comes twice', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const { url, code } = await bench.open();
      expect(code).toMatch(/^\d{6}$/);
      const phone = new Phone(url, 'same');
      await phone.join(code);
      expect(Buffer.from(phone.token, 'base64url')).toHaveLength(32);
      seen.add(phone.token);
      phone.close();
      await bench.room.close();
    }
    expect(seen.size).toBe(5);
  });

  it('no more than the devices it says', async () => {
    const { url, code } = await bench.open();
    const statuses: number[] = [];
    for (let device = 0; device < roomLimits.devices + 2; device += 1) {
      bench.clock += 1000;
      const phone = new Phone(url, `many${device}`);
      statuses.push(await phone.join(code));
      phone.close();
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(roomLimits.devices);
    expect(statuses.slice(-2)).toEqual([409, 409]);
  });
});

describe('nothing lost, nothing doubled (H10)', () => {
  it('what the window has not kept yet is not said to have arrived, and is told again', async () => {
    let isTaking = false;
    const told: string[] = [];
    const { url, code } = await bench.open({
      waitMs: 150,
      emit: (items) => {
        for (const { id, what } of items) {
          told.push(id);
          if (what.kind === 'join' || isTaking) bench.room.settle({ saved: [id], refused: [] });
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
    const { url, code } = await bench.open({
      emit: (items) => {
        for (const { id, what } of items)
          bench.room.settle(
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
